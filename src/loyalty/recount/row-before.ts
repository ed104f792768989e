import type { Loyalty } from '#programme/grammar/loyalty.ts';
import { againBefore, giftsOf } from '#loyalty/recount/gifts.ts';
import { addedBy, tierBy } from '#loyalty/recount/lines.ts';
import type { Rules } from '#loyalty/rules.ts';
import { plus, type Add } from '#loyalty/sums.ts';
import type { LedgerRow } from '#members/move.ts';
import type { MemberRow } from '#members/member-row.ts';

const negative = (add: Add): Add => Object.fromEntries(Object.entries(add).map(([name, sum]) => [name, -sum]));

/** The tier that was given last before an instant; as the row has it where it was given before. */
const tierBefore = ({ registers }: MemberRow, rows: readonly LedgerRow[], instant: string): MemberRow['registers'] => {
  const { ['tier']: tier, ['tierUntil']: until, ...rest } = registers;
  if (tier !== undefined && tier.at < instant)
    return { ...rest, tier, ...(until === undefined ? {} : { tierUntil: until }) };
  const last = rows
    .filter((line) => line.at < instant && tierBy(line)['tier'] !== undefined)
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
    .at(-1);
  return { ...rest, ...(last === undefined ? {} : tierBy(last)) };
};

/** The row as it would be without these lines of its account, which are all since an instant. */
export const rowBefore = (
  rules: Rules,
  loyalty: Loyalty,
  row: MemberRow,
  rows: readonly LedgerRow[],
  { lines, instant }: { readonly lines: readonly LedgerRow[]; readonly instant: string },
): MemberRow => ({
  ...row,
  counters: {
    ...plus([row.counters, ...lines.map((line) => negative(addedBy(rules, row, rows, line)))]),
    ...againBefore(giftsOf(loyalty, row), row, lines),
  },
  registers: tierBefore(row, rows, instant),
});
