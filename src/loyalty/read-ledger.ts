import type { Programmes } from '#programme/programme.ts';
import { linesOf, type Line } from '#loyalty/ledger.ts';
import { isExternal } from '#loyalty/rules.ts';
import { memberOf } from '#loyalty/member.ts';
import type { Members } from '#members/member-row.ts';

export interface LedgerAnswer {
  readonly memberId: string;
  /** `external`: another engine keeps the balances, and its ledger is its own. */
  readonly engine: 'regulars' | 'external';
  /** Always the sum of the points of all lines, unless another engine keeps them. */
  readonly points: number;
  /** Minor units, the sum of all lines too; and stamps ever given. */
  readonly cashback: number;
  readonly stamps: number;
  /** Oldest first. */
  readonly lines: readonly Line[];
}

interface LedgerPorts {
  readonly members: Members;
  readonly programmes: Programmes;
  readonly now: () => Date;
}

const TRIES = 10;

/**
 * What moved a member's points, cashback and stamps, as an account. Rows and member are read as of one version, so that they
 * agree. `undefined`: there is no such member.
 */
export const readLedger = async (
  { members, programmes, now }: LedgerPorts,
  memberId: string,
): Promise<LedgerAnswer | undefined> => {
  const programme = await programmes.live();
  let row = await members.get(memberId);
  for (let tries = 0; row !== undefined && tries < TRIES; tries += 1) {
    const rows = await members.ledger(memberId);
    const again = await members.get(memberId);
    if (again?.seq === row.seq) {
      const { balance, today, cashback } = memberOf(row, programme, now());
      return {
        memberId,
        engine: isExternal(programme) ? 'external' : 'regulars',
        points: balance.points,
        cashback,
        stamps: row.counters['stamps'] ?? 0,
        lines: linesOf(rows, row, today),
      };
    }
    row = again;
  }
  if (row === undefined) return undefined;
  throw new Error(`the ledger of a member moved on in each of ${TRIES} reads`);
};
