import type { Cell } from '#measurement/cells.ts';
import type { Spread } from '#measurement/statistics/bootstrap.ts';
import { NOTHING, plus, type Sums } from '#measurement/statistics/sums.ts';

/** What an arm came to. */
export interface ArmTally {
  readonly sums: Sums;
  /** Members by what they spent; empty where something else is measured. */
  readonly spread: Spread;
}
export type Tally = Readonly<Record<string, ArmTally>>;

const NONE: ArmTally = { sums: NOTHING, spread: new Map() };

const sumsIn = ({ sums }: Cell): Sums => ({
  n: sums.members ?? 0,
  y: sums.outcome ?? 0,
  yy: sums.outcomeSquared ?? 0,
  x: sums.before ?? 0,
  xx: sums.beforeSquared ?? 0,
  xy: sums.product ?? 0,
});

const counting = (spread: Spread, value: number, members: number): Spread => {
  const counted = new Map(spread).set(value, (spread.get(value) ?? 0) + members);
  if (counted.get(value) === 0) counted.delete(value);
  return counted;
};

/** The arms of an experiment, from what facts added up to. */
export const tallyOf = (experiment: string, cells: Iterable<Cell>): Tally => {
  const arms: Record<string, ArmTally> = {};
  for (const cell of cells) {
    if (cell.of !== experiment) continue;
    const [arm = '', value] = (cell.why ?? '').split(' ');
    const before = arms[arm] ?? NONE;
    if (cell.kind === 'experiment.measured') arms[arm] = { ...before, sums: plus(before.sums, sumsIn(cell)) };
    if (cell.kind === 'experiment.spread')
      arms[arm] = { ...before, spread: counting(before.spread, Number(value), cell.sums.members ?? 0) };
  }
  return arms;
};
