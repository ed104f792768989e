import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addUp, cellsOf } from '#measurement/cells.ts';
import { DIMENSIONS, KINDS, type Family, type Kind, type MeasuredFact } from '#measurement/fact.ts';
import type { Figures, Wanted } from '#measurement/ports.ts';
import { fresh } from './rows.ts';
import type { Setting } from './setting.ts';

const ALL = (Object.keys(KINDS) as Family[]).flatMap((family): readonly Kind[] => KINDS[family]);
const EVERYTHING: Wanted = { kinds: ALL, from: '2026-01-01', to: '2027-12-31', by: DIMENSIONS, daily: true };

const padded = (n: number): string => String(n).padStart(21, '0');

const aFact = (n: number, rest: Partial<MeasuredFact> = {}): MeasuredFact => ({
  id: `fact-${n}`,
  kind: 'message.sent',
  at: '2026-11-21T09:00:00.000Z',
  on: '2026-11-21',
  member: `keyed-${n}`,
  dimensions: { channel: 'sms', journey: 'welcome' },
  ...rest,
});

/** Every fact with its place in its shard: the first has place 1. */
const stretchOf = (shard: string, facts: readonly MeasuredFact[], from: number, to: number) => ({
  ...{ shard, first: padded(from + 1), last: padded(to) },
  facts: facts.slice(from, to),
});

/** As a consumer does it: leaves out what is counted already. */
const deliver = async (figures: Figures, shard: string, facts: readonly MeasuredFact[], to: number) => {
  const counted = Number((await figures.mark(shard)) ?? 0);
  if (counted < to) await figures.add(stretchOf(shard, facts, counted, to));
};

/** As one does whose last delivery died: begins before what is counted, and may be refused. */
const deliverAgain = async (
  figures: Figures,
  shard: string,
  facts: readonly MeasuredFact[],
  back: number,
  to: number,
) => {
  const from = Math.max(0, Number((await figures.mark(shard)) ?? 0) - back);
  if (from < to) await figures.add(stretchOf(shard, facts, from, to)).catch(() => undefined);
};

const anyFact = fc
  .record({
    kind: fc.constantFrom<Kind>(
      'message.sent',
      'reply.received',
      'purchase.completed',
      'member.active',
      'consent.granted',
    ),
    day: fc.integer({ min: 1, max: 28 }),
    channel: fc.constantFrom(undefined, 'sms', 'rcs'),
    tier: fc.constantFrom('bronze', 'gold', 'Värmländsk'),
    why: fc.option(fc.constantFrom('yes', 'stop'), { nil: undefined }),
    seconds: fc.integer({ min: 0, max: 200_000 }),
    amount: fc.integer({ min: -500, max: 50_000 }),
  })
  .map(({ kind, day, channel, tier, why, seconds, amount }) =>
    aFact(day, {
      ...{ kind, on: `2026-11-${String(day).padStart(2, '0')}`, dimensions: { ...(channel && { channel }), tier } },
      ...(why && { why }),
      measures: { seconds, amount, days: day, count: day },
    }),
  );

/** A stream as it comes: cuts, of which some come again and begin too early, and whether somebody folds between. */
const anyStream = fc.record({
  facts: fc.array(anyFact, { minLength: 1, maxLength: 30 }),
  cuts: fc.array(fc.record({ to: fc.nat(30), back: fc.nat(6), folds: fc.boolean() }), { maxLength: 6 }),
});

export const figuresContract = (name: string, setting: Setting): void => {
  describe(`figures in ${name}`, () => {
    it('count a stretch once, and tell that it is known when it comes again', async () => {
      const { figures } = await setting.create();
      const shard = fresh('shard');
      const facts = [aFact(1), aFact(2), aFact(3)];
      expect(await figures.mark(shard)).toBeUndefined();
      expect(await figures.add(stretchOf(shard, facts, 0, 2))).toBe('added');
      expect(await figures.add(stretchOf(shard, facts, 0, 2))).toBe('known');
      expect(await figures.mark(shard)).toBe(padded(2));
      expect(await figures.read(EVERYTHING)).toEqual(cellsOf(facts.slice(0, 2)));
    });

    it('refuse a stretch of which some is counted, rather than count that twice or the rest never', async () => {
      const { figures } = await setting.create();
      const facts = [aFact(1), aFact(2), aFact(3)];
      await figures.add(stretchOf('a', facts, 0, 2));
      await expect(figures.add(stretchOf('a', facts, 1, 3))).rejects.toThrow('counted up to');
      expect(await figures.read(EVERYTHING)).toEqual(cellsOf(facts.slice(0, 2)));
    });

    it('count once what ten hand in at once, and fold once what ten fold at once', async () => {
      const { figures } = await setting.create();
      const facts = [aFact(1), aFact(2, { kind: 'reply.received', measures: { seconds: 7 } })];
      const added = await Promise.all(Array.from({ length: 10 }, () => figures.add(stretchOf('a', facts, 0, 2))));
      expect(added.filter((answer) => answer === 'added')).toHaveLength(1);
      const folded = await Promise.all(Array.from({ length: 10 }, () => figures.fold(1)));
      expect(folded.filter(Boolean)).toHaveLength(1);
      expect(await figures.read(EVERYTHING)).toEqual(cellsOf(facts));
    });

    it('fold no sooner than enough waits', async () => {
      const { figures } = await setting.create();
      await figures.add(stretchOf('a', [aFact(1)], 0, 1));
      expect([await figures.fold(2), await figures.fold(1), await figures.fold(1)]).toEqual([false, true, false]);
    });

    it('add up what is not asked by, and leave out other days and kinds', async () => {
      const { figures } = await setting.create();
      const of = (channel: string, tier: string, on: string, amount: number) =>
        aFact(1, { kind: 'goal.reached', on, currency: 'SEK', dimensions: { channel, tier }, measures: { amount } });
      const facts = [
        ...[
          of('sms', 'gold', '2026-11-20', 1),
          of('sms', 'gold', '2026-11-21', 10),
          of('rcs', 'gold', '2026-11-22', 100),
        ],
        ...[of('rcs', 'silver', '2026-11-22', 1_000), of('rcs', 'silver', '2026-11-23', 10_000), aFact(2)],
      ];
      await figures.add(stretchOf('a', facts.slice(0, 3), 0, 3));
      await figures.fold(1);
      await figures.add({ shard: 'b', first: padded(1), last: padded(4), facts: facts.slice(3) });
      const common = { on: '2026-11-21', kind: 'goal.reached', currency: 'SEK' } as const;
      expect(
        await figures.read({
          kinds: ['goal.reached'],
          from: '2026-11-21',
          to: '2026-11-22',
          by: ['tier'],
          daily: false,
        }),
      ).toEqual([
        { ...common, dimensions: { tier: 'gold' }, n: 2, sums: { amount: 110 } },
        { ...common, dimensions: { tier: 'silver' }, n: 1, sums: { amount: 1_000 } },
      ]);
    });

    it('take a stretch of more days than one transaction folds', async () => {
      const { figures } = await setting.create();
      const facts = Array.from({ length: 200 }, (_, n) =>
        aFact(n, { on: new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10) }),
      );
      await figures.add(stretchOf('a', facts, 0, 200));
      while (await figures.fold(1));
      expect(await figures.read(EVERYTHING)).toEqual(cellsOf(facts));
    });

    it('equal a plain recount for all orders, cuts, redeliveries and folds', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(anyStream, { minLength: 1, maxLength: 5 }), async (streams) => {
          const { figures } = await setting.create();
          const readers = streams.map(async ({ facts, cuts }, at) => {
            const shard = `shard-${at}`;
            for (const { to, back, folds } of [...cuts, { to: facts.length, back: 0, folds: false }]) {
              const end = Math.min(to, facts.length);
              await deliverAgain(figures, shard, facts, back, end);
              await deliver(figures, shard, facts, end);
              if (folds) await figures.fold(1);
            }
          });
          await Promise.all(readers);
          const counted = addUp(streams.flatMap(({ facts }) => cellsOf(facts)));
          expect(await figures.read(EVERYTHING)).toEqual(counted);
        }),
        { numRuns: Math.ceil(setting.runs / 4) },
      );
    });
  });
};
