import type { Button } from '#messages/sender.ts';

/** What happens to a card, in the order in which it does. Each is kept from the first time. */
export const MARKS = ['seenAt', 'readAt', 'dismissedAt'] as const;
export type Mark = (typeof MARKS)[number];

/** A message as it lies in the inbox of a member's app, until it runs out. */
export interface Card extends Readonly<Partial<Record<Mark, string>>> {
  readonly memberId: string;
  readonly messageId: string;
  readonly at: string;
  readonly expiresAt: string;
  /** Absent where it is an answer. */
  readonly title?: string;
  readonly text: string;
  readonly buttons: readonly Button[];
  /** Where a press ends what comes like it. */
  readonly stopUrl?: string;
}

/** Where cards lie. They go with the messages of their member. */
export interface Cards {
  /** Lays it there; the same again changes nothing. */
  put(card: Card): Promise<void>;
  /** All that were not removed yet, in no order; some may have run out. */
  list(memberId: string): Promise<readonly Card[]>;
  get(memberId: string, messageId: string): Promise<Card | undefined>;
  /** Keeps when it happened first; nothing where the card is gone. */
  mark(memberId: string, messageId: string, mark: Mark, at: string): Promise<void>;
}
