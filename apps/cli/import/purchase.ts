import { MemberId } from '#words/event.ts';
import { wholeNumber } from './cells.ts';
import { minorUnits } from './minor-units.ts';
import { BadCell, type Purchase } from './row.ts';

/** The cells of a row as text, and what their columns are called in the file. */
export interface Cells {
  readonly member: string;
  readonly time: string;
  readonly amount: string;
  readonly items?: string;
}
export type ColumnNames = Readonly<Record<keyof Cells, string>>;

export interface Money {
  /** Digits after the point, such as 2 for USD. */
  readonly digits: number;
}

/** A purchase from its cells; `instant` reads the time, which each format writes in its own way. */
export const purchaseOf = (
  cells: Cells,
  names: ColumnNames,
  { digits }: Money,
  instant: (text: string) => string | undefined,
): Purchase => {
  const member = MemberId.safeParse(cells.member);
  if (!member.success) throw new BadCell(names.member, member.error.issues[0]?.message ?? 'expected a member id');
  const time = instant(cells.time);
  if (time === undefined) throw new BadCell(names.time, 'expected a date, or a date and time, that exists');
  const amount = minorUnits(cells.amount, digits);
  if (amount === undefined) {
    throw new BadCell(names.amount, `expected an amount of 0 or more with at most ${digits} decimals, such as 12.34`);
  }
  const items = cells.items === undefined || cells.items === '' ? undefined : wholeNumber(cells.items);
  if (items !== undefined && !(items <= 100_000)) throw new BadCell(names.items, 'expected a whole number of items');
  const content = [member.data, cells.time, amount, items ?? ''].join('\n');
  return { memberId: member.data, time, amount, ...(items !== undefined && { items }), content };
};
