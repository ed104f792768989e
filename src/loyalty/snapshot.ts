import { memberOf, type Member } from '#loyalty/member.ts';
import type { Rules } from '#loyalty/rules.ts';
import type { MemberRow } from '#members/member-row.ts';

/**
 * A version of a member's row, and the member that follows from it at an instant by the rules of one programme. Whoever reads
 * a row makes one and hands it on, so that everybody after looks at the same member.
 */
export interface Snapshot {
  readonly row: MemberRow;
  readonly member: Member;
  readonly now: Date;
}

/** `rules` as in `memberOf`. */
export const snapshotOf = (row: MemberRow, rules: Rules, now: Date): Snapshot => ({
  row,
  member: memberOf(row, rules, now),
  now,
});
