import { describe, expect, it, test } from '@jest/globals';
import { addUp, type Cell } from '#measurement/cells.ts';
import { outlookOf } from '#measurement/experiment/outlook.ts';
import { reportOf } from '#measurement/experiment/report.ts';
import type { Wanted } from '#measurement/ports.ts';
import { Experiment } from '#programme/grammar/experiment.ts';
import { withJourney } from '../../support/engine.ts';

const tone = (method: object, rest: object = {}): Experiment =>
  Experiment.parse({
    ...{ experiment: 'tone', hypothesis: 'H', measure: { event: 'purchase.completed', within: '14d' }, method },
    ...rest,
  });
const ways = ['plain', 'warm'].map((way) => ({ way, weight: 50, steps: [] }));
const programme = withJourney({ steps: [{ split: 'tone', ways }] });
const TODAY = '2026-12-31';

/** What was counted, asked as any of it is. */
const counted = (cells: readonly Cell[]) => ({
  figures: {
    read: ({ kinds, from, to, by, daily }: Wanted) =>
      Promise.resolve(
        addUp(
          cells
            .filter(({ kind, on }) => kinds.includes(kind) && from <= on && on <= to)
            .map((cell) => ({
              ...cell,
              on: daily ? cell.on : from,
              dimensions: Object.fromEntries(
                Object.entries(cell.dimensions).filter(([name]) => by.some((one) => one === name)),
              ),
            })),
        ),
      ),
  },
});
const arm = (on: string, why: string, members: number, outcome: number): readonly Cell[] => [
  { on, kind: 'experiment.exposed', dimensions: {}, of: 'tone', why, n: members, sums: {} },
  {
    on,
    kind: 'experiment.measured',
    dimensions: {},
    of: 'tone',
    why,
    n: members,
    sums: { members, outcome, outcomeSquared: outcome },
  },
];

describe('a report', () => {
  it('of one look is of those whose time is over, a day more to be sure', async () => {
    const cells = [
      ...arm('2026-12-16', 'plain', 500, 60),
      ...arm('2026-12-16', 'warm', 500, 65),
      ...arm('2026-12-17', 'plain', 500, 9),
      ...arm('2026-12-17', 'warm', 500, 9),
    ];
    const report = await reportOf(counted(cells), programme, tone({ fixed: 1000 }), TODAY);
    expect(report).toMatchObject({ state: 'read', members: 1000, arms: [{ outcome: 60 }, { outcome: 65 }] });
    const always = await reportOf(counted(cells), programme, tone({ sequential: 1000 }), TODAY);
    expect(always).toMatchObject({ state: 'read', members: 2000, arms: [{ outcome: 69 }, { outcome: 74 }] });
    expect(always.outlook.membersPerDay).toBeCloseTo(2000 / 28, 10);
  });

  it('says in words which method it is, and which guardrail is broken', async () => {
    const sent = (n: number, kind: Cell['kind'], why?: string): Cell => ({
      ...{ on: '2026-12-20', kind, n, sums: {}, dimensions: { variant: 'tone:warm' } },
      ...(why === undefined ? {} : { why }),
    });
    const cells = [sent(1000, 'message.sent'), sent(40, 'message.unsubscribed', 'stop')];
    const experiment = tone({ fixed: 1000 }, { guardrails: { unsubscribed: '2%' } });
    expect((await reportOf(counted(cells), programme, experiment, TODAY)).says).toEqual([
      expect.stringMatching(/^One look .* 1,000 members had their 14d/),
      'Nobody was exposed yet.',
      'warm breaks a guardrail: 40 of 1,000 messages unsubscribed, where 2% is the limit.',
    ]);
  });

  it('before the start goes by the journey itself: how many come, and how many reach the goal', async () => {
    const run = (kind: Cell['kind'], journey: string, n: number): Cell => ({
      on: '2026-12-20',
      kind,
      dimensions: { journey },
      n,
      sums: {},
    });
    const cells = [
      run('run.started', 'tried', 2520),
      run('run.held', 'tried', 280),
      run('goal.reached', 'tried', 308),
      run('run.started', 'other', 99),
    ];
    const { outlook } = await reportOf(counted(cells), programme, tone({ fixed: 7684 }), TODAY);
    // 2,800 in 28 days are 100 a day; 7,684 take 76.84 days, and 14 more until the last had their time.
    expect(outlook).toMatchObject({ membersPerDay: 100, daysLeft: 91 });
    // 11 % (308 of 2,800) with 3,842 in each arm: 2.8016 x √(2 x 0.0979 / 3,842).
    expect(outlook.detectable).toBeCloseTo(0.02, 5);
  });
});

test('without anything to go by nothing is foretold', () => {
  const weights = [
    { arm: 'plain', weight: 1 },
    { arm: 'warm', weight: 1 },
  ];
  expect(outlookOf(tone({ fixed: 1000 }), weights, { members: 0, state: 'waiting' }, { perDay: 0 })).toEqual({
    membersPerDay: 0,
  });
});
