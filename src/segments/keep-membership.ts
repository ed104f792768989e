import type { MemberRow } from '#members/member-row.ts';
import { movesBetween } from '#segments/moves.ts';
import type { Segments } from '#segments/segments.ts';

/** Brings the lists of segments after a version of a member's row. Doing it again, or late, changes nothing. */
export const keepMembership = async (
  segments: Segments,
  before: MemberRow | undefined,
  after: MemberRow,
): Promise<void> => {
  const { entered, left } = movesBetween(before, after);
  await Promise.all([
    ...entered.map((segment) => segments.join(after.memberId, segment, after.seq)),
    ...left.map((segment) => segments.leave(after.memberId, segment, after.seq)),
  ]);
};
