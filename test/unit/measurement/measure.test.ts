import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { packed } from '#loyalty/circumstances.ts';
import type { Page } from '#measurement/archive.ts';
import { NOBODY } from '#measurement/make-fact.ts';
import { measure, type MeasurePorts } from '#measurement/measure.ts';
import type { Recorded } from '#measurement/row-change.ts';
import type { MessageRow } from '#messages/message.ts';
import { applyEffect, type MemberRow } from '#members/member-row.ts';
import { effectOf } from '#events/effect.ts';
import { createMemoryStore } from '#store/memory/memory-store.ts';
import { createMemoryTables } from '#store/memory/tables.ts';
import { anEvent } from '../../support/member.ts';
import { smallProgramme } from '../../support/programme.ts';

const programme = smallProgramme();
const START = Date.parse('2026-11-21T23:59:00.000Z');
const atOf = (n: number): string => new Date(START + n * 10_000).toISOString();
const sequenceOf = (n: number): string => String(n).padStart(40, '0');

const sent = (n: number): MessageRow => ({
  ...{ memberId: 'alma', messageId: `m${n}`, direction: 'out', channel: 'sms', class: 'marketing', message: 'hello' },
  ...{ cause: 'c', state: 'sent', at: atOf(n), timeline: { claimed: atOf(n), sent: atOf(n) } },
  whose: packed({ ...NOBODY, alias: 'a' }),
});
const joined = (n: number): MemberRow => {
  const event = anEvent('member.enrolled', {}, { memberId: `member-${n}`, time: atOf(n) });
  return { alias: `a${n}`, ...applyEffect(undefined, event, effectOf(event, programme)) };
};

/** A record of each sort: with a fact of one family, of another, and with none. */
const recordOf = (sort: number, n: number): Recorded => ({
  sequence: sequenceOf(n),
  change: [
    { of: 'message', after: sent(n), at: atOf(n) } as const,
    { of: 'member', after: joined(n), at: atOf(n) } as const,
    { of: 'message', before: sent(n), after: sent(n), at: atOf(n) } as const,
    undefined,
  ][sort],
});

const died = new Error('died');

/** A system whose process dies before a call, or after it was done, as it is told. */
const system = (deaths: Iterator<number>) => {
  const store = createMemoryStore(createMemoryTables(), (text) => text);
  const pages = new Map<string, Page>();
  const mortal = async <T>(call: () => T | Promise<T>): Promise<T> => {
    const { value } = deaths.next() as { value: number };
    if (value === 1) throw died;
    const result = await call();
    if (value === 2) throw died;
    return result;
  };
  const ports: MeasurePorts = {
    archive: {
      put: async (all) => {
        for (const page of all) await mortal(() => pages.set(`${page.family}/${page.day}/${page.name}`, page));
      },
    },
    figures: {
      mark: (shard) => store.figures.mark(shard),
      add: (stretch) => mortal(() => store.figures.add(stretch)),
    },
    members: { get: () => Promise.resolve(undefined) },
    messages: { get: () => Promise.resolve(undefined) },
    programmes: { live: () => Promise.resolve({ ...programme, heeds: new Set(), off: [] } as never) },
  };
  const archived = () => [...pages.values()].flatMap(({ facts }) => facts.map(({ id }) => id)).toSorted();
  return { ports, store, archived };
};

const counted = async ({ store }: ReturnType<typeof system>): Promise<number> => {
  const kinds = ['message.sent', 'member.enrolled'] as const;
  const cells = await store.figures.read({ kinds, from: '2026-01-01', to: '2027-01-01', by: [], daily: false });
  return cells.reduce((sum, { n }) => sum + n, 0);
};

describe('measuring a shard', () => {
  it('puts each fact into the archive once and counts it once, however it is cut, comes again, or is cut off by a death', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 40 }),
        fc.infiniteStream(fc.integer({ min: 1, max: 12 })),
        fc.infiniteStream(fc.constantFrom(0, 0, 0, 1, 2)),
        fc.infiniteStream(fc.integer({ min: 0, max: 9 })),
        async (sorts, cuts, deaths, again) => {
          const records = sorts.map(recordOf);
          const world = system(deaths[Symbol.iterator]());
          let done = 0;
          for (let tries = 0; done < records.length && tries < 2_000; tries += 1) {
            const cut = Number(cuts.next().value ?? 1);
            // The place is forgotten now and then, so that what was done comes again with what was not.
            const from = (again.next().value ?? 0) === 0 ? Math.max(0, done - cut) : done;
            const to = Math.min(records.length, done + cut);
            try {
              await measure(world.ports, 'shard', records.slice(from, to));
              done = to;
            } catch (error) {
              if (error !== died) throw error;
            }
          }
          expect(done).toBe(records.length);
          const facts = sorts.filter((sort) => sort < 2).length;
          expect(world.archived()).toHaveLength(facts);
          expect(new Set(world.archived()).size).toBe(facts);
          expect(await counted(world)).toBe(facts);
        },
      ),
      { numRuns: 300 },
    );
  });
});
