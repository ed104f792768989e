import { describe, expect, test } from '@jest/globals';
import { campaign } from '../../../bench/scale/cases/campaign.ts';
import { midnight } from '../../../bench/scale/cases/midnight.ts';
import { needsOf, outgrownAt } from '../../../bench/scale/plan.ts';
import { STEPS, type Step, type Steps } from '../../../bench/scale/steps.ts';

const nothing: Step = { touches: [], calls: {} };
const due: Step = { touches: [{ table: 'members', pk: 'M#', writes: 6, reads: 1 }], calls: {} };
const steps = { ...Object.fromEntries(STEPS.map((name) => [name, nothing])), due } as Steps;
const options = { steps, logBytes: 0 };

describe('ten million at one midnight, within an hour', () => {
  const { done, wanted, limits } = midnight(10_000_000, 3_600, options);

  test('ask for 2,778 rows a second, of four shards whose workers do a page of a hundred in 15 + 760 ms', () => {
    expect(wanted).toBeCloseTo(2_777.8, 1);
    const shards = limits.find(({ name }) => name === 'workers of due shards');
    // Four times a hundred rows in 0.775 s; a little less, since no key function spreads members quite evenly.
    expect(shards?.allowed).toBeGreaterThan(0.99 * (4 * (100 / 0.775)));
    expect(shards?.allowed).toBeLessThanOrEqual(4 * (100 / 0.775));
  });

  test('take as long as four shards take for all: 10,000,000 over 516 a second is 5.38 hours', () => {
    expect((done?.asSet ?? 0) / 3_600).toBeGreaterThanOrEqual(5.38);
    expect((done?.asSet ?? 0) / 3_600).toBeLessThan(5.45);
  });

  test('with enough shards wait for a cold table: 4,000, 8,000 and 16,000 units, half an hour each, do 8,400,000 of six', () => {
    // What is left, 1,600,000, goes at the 2,778 a second that were asked for: 576 seconds more.
    expect(done?.raised).toBe(3 * 1_800 + 576);
  });

  test('take the hour on warm tables', () => {
    expect(done?.warmed).toBe(3_600);
  });
});

describe('a campaign to a million by a short code', () => {
  const sender = { provider: 'aws', channel: 'sms', sender: '12345', perSecond: 100 };
  const { done, limits, cost, facts } = campaign(1_000_000, { ...options, sender });

  test('takes 10,000 seconds where the sender is the only limit', () => {
    expect(done?.raised).toBe(10_000);
  });

  test('does not wait for its enumeration: four lists take a hundred members in 25 + 150 ms each, a million in 437.5 seconds', () => {
    const listed = limits.find(({ name }) => name === 'members of a campaign enumerated');
    expect(listed?.allowed).toBeCloseTo(1_000_000 / 437.5, 6);
    expect(done?.asSet).toBe(10_000);
  });

  test('is as fast as its sender, and no faster', () => {
    expect(limits.find(({ name }) => name.startsWith('pace'))?.factor).toBe(1);
  });

  test('costs 8,830 dollars of texts: 0.00581 a part and 0.00302 of carrier fee', () => {
    expect(cost.messages).toBeCloseTo(8_830, 6);
  });

  test('has each message look again once a quarter of an hour while it waits: half of 10,000 seconds, less what workers take', () => {
    const [all, workers] = [10_000, 1_000_000 / 516];
    expect(facts['times a message looks again']).toBeCloseTo((all - workers) / 2 / 900, 1);
  });
});

test('a stage outgrows what is first in the plan first', () => {
  const at = needsOf(steps).map(outgrownAt);
  expect(at).toEqual(at.toSorted((a, b) => a - b));
});

test('a short code reaches 3,960,000 members in eleven hours, and no more', () => {
  const senders = needsOf(steps).find(({ what }) => what.startsWith('senders'));
  expect(senders && outgrownAt(senders)).toBeCloseTo(100 * 11 * 3_600, 3);
});
