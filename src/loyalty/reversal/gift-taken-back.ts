import type { MemberEvent } from '#words/event.ts';
import { isFolded } from '#loyalty/reversal/lot-moves.ts';
import { NEVER } from '#members/kept-day.ts';
import type { Members, MemberRow } from '#members/member-row.ts';
import type { LedgerRow } from '#members/move.ts';

const takenIn = ({ data: { ['takes']: takes } }: MemberEvent): string | undefined =>
  typeof takes === 'string' ? takes : undefined;

const withoutTakes = (data: MemberEvent['data']): MemberEvent['data'] =>
  Object.fromEntries(Object.entries(data).filter(([name]) => name !== 'takes'));

/**
 * A gift of points that is taken back (`takes` names it) leaves the very lot it came into, as if it had never been; where that day is
 * a sum already, the lots that leave first. Any other event is as it was.
 */
export const outOfItsLot = (
  row: MemberRow | undefined,
  rows: readonly LedgerRow[],
  event: MemberEvent,
): MemberEvent => {
  const taken = takenIn(event);
  if (taken === undefined) return event;
  const data = withoutTakes(event.data);
  const [move] = rows.find(({ id, source }) => id === taken && source === event.source)?.moves ?? [];
  if (row === undefined || move === undefined || isFolded(row, move)) return { ...event, data };
  return { ...event, data: { ...data, lot: move.expiresOn ?? NEVER } };
};

/** The same of a member as they are now; nothing is read for any other event. */
export const fromItsLot = async (members: Pick<Members, 'get' | 'ledger'>, event: MemberEvent): Promise<MemberEvent> =>
  takenIn(event) === undefined
    ? event
    : outOfItsLot(await members.get(event.memberId), await members.ledger(event.memberId), event);
