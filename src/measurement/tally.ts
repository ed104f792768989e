import type { MeasuredFact } from '#measurement/fact.ts';
import type { Spread } from '#measurement/statistics/bootstrap.ts';
import { NOTHING, plus, type Sums } from '#measurement/statistics/sums.ts';

/** What an arm came to. */
export interface ArmTally {
  readonly sums: Sums;
  /** Members by what they spent; empty where something else is measured. */
  readonly spread: Spread;
}
export type Tally = Readonly<Record<string, ArmTally>>;

/** A fact, or many that are alike added up. */
export type Counted = Pick<MeasuredFact, 'kind' | 'of' | 'why' | 'measures'>;

const NONE: ArmTally = { sums: NOTHING, spread: new Map() };

const sumsIn = ({ measures = {} }: Counted): Sums => ({
  n: measures.members ?? 0,
  y: measures.outcome ?? 0,
  yy: measures.outcomeSquared ?? 0,
  x: measures.before ?? 0,
  xx: measures.beforeSquared ?? 0,
  xy: measures.product ?? 0,
});

const counting = (spread: Spread, value: number, members: number): Spread => {
  const counted = new Map(spread).set(value, (spread.get(value) ?? 0) + members);
  if (counted.get(value) === 0) counted.delete(value);
  return counted;
};

/** The arms of an experiment, from facts or from their sums, in any order. */
export const tallyOf = (experiment: string, facts: Iterable<Counted>): Tally => {
  const arms: Record<string, ArmTally> = {};
  for (const fact of facts) {
    if (fact.of !== experiment) continue;
    const [arm = '', value] = (fact.why ?? '').split(' ');
    const before = arms[arm] ?? NONE;
    if (fact.kind === 'experiment.measured') arms[arm] = { ...before, sums: plus(before.sums, sumsIn(fact)) };
    if (fact.kind === 'experiment.spread')
      arms[arm] = { ...before, spread: counting(before.spread, Number(value), fact.measures?.members ?? 0) };
  }
  return arms;
};
