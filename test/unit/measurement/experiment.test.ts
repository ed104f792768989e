import { describe, expect, it, test } from '@jest/globals';
import { effectOf } from '#events/effect.ts';
import { cellsOf } from '#measurement/cells.ts';
import { guarded, toldOf } from '#measurement/experiment/guardrails.ts';
import { ofExperiments, rounded } from '#measurement/experiment/of-experiment.ts';
import { resultOf } from '#measurement/experiment/result.ts';
import { tallyOf, type Tally } from '#measurement/experiment/tally.ts';
import type { MeasuredFact } from '#measurement/fact.ts';
import { NOTHING } from '#measurement/statistics/sums.ts';
import { applyEffect, type MemberRow } from '#members/member-row.ts';
import { Experiment } from '#programme/grammar/experiment.ts';
import type { MemberEvent } from '#words/event.ts';
import { smallProgramme } from '../../support/programme.ts';

const tone = (rest: object = {}): Experiment =>
  Experiment.parse({
    experiment: 'tone',
    hypothesis: 'H',
    measure: { event: 'purchase.completed', within: '7d' },
    method: { sequential: 5000 },
    ...rest,
  });
const programme = { ...smallProgramme(), experiments: { tone: tone() } };

const event = (type: string, time: string, data: MemberEvent['data'] = {}): MemberEvent => ({
  ...{
    id: `${type} ${time}`,
    type,
    time,
    data,
    source: type === 'experiment.exposed' ? 'regulars' : 'test',
    memberId: 'alma',
  },
});
const day = (of: number): string => new Date(Date.UTC(2026, 11, of, 12)).toISOString();
const bought = (of: number, amount: number) => event('purchase.completed', day(of), { amount, currency: 'SEK' });
/** Exposed on the second of December, for a week. */
const exposed = (arm: string, by: string, before: number, at = day(2)) =>
  event('experiment.exposed', at, { experiment: 'tone', arm, by, until: day(9), before });

/** All facts of a member's events in the order they come, as the stream shows them. */
const factsOf = (events: readonly MemberEvent[]): readonly MeasuredFact[] => {
  let row: MemberRow | undefined;
  return events.flatMap((one) => {
    const before = row;
    row = applyEffect(before, one, effectOf(one, programme));
    return ofExperiments(before, row, 'keyed');
  });
};
const sums = (events: readonly MemberEvent[]) =>
  Object.fromEntries(
    Object.entries(tallyOf('tone', cellsOf(factsOf(events)))).map(
      ([
        arm,
        {
          sums: { n, y, yy, x, xy },
        },
      ]) => [arm, [n, y, yy, x, xy]],
    ),
  );

describe('what a member comes to in their arm: members, outcome, its square, what was before, and their product', () => {
  const revenue = exposed('warm', 'revenue', 1000);
  const conversion = exposed('warm', 'purchase.completed', 1);

  test.each<[string, readonly MemberEvent[], object]>([
    ['nothing yet', [bought(1, 1000), revenue], { warm: [1, 0, 0, 1000, 0] }],
    [
      'what they spend adds up, and so does its square',
      [bought(1, 1000), revenue, bought(3, 200), bought(4, 300)],
      { warm: [1, 500, 250_000, 1000, 500_000] },
    ],
    [
      'after the time nothing counts',
      [bought(1, 1000), revenue, bought(3, 200), bought(10, 300)],
      { warm: [1, 200, 40_000, 1000, 200_000] },
    ],
    [
      'nor does what comes late then',
      [bought(1, 1000), revenue, bought(10, 300), bought(4, 200)],
      { warm: [1, 0, 0, 1000, 0] },
    ],
    [
      'who buys twice is one who bought',
      [bought(1, 10), conversion, bought(3, 10), bought(4, 10)],
      { warm: [1, 1, 1, 1, 1] },
    ],
    ['who bought before only is none', [bought(1, 10), conversion], { warm: [1, 0, 0, 1, 0] }],
    ['who bought after the time is none', [conversion, bought(10, 10)], { warm: [1, 0, 0, 1, 0] }],
    [
      'a second exposure to the same arm changes nothing',
      [conversion, bought(3, 10), exposed('warm', 'purchase.completed', 2, day(4))],
      { warm: [1, 1, 1, 1, 1] },
    ],
    [
      'who is seen in two arms is in none',
      [conversion, bought(3, 10), exposed('plain', 'purchase.completed', 1, day(4)), bought(5, 10)],
      { warm: [0, 0, 0, 0, 0] },
    ],
    [
      'whose time was over is none of the other arm',
      [conversion, bought(3, 10), exposed('plain', 'purchase.completed', 2, day(10)), bought(11, 5)],
      { warm: [1, 1, 1, 1, 1] },
    ],
  ])('%s', (_, events, expected) => {
    expect(sums(events)).toEqual(expected);
  });

  it('is one first exposure, and facts that are the same when the stream comes again', () => {
    const facts = factsOf([conversion, bought(3, 10)]);
    expect(facts.map(({ kind, why, on, of }) => [kind, why, on, of])).toEqual([
      ['experiment.exposed', 'warm', '2026-12-02', 'tone'],
      ['experiment.measured', 'warm', '2026-12-02', 'tone'],
      ['experiment.measured', 'warm', '2026-12-02', 'tone'],
    ]);
    expect(factsOf([conversion, bought(3, 10)])).toEqual(facts);
    expect(new Set(facts.map(({ id }) => id)).size).toBe(3);
    expect(JSON.stringify(facts)).not.toContain('alma');
  });

  it('tells how many spent how much, to two digits', () => {
    const { warm } = tallyOf('tone', cellsOf(factsOf([revenue, bought(3, 12_345), bought(4, 1_000)])));
    // The baseline says 1,000 that this row never had: 12,345 + 1,000 - 1,000.
    expect([...(warm?.spread ?? [])]).toEqual([[12_000, 1]]);
    expect([0, 7, 99, 104, 12_345, -250].map(rounded)).toEqual([0, 7, 99, 100, 12_000, -250]);
  });
});

const arms = [
  { arm: 'plain', weight: 50 },
  { arm: 'warm', weight: 50 },
];
const share = (n: number, y: number) => ({ sums: { ...NOTHING, n, y, yy: y }, spread: new Map() });
const both = (plain: readonly [number, number], warm: readonly [number, number]): Tally => ({
  plain: share(...plain),
  warm: share(...warm),
});
const fixed = (planned: number) => tone({ method: { fixed: planned } });

describe('what is read', () => {
  test.each<[string, Experiment, Tally, string]>([
    ['nobody was exposed', tone(), {}, 'waiting'],
    ['seven in an arm', tone(), both([7, 1], [7, 1]), 'few'],
    ['five who did it, in one arm', tone(), both([5000, 600], [5000, 5]), 'few'],
    ['six who did it, in one arm', tone(), both([5000, 600], [5000, 6]), 'read'],
    ['a split that is broken', tone(), both([5165, 600], [4835, 900]), 'mismatch'],
    ['one look, before its time', fixed(10_001), both([5000, 600], [5000, 650]), 'early'],
    ['one look, at its time', fixed(10_000), both([5000, 600], [5000, 650]), 'read'],
  ])('%s', (_, experiment, tally, state) => {
    const result = resultOf(experiment, arms, tally);
    expect(result.state).toBe(state);
    expect(result.arms.some(({ compared }) => compared !== undefined)).toBe(state === 'read');
  });

  it('the same data say yes to one look and nothing to whoever may look every day', () => {
    const tally = both([10_000, 1200], [10_000, 1300]);
    expect(resultOf(fixed(20_000), arms, tally)).toMatchObject({
      suggested: 'warm',
      arms: [{}, { compared: { p: expect.closeTo(0.0325017, 6) } }],
    });
    const sequential = resultOf(tone(), arms, tally);
    expect(sequential.suggested).toBeUndefined();
    expect(sequential.arms[1]?.compared?.p).toBeCloseTo(0.623724, 6);
  });

  it('an arm that is better and breaks a guardrail is not suggested', () => {
    const experiment = tone({ method: { fixed: 20_000 }, guardrails: { complained: '0.1%' } });
    const tally = both([10_000, 1200], [10_000, 1300]);
    const told = (complained: number) => ({ warm: { sent: 10_000, unsubscribed: 0, complained } });
    // 18 of 10,000: Wilson's interval begins at 0.00114, above 0.001; of 12 at 0.00069.
    expect(resultOf(experiment, arms, tally, told(18)).suggested).toBeUndefined();
    expect(resultOf(experiment, arms, tally, told(12)).suggested).toBe('warm');
  });

  it('with two others each p counts as two, at most', () => {
    const three = [...arms, { arm: 'bold', weight: 50 }];
    const result = resultOf(fixed(30_000), three, {
      ...both([10_000, 1200], [10_000, 1300]),
      bold: share(10_000, 1200),
    });
    expect(result.arms[1]?.compared?.p).toBeCloseTo(2 * 0.0325017, 6);
    expect(result.suggested).toBeUndefined();
  });

  it('of money, without what members spent before anyway', () => {
    const experiment: Experiment = { ...tone({ measure: { revenue: 'SEK', within: '7d' } }), method: { fixed: 12 } };
    const [Y, X] = [
      [10, 12, 9, 14, 11, 13],
      [8, 11, 7, 13, 10, 11],
    ];
    const of = (more: number) => {
      const ys = Y.map((y) => y + more);
      const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);
      const times = (a: readonly number[], b: readonly number[]) => sum(a.map((one, at) => one * (b[at] ?? 0)));
      return {
        sums: { n: 6, y: sum(ys), yy: times(ys, ys), x: sum(X), xx: times(X, X), xy: times(ys, X) },
        spread: new Map(ys.map((y) => [y, 1])),
      };
    };
    const many = resultOf(experiment, arms, { plain: of(0), warm: of(1) });
    // Six are too few for a mismatch to be told.
    expect(many.state).toBe('few');
    const twice = (one: ReturnType<typeof of>) => ({
      ...one,
      sums: { ...one.sums, ...Object.fromEntries(Object.entries(one.sums).map(([key, value]) => [key, 2 * value])) },
    });
    const result = resultOf(experiment, arms, { plain: twice(of(0)), warm: twice(of(1)) });
    // Variance by hand: 2 x 17.5 / 11 - 2 x (25/30) x 2 x 20 / 11 + (25/36) x 2 x 24 / 11 = 0.151515; se = √(2 x 0.151515 / 12).
    expect(result.arms[1]?.compared?.difference).toMatchObject({
      value: expect.closeTo(1, 10),
      se: expect.closeTo(Math.sqrt(0.1515151515 / 6), 8),
    });
  });
});

test('a guardrail is broken where its limit lies below the interval, kept from a hundred messages on', () => {
  const told = { sent: 10_000, unsubscribed: 260, complained: 2 };
  expect(guarded({ unsubscribed: '2%', complained: '0.1%' }, told)).toEqual([
    { guardrail: 'unsubscribed', above: 260, below: 10_000, limit: 0.02, state: 'broken' },
    { guardrail: 'complained', above: 2, below: 10_000, limit: 0.001, state: 'kept' },
  ]);
  expect(guarded({ complained: '0.1%' }, undefined)).toEqual([
    { guardrail: 'complained', above: 0, below: 0, limit: 0.001, state: 'few' },
  ]);
});

test('messages of an arm are those whose run went its way', () => {
  const cell = { on: '2026-12-02', sums: {} };
  const told = toldOf('tone', [
    { ...cell, kind: 'message.sent', dimensions: { variant: 'tone:warm time:late' }, n: 10 },
    { ...cell, kind: 'message.sent', dimensions: { variant: 'time:late tone:plain' }, n: 9 },
    { ...cell, kind: 'message.unsubscribed', why: 'stop', dimensions: { variant: 'tone:warm time:late' }, n: 2 },
    { ...cell, kind: 'message.unsubscribed', why: 'complaint', dimensions: { variant: 'tone:warm' }, n: 1 },
    { ...cell, kind: 'message.sent', dimensions: {}, n: 99 },
  ]);
  expect(told).toEqual({
    warm: { sent: 10, unsubscribed: 3, complained: 1 },
    plain: { sent: 9, unsubscribed: 0, complained: 0 },
  });
});
