import { MemberId } from '#words/event.ts';
import { firstIssue } from '#words/issue.ts';
import { wholeNumber } from './cells.ts';
import type { Instant } from './instant.ts';
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

/** `4.67017E+10`: digits of an id that are lost. */
const ROUNDED = /^\d(?:[.,]\d+)?E\+?\d{1,3}$/i;

/** A purchase from its cells; `instant` reads the time, which each format writes in its own way. */
export const purchaseOf = (
  cells: Cells,
  names: ColumnNames,
  { digits }: Money,
  instant: (text: string) => Instant,
): Purchase => {
  if (ROUNDED.test(cells.member))
    throw new BadCell(
      names.member,
      `${cells.member} is what a spreadsheet left of a long number: format the column as text`,
    );
  const member = MemberId.safeParse(cells.member);
  if (!member.success) throw new BadCell(names.member, firstIssue(member.error).reason);
  const at = instant(cells.time);
  if (!at.ok) throw new BadCell(names.time, at.reason);
  const amount = minorUnits(cells.amount, digits);
  if (!amount.ok) throw new BadCell(names.amount, amount.reason);
  const items = cells.items === undefined || cells.items === '' ? undefined : wholeNumber(cells.items);
  if (items !== undefined && !(items <= 100_000)) throw new BadCell(names.items, 'expected a whole number of items');
  const content = [member.data, cells.time, amount.minor, items ?? ''].join('\n');
  return { memberId: member.data, time: at.time, amount: amount.minor, ...(items !== undefined && { items }), content };
};
