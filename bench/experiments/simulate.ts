import { wayOf } from '#journeys/steps/share.ts';
import type { ArmTally, Tally } from '#measurement/experiment/tally.ts';
import { resultOf, type Result } from '#measurement/experiment/result.ts';
import { NOTHING, plus, type Sums } from '#measurement/statistics/sums.ts';
import type { Experiment } from '#programme/grammar/experiment.ts';

export interface Truth {
  /** How many experiments, of how many members each, who come on how many days. */
  readonly experiments: number;
  readonly members: number;
  readonly days: number;
  readonly method: Experiment['method'];
  /** By the hash that divides members of a journey; a coin of the seed is a hundred times faster. */
  readonly hashed?: true;
  /** What a member of an arm does, and did before; money where `revenue` is measured, else 0 or 1. */
  readonly draw: (random: () => number, arm: string) => { readonly x: number; readonly y: number };
  readonly revenue?: true;
  /** Whether a member of this arm is lost on the way: what breaks a split. */
  readonly lost?: (random: () => number, arm: string) => boolean;
  /** What the arms differ by in truth. */
  readonly difference: number;
}

export interface Found {
  /** Of so many experiments: an alarm of the split, a suggestion of either arm, also on any day before the last, an interval with the truth in it. */
  readonly alarms: number;
  readonly found: number;
  readonly foundEver: number;
  readonly covered: number;
  /** Intervals of every day that have the truth in them all. */
  readonly coveredAlways: number;
}

const ARMS = ['plain', 'warm'] as const;
const WAYS = ARMS.map((way) => ({ way, weight: 50, steps: [] }));
const WEIGHTS = ARMS.map((arm) => ({ arm, weight: 50 }));

const experimentOf = ({ method, revenue }: Truth, name: string): Experiment => ({
  experiment: name,
  hypothesis: 'simulated',
  measure: revenue === undefined ? { event: 'purchase.completed', within: '1d' } : { revenue: 'SEK', within: '1d' },
  method,
  guardrails: {},
});

const tallied = (sums: Readonly<Record<string, Sums>>): Tally =>
  Object.fromEntries(
    Object.entries(sums).map(([arm, one]): readonly [string, ArmTally] => [arm, { sums: one, spread: new Map() }]),
  );

/** One experiment, read at the end of each day. */
const readDaily = (truth: Truth, name: string, random: () => number): readonly Result[] => {
  const experiment = experimentOf(truth, name);
  const sums: Record<string, Sums> = {};
  return Array.from({ length: truth.days }, (_, day) => {
    for (let at = day; at < truth.members; at += truth.days) {
      const arm = truth.hashed ? wayOf({ split: name, ways: WAYS }, `member-${at}`) : random() < 0.5 ? 'plain' : 'warm';
      if (truth.lost?.(random, arm) === true) continue;
      const { x, y } = truth.draw(random, arm);
      const one = { n: 1, y, yy: y * y, x, xx: x * x, xy: x * y };
      sums[arm] = plus(sums[arm] ?? NOTHING, one);
    }
    return resultOf(experiment, WEIGHTS, tallied(sums));
  });
};

const covers = ({ arms }: Result, truth: number): boolean | undefined => {
  const estimate = arms[1]?.compared?.difference;
  return estimate && estimate.low <= truth && truth <= estimate.high;
};

/** The same truth in many experiments. */
export const simulate = (truth: Truth, random: () => number): Found => {
  const total = { alarms: 0, found: 0, foundEver: 0, covered: 0, coveredAlways: 0 };
  for (let at = 0; at < truth.experiments; at += 1) {
    const days = readDaily(truth, `simulated-${at}`, random);
    const last = days.at(-1);
    if (last === undefined) continue;
    total.alarms += Number(last.state === 'mismatch');
    total.found += Number(last.suggested !== undefined);
    total.foundEver += Number(days.some(({ suggested }) => suggested !== undefined));
    total.covered += Number(covers(last, truth.difference) === true);
    total.coveredAlways += Number(days.every((day) => covers(day, truth.difference) !== false));
  }
  return total;
};

/** Members of whom a share does it, by arm. */
export const sharing =
  (plain: number, warm: number): Truth['draw'] =>
  (random, arm) => ({ x: 0, y: random() < (arm === 'plain' ? plain : warm) ? 1 : 0 });

const normalBy = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** Minor units that members spend, log-normal, as much as they did before but for chance; `warm` spend so much more. */
export const spending =
  (more: number): Truth['draw'] =>
  (random, arm) => {
    const habit = 9 + normalBy(random) / 2;
    const spent = (): number => Math.round(Math.exp(habit + normalBy(random) / 4));
    return { x: spent(), y: spent() + (arm === 'warm' ? more : 0) };
  };
