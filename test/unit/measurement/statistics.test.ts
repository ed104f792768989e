import { describe, expect, it, test } from '@jest/globals';
import { sharing, simulate } from '../../../bench/experiments/simulate.ts';
import { bootstrap } from '#measurement/statistics/bootstrap.ts';
import {
  chiSquareUpper,
  normalTwoSided,
  normalUpper,
  tTwoSided,
  tUpper,
} from '#measurement/statistics/distributions.ts';
import {
  difference,
  fixed,
  lift,
  normal,
  pooledZ,
  rhoOf,
  sequential,
  wilson,
} from '#measurement/statistics/estimate.ts';
import { holm } from '#measurement/statistics/holm.ts';
import { mismatchOf } from '#measurement/statistics/mismatch.ts';
import { detectable, needed } from '#measurement/statistics/plan.ts';
import { seeded } from '#measurement/statistics/random.ts';
import { adjusted, meanOf, NOTHING, plus, shareOf, thetaOf, type Sums } from '#measurement/statistics/sums.ts';

/** To so many digits that count, also where a number is 1e-14. */
const digits = (given: number | undefined, expected: number, count: number): void => {
  expect(given).toBeDefined();
  expect(Math.abs(((given ?? 0) - expected) / expected)).toBeLessThan(0.5 * 10 ** (1 - count));
};

describe('distributions, against scipy', () => {
  test.each([
    ['normal 1.2345', 1 - normalUpper(1.2345), 0.8914916766373298],
    ['normal −5', normalUpper(5), 2.866515718791933e-7],
    ['normal −12 (R)', normalUpper(12), 1.776482112077679e-33],
    ['t 2.1 with 10', tUpper(2.1, 10), 0.031038622101109265],
    ['t 4.5 with 7.3', tUpper(4.5, 7.3), 0.0012596868666213978],
    ['quantile of t with 7.3', tTwoSided(0.05, 7.3), 2.345066736547703],
    ['quantile of the normal', normalTwoSided(0.05), 1.959963984540054],
    ['chi-square 10.83 with 1', chiSquareUpper(10.83, 1), 0.0009986863791802592],
    ['chi-square 60 with 2', chiSquareUpper(60, 2), 9.357622968840163e-14],
  ])('%s to twelve digits', (_, given, expected) => {
    digits(given, expected, 12);
  });
});

describe('two arms of 10,000, against gbstats 0.8.0', () => {
  const a = shareOf(10_000, 1200);
  const b = shareOf(10_000, 1300);
  const always = sequential(5000);

  it('differ by 0.01, give or take', () => {
    const { value, se } = difference(a, b, fixed, 0.05);
    digits(value, 0.01, 12);
    digits(se, 0.004676537180435969, 12);
  });

  test.each([
    ['z', difference(a, b, normal, 0.05), 0.00083416, 0.01916584, 0.0324896],
    ['t', difference(a, b, fixed, 0.05), 0.0008336, 0.0191664, 0.0325017],
    ['lift', lift(a, b, fixed, 0.05), 0.003809, 0.162857, 0.03999],
    ['sequential lift', lift(a, b, always, 0.05), -0.04354, 0.21021, 0.74036],
  ])('%s has its interval and p', (_, given, low, high, p) => {
    // Each figure is given to four digits at least.
    digits(given?.low, low, 4);
    digits(given?.high, high, 4);
    digits(given?.p, p, 4);
  });

  it('is found by one look, and far from it by whoever looks again and again', () => {
    const given = difference(a, b, always, 0.05);
    digits(rhoOf(5000, 0.05), 0.03984006677137368, 13);
    digits(given.low, -0.004624065560424, 12);
    digits(given.high, 0.024624065560424, 12);
    digits(given.p, 0.6237240041064318, 12);
  });

  it('has a pooled z', () => {
    const { z, p } = pooledZ(a, b);
    digits(z, 2.13809, 6);
    digits(p, 0.0325094, 6);
  });
});

test.each([
  [1200, 10_000, 0.1137763417, 0.1265154971],
  [0, 20, 0, 0.1611251581],
  [3, 20, 0.0523687459, 0.3604188647],
])('Wilson: %d of %d', (yes, n, low, high) => {
  const given = wilson(n, yes, 0.05);
  expect(given.low).toBeCloseTo(low, 9);
  expect(given.high).toBeCloseTo(high, 9);
});

test.each([
  [[5050, 4750], [1, 1], 9.18367, 0.00244183, 'healthy'],
  [[8900, 1000], [9, 1], 0.112233, 0.737616, 'healthy'],
  [[3000, 3100, 2900], [1, 1, 1], 6.66667, 0.035674, 'healthy'],
  // 10.83 is the bound of 0.001 with one degree: (n - m)² / (n + m) is 10.89 here.
  [[5165, 4835], [1, 1], 10.89, 0.000967, 'unhealthy'],
  // An arm to which nobody falls though half should is broken, not slow.
  [[400, 0], [1, 1], 400, undefined, 'unhealthy'],
  [[7, 7], [1, 1], undefined, undefined, 'not-enough-traffic'],
] as const)('members %j where the weights are %j', (counts, weights, chiSquare, p, state) => {
  const given = mismatchOf(counts.map((n, at) => ({ n, weight: weights[at] ?? 0 })));
  expect(given.state).toBe(state);
  if (chiSquare !== undefined) digits(given.chiSquare, chiSquare, 6);
  if (p !== undefined) digits(given.p, p, 3);
});

describe('CUPED', () => {
  const Y = [10, 12, 9, 14, 11, 13];
  const X = [8, 11, 7, 13, 10, 11];
  const arm = Y.map((y, at): Sums => {
    const x = X[at] ?? 0;
    return { n: 1, y, yy: y * y, x, xx: x * x, xy: x * y };
  }).reduce(plus, NOTHING);

  it('takes 95 % of the variance away, as by hand', () => {
    expect(meanOf(arm).variance).toBeCloseTo(3.5, 12);
    expect(thetaOf([arm])).toBeCloseTo(4 / 4.8, 12);
    expect(adjusted(arm, thetaOf([arm]), 10).variance).toBeCloseTo(1 / 6, 12);
  });

  it('is nothing where nothing was before', () => {
    const blank = { ...arm, x: 0, xx: 0, xy: 0 };
    expect(thetaOf([blank])).toBe(0);
    expect(adjusted(blank, 0, 0)).toEqual(meanOf(blank));
  });

  it('moves an arm that was ahead before anything was done back to where it would be', () => {
    // Its members had 10 before, all members 9: one more before is 0.8333 more after.
    expect(adjusted(arm, 5 / 6, 9).mean).toBeCloseTo(11.5 - 5 / 6, 12);
  });
});

it('corrects several comparisons: each by how many are left, and never below one before', () => {
  // 0.01 x 4, 0.03 x 2, 0.04 x 1 (not below 0.06), 0.005 x 4: Holm's own order.
  const given = holm([0.01, 0.04, 0.03, 0.005]);
  [0.03, 0.06, 0.06, 0.02].forEach((p, at) => {
    expect(given[at]).toBeCloseTo(p, 12);
  });
  expect(holm([0.6, 0.7])).toEqual([1, 1]);
});

describe('a plan', () => {
  it('needs 3,841 in each arm to see 10 % become 12 %, when both vary as 11 % does', () => {
    // 2 x 0.11 x 0.89 x (1.959964 + 0.841621)² / 0.02² = 3,841.8 …
    expect(needed(0.11 * 0.89, 0.02, 0.05)).toBe(Math.ceil((2 * 0.0979 * 7.848879734349089) / 0.0004));
    digits(detectable(0.0979, [3842, 3842], normalTwoSided(0.05)), 0.02, 4);
  });
});

describe('a bootstrap', () => {
  it('covers what is normal as the normal interval does', () => {
    // Shares of 12 % and 13 %: 0.01 ± 1.96 x 0.0046765. 2,000 draws know an end to about 0.0003.
    const spread = (yes: number) =>
      new Map([
        [0, 10_000 - yes],
        [1, yes],
      ]);
    const { low, high } = bootstrap(spread(1200), spread(1300), 0.05);
    expect(Math.abs(low - 0.00083)).toBeLessThan(0.0008);
    expect(Math.abs(high - 0.01917)).toBeLessThan(0.0008);
  });

  it('draws rare outcomes one by one, and always the same', () => {
    const a = new Map([
      [0, 990],
      [50_000, 10],
    ]);
    const b = new Map([
      [0, 980],
      [50_000, 20],
    ]);
    const once = bootstrap(a, b, 0.05);
    expect(bootstrap(new Map([...a].reverse()), b, 0.05)).toEqual(once);
    // A difference of 500, se = 50,000 x √((0.0099 + 0.0196) / 1000) = 271.
    expect(Math.abs(once.low - (500 - 1.96 * 271.6))).toBeLessThan(80);
    expect(Math.abs(once.high - (500 + 1.96 * 271.6))).toBeLessThan(80);
  });

  it('says nothing of an arm without members', () => {
    expect(bootstrap(new Map(), new Map([[0, 1]]), 0.05)).toEqual({ low: -Infinity, high: Infinity });
  });
});

describe('simulated, 200 experiments of 1,000 members on ten days', () => {
  const base = { experiments: 200, members: 1000, days: 10, difference: 0 };
  // 99.9 of 100 runs of 200 at a rate of 5 % lie below 21, and of coverage at 95 % above 179.
  const [MOST, LEAST] = [21, 179];

  it('an A/A test finds something as often as it says in one look, and no oftener however often a sequence is looked at', () => {
    const fixedLook = simulate({ ...base, method: { fixed: 900 }, draw: sharing(0.2, 0.2) }, seeded(1));
    expect(fixedLook.found).toBeLessThanOrEqual(MOST);
    expect(fixedLook.covered).toBeGreaterThanOrEqual(LEAST);
    const daily = simulate({ ...base, method: { sequential: 1000 }, draw: sharing(0.2, 0.2) }, seeded(2));
    expect(daily.foundEver).toBeLessThanOrEqual(MOST);
    expect(daily.coveredAlways).toBeGreaterThanOrEqual(LEAST);
  });

  it('a split that loses three of ten of one arm raises the alarm, and a healthy one hardly ever', () => {
    const lost = (random: () => number, arm: string) => arm === 'warm' && random() < 0.3;
    const scene = { ...base, experiments: 50, method: { fixed: 500 }, draw: sharing(0.2, 0.2) };
    // (1 - 0.7)² / (1 + 0.7) x 500 is a chi-square of 26 where 10.83 alarms.
    expect(simulate({ ...scene, lost }, seeded(3)).alarms).toBeGreaterThanOrEqual(45);
    expect(simulate(scene, seeded(4)).alarms).toBeLessThanOrEqual(1);
  });
});
