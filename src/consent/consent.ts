import * as z from 'zod';

export const ConsentState = z.enum(['pending', 'granted', 'withdrawn']);
export type ConsentState = z.infer<typeof ConsentState>;

/** `sms:offers`: one channel and one topic. */
export type Pair = `${string}:${string}`;
export const pair = (channel: string, topic: string): Pair => `${channel}:${topic}`;

/**
 * The permission of one address (a keyed hash of the phone number), shared by every member who has that number.
 * An opt-out therefore also holds for members enrolled later.
 */
export interface ConsentRow {
  readonly address: string;
  /** Number of evidence entries; an opt-in names the one it read and may lose. */
  readonly seq: number;
  /** Hash of the newest evidence entry. */
  readonly head: string;
  readonly states: Readonly<Record<string, ConsentState>>;
  /** When STOP came first: nothing but the one confirmation and HELP goes to this address until START. */
  readonly stoppedAt?: string;
  /** Marketing claims on the member's day `capDay`. */
  readonly capDay?: string;
  readonly capCount?: number;
}

/** Why a state changed. Append-only; each entry holds the hash of the one before. */
export interface Evidence {
  /** The inbound message, event or request that caused it: the same cause is recorded once. */
  readonly id: string;
  readonly at: string;
  readonly memberId?: string;
  readonly change: 'asked' | 'granted' | 'withdrawn' | 'stopped' | 'started';
  readonly pairs: readonly Pair[];
  /** How it was given: `reply`, `api`, `provider-list`. */
  readonly how: string;
  readonly channel: string;
  /** The person's own words. */
  readonly words?: string;
  /** What they agreed to: id and exact text. */
  readonly wording?: { readonly id: string; readonly text: string };
}

export interface EvidenceEntry extends Evidence {
  readonly seq: number;
  readonly previous: string;
  readonly hash: string;
}

/** Where consent is kept. The two sides are not alike: an opt-out always wins, an opt-in may lose. */
export interface Consents {
  get(address: string): Promise<ConsentRow | undefined>;
  /** Unconditional. Withdraws everything on the address; the same evidence id again changes nothing more. */
  optOut(address: string, evidence: Evidence): Promise<ConsentRow>;
  /** Sets the pairs if nothing changed since `readSeq` (0: never seen); clears `stoppedAt` on `started` and `granted`. */
  change(address: string, state: ConsentState, evidence: Evidence, readSeq: number): Promise<'changed' | 'lost'>;
  evidence(address: string): Promise<readonly EvidenceEntry[]>;
}
