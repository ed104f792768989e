import * as z from 'zod';
import type { Listing } from '#runs/due.ts';

/** Into how many shards due work was put before there was a setting; what is smaller may still have rows in these. */
export const FIRST_SHARDS = 4;

/** What scans remember from one to the next. */
export interface ScanState {
  /** No day before this one has due work. */
  readonly oldest: string;
  /** The largest number of shards there ever was: rows stay where they were put. */
  readonly shards: number;
}

/**
 * A listing, or what is left of one from a place on, as one worker is given it. Of a campaign to be enumerated `day` is its name and `shard` one
 * of the lists of its segment.
 */
export const Portion = z.strictObject({
  day: z.string(),
  shard: z.int().min(0),
  /** Nothing that falls due later is part of it. */
  until: z.string(),
  after: z.string().optional(),
  /** The journey of that campaign; absent where due work is listed. */
  journey: z.string().optional(),
  /** Names the way through the listing that this is a part of. */
  pass: z.string(),
});
export type Portion = z.infer<typeof Portion>;

/** Hands portions to workers, each at least once. */
export interface Portions {
  hand(portions: readonly Portion[]): Promise<void>;
}

export interface Scans {
  state(): Promise<ScanState | undefined>;
  /** Replaces what was seen; where another scan has done so before, that one counts. */
  keep(next: ScanState, seen: ScanState | undefined): Promise<void>;
  /** Whether it is this pass's turn at a listing now; then it is until `until` (instants). One pass has it at a time. */
  take(listing: Listing, pass: string, now: string, until: string): Promise<boolean>;
  /** Gives the turn back, if this pass has it. */
  leave(listing: Listing, pass: string): Promise<void>;
}
