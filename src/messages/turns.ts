import * as z from 'zod';
import { EARLY_MS, type Line } from '#messages/desk.ts';
import type { Way } from '#messages/outage.ts';

/** A number that a message holds, and the desk that calls it. */
export const Turn = z.strictObject({ desk: z.string(), number: z.int().min(0) });
export type Turn = z.infer<typeof Turn>;

/** A message that wants to go by a way. */
export interface Asking {
  readonly way: Way;
  readonly line: Line;
  readonly parts: number;
  /** The number it was given before. */
  readonly turn: Turn | undefined;
  /** It waits no longer, in milliseconds since 1970: a number that is called later goes to somebody else. */
  readonly until: number;
  /** How many came together that need a number, itself among them. */
  readonly together: number;
  /** How many came together that have one: where one is void, others may be, too. */
  readonly holding: number;
}

/** When a message may go, in milliseconds since 1970, and the number it holds; none where the line is too long for it, or none is needed. */
export interface Called {
  readonly at: number;
  /** When it looks again, where that is earlier: a desk that is slow may be faster by then. */
  readonly look?: number;
  readonly turn?: Turn;
}

/** What was said of a message that was not taken: for how many seconds to wait, or nothing, because nobody was reached. */
export interface NotTaken {
  readonly seconds?: number | undefined;
  readonly silent?: boolean;
}

/** Whose turn it is at each sender. Waiting is not failing: who has to wait is told until when. */
export interface Turns {
  take(asking: Asking): Promise<Called>;
  /** The provider did not take it. */
  refused(asking: Asking, notTaken?: NotTaken): Promise<Called>;
}

export const isCalled = ({ at }: Called, now: Date): boolean => at - now.getTime() < EARLY_MS;

/** Nobody waits: the embedded system, where the provider is played by the phone. */
export const unpaced = (now: () => Date): Turns => ({
  take: () => Promise.resolve({ at: now().getTime() }),
  refused: (_, { seconds = 2 } = {}) => Promise.resolve({ at: now().getTime() + seconds * 1_000 }),
});
