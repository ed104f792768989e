import type { Outcomes } from '#segments/outcomes.ts';

/**
 * Into how many lists a segment is divided, by member. More can be set at any time, and fewer never: a member stays in the list
 * that they were put into.
 */
export const LISTS = 4;

/** Where a walk through segments stands, so that it goes on after a crash and is taken once. */
export interface Walk {
  /** The segments it goes through, in this order. */
  readonly of: readonly string[];
  /** Index into `of` of the one under way; past the last when it is done. */
  readonly at: number;
  /** What to go on after in that segment. */
  readonly after?: string;
  /** How many members were given something to do; absent where nobody counts. */
  readonly count?: number;
}

export interface SegmentPage {
  readonly members: readonly string[];
  /** What to go on after; absent on the last page. */
  readonly after?: string;
}

/** How many members are in a segment; of a large one only that there are no fewer. */
export interface SegmentSize {
  readonly size: number;
  readonly atLeast?: true;
}

/** Who is in which segment, as a list of it shows; what a member is in is in the member's own row. */
export interface Segments {
  /** As of a version of the member's row: what an earlier one says than is known already changes nothing. */
  join(memberId: string, segment: string, seq: number): Promise<void>;
  leave(memberId: string, segment: string, seq: number): Promise<void>;
  /** Some of its members. The list may be a moment behind. */
  page(segment: string, after?: string): Promise<SegmentPage>;
  /** Some of those in one of its lists, by number. */
  list(segment: string, list: number, after?: string): Promise<SegmentPage>;
  /** Counted through the list, a moment behind it at most, and no further than so many pages of it. */
  size(segment: string): Promise<SegmentSize>;
  walk(name: string): Promise<Walk | undefined>;
  keepWalk(name: string, walk: Walk): Promise<void>;
  /** Adds to what became of the members of a campaign, by its name. */
  tell(campaign: string, outcomes: Outcomes): Promise<void>;
  told(campaign: string): Promise<Outcomes>;
}
