import { describe, expect, test } from '@jest/globals';
import { storedOf } from '../../../bench/scale/cases/standing.ts';
import { costOf } from '../../../bench/scale/cost.ts';
import { crowdOf } from '../../../bench/scale/crowd.ts';
import { drain } from '../../../bench/scale/drain.ts';
import { concurrencyOf, type Load } from '../../../bench/scale/load.ts';
import { limitsOf } from '../../../bench/scale/limits.ts';
import { STEPS, type Step, type Steps } from '../../../bench/scale/steps.ts';
import { warmAfter, warmUnits } from '../../../bench/scale/warm.ts';

const nothing: Step = { touches: [], calls: {} };
const stepsWith = (some: Partial<Steps>): Steps =>
  ({ ...Object.fromEntries(STEPS.map((name) => [name, nothing])), ...some }) as Steps;
const member = (writes: number): Step => ({ touches: [{ table: 'members', pk: 'M#', writes, reads: 0 }], calls: {} });
const always = (perSecond: number) => (): number => perSecond;

describe('a drain', () => {
  test('a hundred at ten and then five a second are through after 20 seconds, and at most 50 wait', () => {
    const { seconds, waited } = drain(100, [
      { name: 'fast', perSecond: always(10) },
      { name: 'slow', perSecond: always(5) },
    ]);
    expect(seconds).toBe(20);
    // After ten seconds all are past the first, and fifty past the second.
    expect(waited).toEqual({ fast: 90, slow: 50 });
  });

  test('what begins before is ready when the second stage opens', () => {
    const { seconds } = drain(
      10,
      [
        { name: 'early', perSecond: always(10) },
        { name: 'at noon', perSecond: (at) => (at < 0 ? 0 : 5) },
      ],
      -60,
    );
    expect(seconds).toBe(2);
  });

  test('what is never through has no end', () => {
    expect(drain(1, [{ name: 'shut', perSecond: always(0) }]).seconds).toBe(Infinity);
  });
});

describe('a table that is asked for more than it ever had', () => {
  // DynamoDB: a new table takes 4,000 write units at once, and doubles its previous peak within 30 minutes.
  test.each([
    [0, 4_000],
    [1_799, 4_000],
    [1_800, 8_000],
    [5_400, 32_000],
    [7_200, 40_000],
  ])('takes after %i seconds %i units', (at, units) => {
    expect(warmUnits(at)).toBe(units);
  });

  test('begins with twice what it had', () => {
    expect(warmUnits(0, 5_000)).toBe(10_000);
    expect(warmAfter(10_000, 5_000)).toBe(0);
  });

  test('takes 40,000 after four doublings, two hours', () => {
    expect(warmAfter(40_000)).toBe(7_200);
    expect(warmAfter(4_000)).toBe(0);
  });
});

describe('limits', () => {
  const load: Load = { members: 1_000_000, steps: { accept: 1_000 } };

  test('what is asked is what happens, times what it takes: 1,000 events of 8 units are a fifth of 40,000', () => {
    const limits = limitsOf(load, stepsWith({ accept: member(8) }), []);
    expect(limits.find(({ name }) => name === 'write units of members')).toMatchObject({
      ...{ asked: 8_000, allowed: 40_000, factor: 0.2 },
    });
  });

  test('ten events to a request are 100 requests a second, a fifth of the 500 of a stage and a hundredth of those of the account', () => {
    const limits = limitsOf(load, stepsWith({}), []);
    const factors = limits.map(({ name, factor }) => [name, factor]);
    expect(factors).toContainEqual(['requests with events', 0.2]);
    expect(factors).toContainEqual(['Throttle quota per account, per Region', 0.01]);
  });

  test('the nearest limit comes first', () => {
    const limits = limitsOf(load, stepsWith({ accept: member(60) }), []);
    expect(limits[0]).toMatchObject({ name: 'write units of members', factor: 1.5 });
    const factors = limits.map(({ factor }) => factor);
    expect(factors).toEqual(factors.toSorted((a, b) => b - a));
  });

  test('a campaign whose runs wait is too fast for the starts of executions: 600 a second against 300', () => {
    const waiting: Load = { members: 1, steps: {}, runs: { perSecond: 600, open: 0 } };
    expect(limitsOf(waiting, stepsWith({}), [])[0]).toMatchObject({ asked: 600, allowed: 300, factor: 2 });
  });
});

test('invocations at once are those of a second, times the seconds of one: 100 lone events of 12 ms are 1.2', () => {
  const alone: Load = { members: 1, alone: true, steps: { accept: 100 } };
  expect(concurrencyOf(alone)).toEqual({ 'events/accept-event': 1.2 });
});

test('a million lone events of six units are 5.16 dollars', () => {
  const steps = stepsWith({ accept: member(6) });
  const aws = costOf({ steps: { accept: 1_000_000 } }, { steps, logBytes: 400, alone: true });
  // Units 6 × 0.625, the request 1.00, its invocation 0.20, 12 ms of a GB 0.16, logs of 100 bytes 0.05.
  expect(aws).toBeCloseTo(3.75 + 1 + 0.2 + 0.012 * 13.33 + 0.05, 6);
});

test('what is stored of a member is the bytes of each row, each with a hundred of overhead, and of its entries in indexes', () => {
  const bytes = { member: 0, message: 0, mark: 0, consent: 0, due: 0 };
  const { rows, gigabytes } = storedOf(1_000_000, bytes);
  const [{ rows: one }, larger] = [storedOf(1, bytes), storedOf(1_000_000, { ...bytes, member: 1_000 })];
  expect(rows).toBe(1_000_000 * one);
  // A thousand bytes more of a million members are a gigabyte.
  expect(larger.gigabytes - gigabytes).toBeCloseTo(1, 6);
});

describe('a crowd at one row', () => {
  test('one alone is taken at its first try, in the 10 ms of its transaction', () => {
    expect(crowdOf(1)).toEqual({ taken: 1, gaveUp: 0, seconds: 0.01, tries: 1 });
  });

  test('each of two hundred is taken or gives up, and two are never taken within the time of one', () => {
    const { taken, gaveUp, seconds } = crowdOf(200);
    expect(taken + gaveUp).toBe(200);
    expect(seconds).toBeGreaterThanOrEqual(taken * 0.01);
  });
});
