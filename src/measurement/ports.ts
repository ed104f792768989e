import type { Cell } from '#measurement/cells.ts';
import type { Dimension, Kind, Stretch } from '#measurement/fact.ts';

/** Which cells, of which days (UTC, both included), kept apart by what; all else is added up. */
export interface Wanted {
  readonly kinds: readonly Kind[];
  readonly from: string;
  readonly to: string;
  /** Dimensions that stay; the others are left out of the cells. */
  readonly by: readonly Dimension[];
  /** Whether days stay apart; else every cell is `on` the first of them. */
  readonly daily: boolean;
}

/** What facts add up to. Each stretch counts once, however often and however cut it comes. */
export interface Figures {
  /**
   * Counts a stretch that lies behind the mark of its shard, which moves to its last fact in the same write; `known` where the mark is at its
   * last fact or behind it. Throws where the mark lies within it: what is at or before the mark must be left out.
   */
  add(stretch: Stretch): Promise<'added' | 'known'>;
  /** The last sequence number of a shard that is counted. */
  mark(shard: string): Promise<string | undefined>;
  read(wanted: Wanted): Promise<readonly Cell[]>;
  /**
   * Packs what was added into fewer rows, once `least` stretches wait; nothing that is read changes. `false` when there was too little, or another
   * did it.
   */
  fold(least: number): Promise<boolean>;
}
