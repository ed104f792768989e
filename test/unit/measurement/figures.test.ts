import { describe, expect, it, test } from '@jest/globals';
import { BOUNDS, boundOf, LONGER } from '#measurement/buckets.ts';
import type { MeasuredFact } from '#measurement/fact.ts';
import { askableBy, figureOf, flawOf, type Question } from '#measurement/figure.ts';
import { figureCsv } from '#measurement/figure-csv.ts';
import { KPIS, kpiOf } from '#measurement/kpis.ts';
import type { By } from '#measurement/rows.ts';
import { createMemoryStore } from '#store/memory/memory-store.ts';
import { createMemoryTables } from '#store/memory/tables.ts';
import { Measures } from '#programme/grammar/measures.ts';
import { checkMeasures } from '#publishing/check/check-measures.ts';
import type { Scope } from '#publishing/check/scope.ts';
import { bar, figureLines, Shown } from '../../../apps/cli/figure-lines.ts';
import { exampleFacts, tableOf } from './ten-messages.ts';

const figuresWith = async (facts: readonly MeasuredFact[]) => {
  const { figures } = createMemoryStore(createMemoryTables(), (phone) => phone);
  await figures.add({ shard: 'one', first: '01', last: '02', facts });
  return figures;
};

const NOVEMBER: Question = { by: [], from: '2026-11-01', to: '2026-11-30', previous: false };
const ALL_SHOWN = { smallest: 1, lost: ['lapsed'] };

const ask = async (facts: readonly MeasuredFact[], name: string, question: Partial<Question> = {}, smallest = 1) => {
  const kpi = kpiOf(name);
  if (kpi === undefined) throw new Error(`no figure is called ${name}`);
  return figureOf(await figuresWith(facts), kpi, { ...NOVEMBER, ...question }, { ...ALL_SHOWN, smallest });
};

const digits = (value: number | undefined) => (value === undefined ? '' : String(Number(value.toFixed(4))));

describe('the example of the page', () => {
  const facts = exampleFacts();
  const rows = tableOf('key figure');

  it('has every key figure', () => {
    expect([...new Set(rows.map((row) => row['key figure']))].sort()).toEqual(KPIS.map(({ name }) => name).sort());
  });

  test.each(rows)('$key figure $of is $figure', async ({ 'key figure': name = '', of = '', above, below, figure }) => {
    const [by, label] = of.split(' ');
    const asked = await ask(facts, name, by === '' || by === 'step' ? {} : { by: [by as By] });
    const found = [...asked.rows, ...asked.total].find((row) => of === '' || row.by[by ?? ''] === label);
    if (found === undefined || found.withheld) throw new Error('there is no such row');
    expect([found.above, found.below, found.value].map(digits)).toEqual([above, below, figure]);
  });
});

const sent = (
  n: number,
  dimensions: MeasuredFact['dimensions'],
  rest: Partial<MeasuredFact> = {},
): readonly MeasuredFact[] =>
  Array.from({ length: n }, (_, at) => ({
    ...{ id: `${at}`, kind: 'message.sent', at: '2026-11-10T09:00:00.000Z', on: '2026-11-10', member: `${at}` },
    ...{ dimensions, ...rest },
  }));

describe('a figure', () => {
  it('stands beside that of as many days before', async () => {
    const facts = [...sent(3, {}), ...sent(2, {}, { on: '2026-10-31' }), ...sent(1, {}, { on: '2026-10-01' })];
    const { total, previous } = await ask(facts, 'sent', { previous: true });
    expect([total[0], previous]).toMatchObject([
      { value: 3 },
      { from: '2026-10-02', to: '2026-10-31', total: [{ value: 2 }] },
    ]);
  });

  it('is of nobody where nothing happened', async () => {
    const { rows, total } = await ask([], 'delivery-rate', { by: ['tier'] });
    expect([rows, total]).toEqual([[], [{ by: {}, above: 0, below: 0, facts: 0 }]]);
  });

  it('names the group to which a dimension does not apply', async () => {
    const { rows } = await ask([...sent(2, { tier: 'gold' }), ...sent(1, {})], 'sent', { by: ['tier'] });
    expect(rows.map(({ by }) => by)).toEqual([{ tier: 'gold' }, { tier: null }]);
  });

  it('adds no money of two currencies up', async () => {
    const goal = (currency: string, amount: number) =>
      sent(1, {}, { kind: 'goal.reached', currency, measures: { amount } });
    const { total } = await ask([...goal('SEK', 5), ...goal('EUR', 7)], 'goal-revenue');
    expect(total).toMatchObject([
      { currency: 'EUR', value: 7 },
      { currency: 'SEK', value: 5 },
    ]);
  });

  it('of a cost is unknown where one price is, and where they are of two currencies', async () => {
    const priced = (currency: string) => sent(1, {}, { currency, measures: { cost: 8_000 } });
    const [open] = (await ask([...priced('USD'), ...sent(2, {})], 'cost-per-message')).total;
    expect(open).toMatchObject({ above: 8_000, below: 3, unknown: 2, currency: 'USD' });
    expect(open).not.toHaveProperty('value');
    const [mixed] = (await ask([...priced('USD'), ...priced('EUR')], 'cost-per-message')).total;
    expect(mixed).not.toHaveProperty('value');
  });

  it('keeps reasons above the line, where those below have none', async () => {
    const failed = (why: string) => sent(1, {}, { kind: 'message.failed', why });
    const { rows } = await ask([...sent(4, {}), ...failed('30003'), ...failed('30006')], 'failure-rate', {
      by: ['why'],
    });
    expect(rows).toMatchObject([
      { by: { why: '30003' }, above: 1, below: 4 },
      { by: { why: '30006' }, above: 1, below: 4 },
    ]);
  });

  it('of fewer than the limit is withheld, and with it the smallest of the others where it would be alone', async () => {
    const facts = [...sent(4, { tier: 'gold' }), ...sent(6, { tier: 'silver' }), ...sent(9, { tier: 'bronze' })];
    const { rows, total } = await ask(facts, 'sent', { by: ['tier'] }, 5);
    expect(rows).toEqual([
      expect.objectContaining({ by: { tier: 'bronze' }, value: 9 }),
      { by: { tier: 'gold' }, withheld: true },
      { by: { tier: 'silver' }, withheld: true },
    ]);
    expect(total).toMatchObject([{ value: 19 }]);
  });
});

test('a table has a line for each row, says what is withheld, and holds no formula', async () => {
  const facts = [...sent(5, { message: '=1+1' }), ...sent(3, { message: 'a, b' }), ...sent(2, {})];
  expect(figureCsv(await ask(facts, 'sent', { by: ['message'] }, 3))).toBe(
    'kpi,from,to,message,currency,above,below,value,unknown,withheld\r\n' +
      "sent,2026-11-01,2026-11-30,'=1+1,,5,,5,,\r\n" +
      'sent,2026-11-01,2026-11-30,"a, b",,,,,,yes\r\n' +
      'sent,2026-11-01,2026-11-30,,,,,,,yes\r\n',
  );
});

describe('a question', () => {
  const flawed = (name: string, question: Partial<Question>) => {
    const kpi = kpiOf(name);
    return kpi && flawOf(kpi, { ...NOVEMBER, ...question })?.path;
  };

  it('is of two dimensions that the figure knows at most, and of a year', () => {
    expect(flawed('sent', { by: ['tier', 'channel'] })).toBeUndefined();
    expect(flawed('sent', { by: ['tier', 'channel', 'day'] })).toBe('by');
    expect(flawed('sent', { by: ['tier', 'tier'] })).toBe('by');
    expect(flawed('points-earned', { by: ['channel'] })).toBe('by');
    expect(flawed('sent', { to: '2026-10-31' })).toBe('to');
    expect(flawed('sent', { from: '2025-11-30' })).toBeUndefined();
    expect(flawed('sent', { from: '2025-11-29' })).toBe('from');
  });

  it('of members who count once a window is not by day', () => {
    const byDay = KPIS.filter((kpi) => !askableBy(kpi).includes('day')).map(({ name }) => name);
    expect(byDay).toEqual([
      ...['active-members-1', 'active-members-7', 'active-members-30'],
      ...['churn-rate', 'purchase-frequency', 'feature-adoption'],
    ]);
  });
});

test('a time is rounded up to a bound', () => {
  expect([0, 4, 5, 6, 14_400, 14_401, 2_592_000, 2_592_001].map(boundOf)).toEqual([
    ...[0, 5, 5, 10, 14_400, 21_600, 2_592_000, LONGER],
  ]);
  expect([...BOUNDS].sort((a, b) => a - b)).toEqual(BOUNDS);
});

test('a figure in the terminal has a bar for each group, the longest of thirty letters', async () => {
  const facts = [...sent(8, { tier: 'gold' }), ...sent(4, { tier: 'silver' }), ...sent(1, {})];
  const asked = await ask(facts, 'sent', { by: ['tier'], previous: true });
  expect(figureLines({ ...Shown.parse(asked), aim: { target: 20 } }).split('\n')).toEqual([
    'sent, 2026-11-01 to 2026-11-30, in a number',
    'Count the messages that were handed to a provider in the window.',
    '',
    `gold     8    ${'█'.repeat(18)}▌`,
    `silver   4    ${'█'.repeat(9)}▎`,
    `–        1    ${'█'.repeat(2)}▎`,
    `all     13    ${'█'.repeat(30)}`,
    '',
    'before, 2026-10-02 to 2026-10-31',
    'all  0',
    '',
    'target 20',
  ]);
  expect([bar(1, 2), bar(0, 2), bar(-1, 2), bar(1, 0)]).toEqual(['█'.repeat(15), '', '', '']);
});

test('measures of a programme name segments, stages and key figures that are there', () => {
  const measures = Measures.parse({ segments: ['regular'], lost: ['laps'], aims: { 'click-trough': { target: 1 } } });
  const scope = {
    programme: { settings: { measures, lifecycle: { stages: ['lapsed'] } } },
    there: { segments: ['regulars'] },
  };
  expect(checkMeasures(scope as unknown as Scope).map(({ path, suggestion }) => [path.join('.'), suggestion])).toEqual([
    ['measures.segments.0', 'regulars'],
    ['measures.lost.0', 'lapsed'],
    ['measures.aims.click-trough', 'click-through'],
  ]);
});
