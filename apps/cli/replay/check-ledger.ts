import { linesOf } from '#loyalty/ledger.ts';
import type { Programme } from '#programme/programme.ts';
import { memberOf } from '#loyalty/member.ts';
import type { World } from '../../world/world.ts';

export interface LedgerCheck {
  readonly members: number;
  readonly lines: number;
  /** What all lines of all ledgers sum to, and what all balances do: the same, or something is wrong. */
  readonly points: { readonly lines: number; readonly balances: number };
  /** Minor units. */
  readonly cashback: { readonly lines: number; readonly balances: number };
  /** Ids of members whose own lines do not sum to their own balance. */
  readonly wrong: readonly string[];
}

/** Adds up every ledger and holds it against the balance that was kept beside it. */
export const checkLedger = async (
  world: World,
  programme: Programme,
  memberIds: readonly string[],
): Promise<LedgerCheck> => {
  const points = { lines: 0, balances: 0 };
  const cashback = { lines: 0, balances: 0 };
  const wrong: string[] = [];
  let count = 0;
  for (const memberId of memberIds) {
    const row = await world.ports.members.get(memberId);
    if (row === undefined) continue;
    const member = memberOf(row, programme, world.now());
    const lines = linesOf(await world.ports.members.ledger(memberId), row, member.today);
    const moved = lines.reduce((sum, line) => sum + line.points, 0);
    const paid = lines.reduce((sum, line) => sum + (line.cashback ?? 0), 0);
    const held = row.counters['cashback'] ?? 0;
    count += lines.length;
    points.lines += moved;
    points.balances += member.balance.points;
    cashback.lines += paid;
    cashback.balances += held;
    if (moved !== member.balance.points || paid !== held) wrong.push(memberId);
  }
  return { members: memberIds.length, lines: count, points, cashback, wrong };
};
