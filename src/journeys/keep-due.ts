import type { Due } from '#journeys/due.ts';
import type { Programme } from '#journeys/programme.ts';
import { nextReminder, remindersOf } from '#journeys/reminders.ts';
import { nextLoyaltyChange } from '#loyalty/not-yet.ts';
import type { MemberRow } from '#members/member-row.ts';
import { nextSegmentChange } from '#segments/next-segment-change.ts';

const DAY_MS = 86_400_000;

const earliest = (instants: readonly (string | undefined)[]): string | undefined =>
  instants.filter((at) => at !== undefined).sort()[0];

/** When the member's state changes with time alone: a stage, a lot, a tier. */
const nextChange = (programme: Programme, row: MemberRow, now: Date): string | undefined =>
  earliest([nextSegmentChange(programme, row, now), nextLoyaltyChange(programme, row, now)]);

/** When something about the member next falls due: a reminder after `reminded`, or a change after now. */
export const nextDue = (programme: Programme, row: MemberRow, now: Date, reminded = now): string | undefined =>
  earliest([nextReminder(remindersOf(programme, row, now), reminded), nextChange(programme, row, now)]);

/**
 * Sees that the member's due row is no later than what next falls due. One that is too early only makes the scan look once
 * in vain, so nothing is ever moved to a later time here.
 */
export const keepDue = async (
  due: Pick<Due, 'put'>,
  programme: Programme,
  before: MemberRow | undefined,
  after: MemberRow,
  now: Date,
): Promise<void> => {
  const dayAgo = new Date(now.getTime() - DAY_MS);
  const is = nextDue(programme, after, now, dayAgo);
  if (is === undefined) return;
  const was = before && nextDue(programme, before, now, dayAgo);
  // The scan may have done one of the last day and moved its row on before this event was there: once more then.
  if (was !== undefined && was <= is && is > now.toISOString()) return;
  await due.put({ kind: 'expiry', memberId: after.memberId, dueAt: is });
};
