import type { MemberEvent } from '#words/event.ts';
import { isFolded } from '#loyalty/reversal/purchase-reversal.ts';
import { NEVER } from '#members/kept-day.ts';
import type { Members } from '#members/member-row.ts';

/**
 * A gift of points that is taken back (`takes` names it) leaves the very lot it came into, as if it had never been; where that day is
 * a sum already, the lots that leave first. Any other event is as it was.
 */
export const fromItsLot = async (
  members: Pick<Members, 'get' | 'ledger'>,
  event: MemberEvent,
): Promise<MemberEvent> => {
  const { takes, ...data } = event.data;
  if (typeof takes !== 'string') return event;
  const [row, rows] = [await members.get(event.memberId), await members.ledger(event.memberId)];
  const [move] = rows.find(({ id, source }) => id === takes && source === event.source)?.moves ?? [];
  if (row === undefined || move === undefined || isFolded(row, move)) return { ...event, data };
  return { ...event, data: { ...data, lot: move.expiresOn ?? NEVER } };
};
