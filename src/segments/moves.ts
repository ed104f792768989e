import type { MemberRow } from '#members/member-row.ts';
import { standingIn } from '#members/standing.ts';

export interface Moves {
  readonly entered: readonly string[];
  readonly left: readonly string[];
}

/** From one set of segments to another. */
export const movesFrom = (before: readonly string[], after: readonly string[]): Moves => ({
  entered: after.filter((one) => !before.includes(one)),
  left: before.filter((one) => !after.includes(one)),
});

/**
 * What a version of a row changed, by what was kept before and after it. Versions follow one another, so a segment that was
 * entered is entered once, even where two looks at the same member crossed and both events say so.
 */
export const movesBetween = (before: MemberRow | undefined, after: MemberRow): Moves =>
  movesFrom(before === undefined ? [] : standingIn(before).segments, standingIn(after).segments);
