import type { MeasuredFact } from '#measurement/fact.ts';
import { NOTHING, plus, type Sums } from '#measurement/statistics/sums.ts';
import { countedIn, REVENUE, type Exposure } from '#members/exposure.ts';
import type { MemberRow } from '#members/member-row.ts';
import { idOf } from '#words/ids.ts';

/** When what counts happened last, as far as the row knows. */
const newest = ({ registers }: MemberRow, by: string): string | undefined =>
  registers[by === REVENUE ? 'lastPurchase' : `seen:${by}`]?.at;

/**
 * Nothing counts once something of the kind came that happened after the time. So what counts is a beginning of the row's versions,
 * and differences add up to it whatever comes late.
 */
const isOpen = (row: MemberRow, { by, until }: Exposure): boolean => (newest(row, by) ?? '') <= until;

const outcomeOf = (row: MemberRow, exposure: Exposure): number => {
  if (exposure.by === REVENUE) return (row.counters['revenue'] ?? 0) - exposure.before;
  const at = newest(row, exposure.by);
  return at !== undefined && at > exposure.at && at <= exposure.until ? 1 : 0;
};

/** What a member is in the sums of their arm by this version of the row. */
const sumsOf = (row: MemberRow, exposure: Exposure): Sums => {
  const [x, y] = [exposure.before, outcomeOf(row, exposure)];
  return { n: 1, y, yy: y * y, x, xx: x * x, xy: x * y };
};
const negative = ({ n, y, yy, x, xx, xy }: Sums): Sums => ({ n: -n, y: -y, yy: -yy, x: -x, xx: -xx, xy: -xy });

const measuresOf = ({ n, y, yy, x, xx, xy }: Sums): NonNullable<MeasuredFact['measures']> => ({
  members: n,
  outcome: y,
  outcomeSquared: yy,
  before: x,
  beforeSquared: xx,
  product: xy,
});

/** An outcome to two digits: so many members are told apart as a bootstrap needs, and no more. */
export const rounded = (outcome: number): number => {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.abs(outcome) || 1)) - 1);
  return Math.round(outcome / unit) * unit;
};

/** The arm of one experiment before and after an event: who comes in, who changes, who is taken out. */
const changed = (before: MemberRow | undefined, after: MemberRow, exposure: Exposure) => {
  const same = (row: MemberRow | undefined): boolean =>
    countedIn(row).some(({ experiment, arm }) => experiment === exposure.experiment && arm === exposure.arm);
  const was = before !== undefined && same(before) ? sumsOf(before, exposure) : NOTHING;
  const is = same(after) ? sumsOf(after, exposure) : NOTHING;
  const closed = was.n === 1 && (before === undefined || !isOpen(before, exposure) || !isOpen(after, exposure));
  return closed ? undefined : { was, is, delta: plus(is, negative(was)) };
};

/**
 * What an event changed in the experiments of its member: a first exposure, a difference of the outcome, or that they are left out
 * since they were seen in two arms. `keyed` is the member's id in facts.
 */
export const ofExperiments = (
  before: MemberRow | undefined,
  after: MemberRow,
  keyed: string,
): readonly MeasuredFact[] => {
  const { last, seq } = after;
  const known = [...countedIn(before), ...countedIn(after)];
  const arms = [...new Map(known.map((one) => [`${one.experiment} ${one.arm}`, one])).values()];
  return arms.flatMap((exposure) => {
    const { experiment, arm, at, by } = exposure;
    const change = changed(before, after, exposure);
    if (change === undefined || Object.values(change.delta).every((part) => part === 0)) return [];
    const base = { at: last.time, on: at.slice(0, 10), member: keyed, dimensions: {}, of: experiment };
    const fact = (kind: MeasuredFact['kind'], why: string, measures?: MeasuredFact['measures']): MeasuredFact => ({
      id: idOf(kind, keyed, experiment, why, seq),
      kind,
      ...base,
      why,
      ...(measures === undefined ? {} : { measures }),
    });
    const spread = (one: Sums, members: number) =>
      by === REVENUE && one.n === 1 ? [fact('experiment.spread', `${arm} ${rounded(one.y)}`, { members })] : [];
    const moved = rounded(change.was.y) !== rounded(change.is.y) || change.delta.n !== 0;
    return [
      ...(change.delta.n === 1 ? [fact('experiment.exposed', arm)] : []),
      fact('experiment.measured', arm, measuresOf(change.delta)),
      ...(moved ? [...spread(change.was, -1), ...spread(change.is, 1)] : []),
    ];
  });
};
