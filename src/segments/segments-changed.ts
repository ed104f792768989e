import type { MemberEvent } from '#words/event.ts';
import { idOf } from '#words/ids.ts';
import type { Programme } from '#programme/programme.ts';
import type { Snapshot } from '#loyalty/snapshot.ts';
import { standingIn } from '#members/standing.ts';
import { evaluate } from '#segments/evaluate.ts';
import { movesFrom } from '#segments/moves.ts';

/**
 * The event that brings a member's segments up to date; `undefined` where they are. It is of this very version of the row: the
 * store takes it only while that is the newest, since a later version has a look of its own. So a look that comes late, or
 * again, changes nothing, and the last version is right. The id follows from what was kept and what is to be kept; the time is
 * past the one before, by whatever clock, so that the register is taken.
 *
 * What follows from history starts no journeys either. What time brings does, however long ago the last event was taken.
 */
export const segmentsChanged = (
  programme: Programme,
  snapshot: Snapshot,
  because: 'event' | 'time' = 'event',
): MemberEvent | undefined => {
  const { row, now } = snapshot;
  const before = standingIn(row);
  const after = evaluate(programme, snapshot);
  const moves = movesFrom(before.segments, after.segments);
  if (moves.entered.length === 0 && moves.left.length === 0 && before.stage === after.stage) return undefined;
  const at = row.registers['segments']?.at ?? '';
  return {
    id: idOf(row.memberId, 'segments', at, after.stage, ...after.segments),
    type: 'segments.changed',
    source: 'regulars',
    time: new Date(Math.max(now.getTime(), at === '' ? 0 : Date.parse(at) + 1)).toISOString(),
    memberId: row.memberId,
    ...(because === 'event' && row.last.history === true ? { history: true } : {}),
    data: { ...moves, ...after, seq: row.seq },
  };
};
