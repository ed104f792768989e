import type { MemberEvent } from '#words/event.ts';
import type { Effect } from '#members/member-row.ts';
import { keys } from '#store/keys.ts';
import type { MemoryTables, Write } from '#store/memory/tables.ts';

/** Whether what an effect settles is in the state it was seen in, with no voucher that was used. */
export const isAsSeen = (tables: MemoryTables, memberId: string, { settles, voids }: Effect): boolean =>
  settles === undefined ||
  (tables.get(keys.redemption(memberId, settles.redemptionId))?.state === settles.from &&
    (voids === undefined || tables.get(keys.voucher(memberId, voids))?.used === undefined));

/** What an effect writes of a redemption that another system decides of. */
export const redemptionWrites = (
  tables: MemoryTables,
  { memberId, time: at }: Pick<MemberEvent, 'memberId' | 'time'>,
  { holds, settles }: Effect,
): readonly Write[] => {
  const writes: Write[] = [];
  if (holds !== undefined) {
    const row = { memberId, ...holds, state: 'held', history: [{ state: 'held', at }] } as const;
    writes.push({ key: keys.redemption(memberId, holds.redemptionId), row });
  }
  const key = settles && keys.redemption(memberId, settles.redemptionId);
  const seen = key && tables.get(key);
  if (settles !== undefined && key !== undefined && seen !== undefined) {
    const { to: state, reason } = settles;
    const reached = { state, at, ...(reason === undefined ? {} : { reason }) };
    writes.push({ key, row: { ...seen, state, history: [...seen.history, reached] } });
  }
  return writes;
};
