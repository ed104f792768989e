import { boughtIn, boughtRegister } from '#loyalty/bought.ts';
import { summed } from '#loyalty/reversal/lot-moves.ts';
import type { Purchase } from '#loyalty/reversal/purchase-left.ts';
import type { Reversed } from '#loyalty/reversal/reversal.ts';
import type { Rules } from '#loyalty/rules.ts';
import type { Add } from '#loyalty/sums.ts';
import type { MemberRow } from '#members/member-row.ts';

/** How the counts of what the programme looks for change, so that they are of what is left of a purchase; `before`: how they did already. */
export const boughtLeft = (
  { settings }: Pick<Rules, 'settings'>,
  { told, left }: Purchase,
  before: readonly Add[],
): Add => {
  const each = (data: Purchase['left'], by: number): Add =>
    Object.fromEntries(boughtIn(settings, data ?? {}).map((name) => [name, by]));
  const taken = before.map((add) => Object.fromEntries(Object.entries(add).map(([name, by]) => [name, -by])));
  return summed([each(left, 1), each(told, -1), ...taken]);
};

/** When each of those was bought last, once the counts change so; `others` are all purchases that stand besides. */
export const lastBought = (
  { settings }: Pick<Rules, 'settings'>,
  { registers }: Pick<MemberRow, 'registers'>,
  { row: { at } }: Purchase,
  others: readonly Purchase[],
  counts: Add,
): NonNullable<Reversed['restore']> =>
  Object.fromEntries(
    Object.entries(counts).flatMap(([name, by]) => {
      const register = boughtRegister(name);
      const known = registers[register]?.at;
      if (by > 0) return known !== undefined && known >= at ? [] : [[register, { value: null, at }]];
      if (known !== at) return [];
      const times = others.filter(({ left = {} }) => boughtIn(settings, left).includes(name)).map(({ row }) => row.at);
      const last = times.toSorted().at(-1);
      return [[register, last === undefined ? null : { value: null, at: last }]];
    }),
  );
