import { expect, test } from '@jest/globals';
import { Journey } from '#programme/grammar/journey.ts';
import { createMemoryStore } from '#store/memory/memory-store.ts';
import { createMemoryTables } from '#store/memory/tables.ts';
import { happened, rowOf, segmentsProgramme } from '../support/segments.ts';
import { nextDue } from '../../apps/local/next-due.ts';
import { aBench } from './support/bench.ts';

/** The bench's clock stands at noon of 2026-11-21, UTC. */
const campaign = (at: string, zone = 'member') => ({
  ...segmentsProgramme({ buyers: 'member.purchases > 0.0' }, []),
  since: '2026-11-01T00:00:00.000Z',
  heeds: [],
  off: [] as readonly string[],
  journeys: {
    roast: Journey.parse({
      journey: 'roast',
      about: 'A new roast',
      topic: 'offers',
      trigger: { campaign: 'buyers', at, in: zone },
      steps: [{ send: 'roast', via: ['sms'] }],
    }),
  },
});

const dueFor = (zone: string, segments: readonly string[], programme: ReturnType<typeof campaign>) => {
  const tables = createMemoryTables();
  const row = rowOf(happened('member.enrolled', '2026-11-01', { timeZone: zone }));
  const value = { segments, stage: '', stageSince: null };
  const registers = { ...row.registers, segments: { value, at: '', id: '' } };
  tables.put({ table: 'members', pk: 'M#alma', sk: 'MEMBER' }, { ...row, registers } as never);
  const at = nextDue(tables, aBench().clock)(programme);
  return at === undefined ? undefined : new Date(at).toISOString();
};

test.each([
  ['by the clock of the member', 'America/New_York', ['buyers'], campaign('2026-12-01T10:00'), '2026-12-01T15:00'],
  ['by the clock it names', 'America/New_York', ['buyers'], campaign('2026-12-01T10:00', 'UTC'), '2026-12-01T10:00'],
  [
    'at its very minute, where zones are of half hours',
    'Asia/Kolkata',
    ['buyers'],
    campaign('2026-12-01T10:00'),
    '2026-12-01T04:30',
  ],
])('a campaign falls due %s', (_, zone, segments, programme, at) => {
  expect(dueFor(zone, segments, programme)).toBe(`${at}:00.000Z`);
});

test.each([
  ['for nobody who is not in its segment', ['others'], campaign('2026-12-01T10:00')],
  ['never again', ['buyers'], campaign('2026-11-01T10:00')],
  ['not while it is switched off', ['buyers'], { ...campaign('2026-12-01T10:00'), off: ['roast'] }],
])('%s', (_, segments, programme) => {
  expect(dueFor('UTC', segments, programme)).toBeUndefined();
});

test('what is due in a minute is looked at in that minute, and what was done in vain at the full hour', async () => {
  const tables = createMemoryTables();
  const store = createMemoryStore(tables, (phone) => phone);
  const programme = { ...campaign('2026-11-01T10:00'), off: [] };
  const next = () => nextDue(tables, aBench().clock)(programme);
  const work = { kind: 'expiry', memberId: 'alma', dueAt: '2026-11-21T12:17:30.000Z' } as const;
  await store.due.put(work);
  expect(next()).toBe(Date.parse('2026-11-21T12:18:00.000Z'));
  await store.due.tried(work, 1, false);
  expect(next()).toBe(Date.parse('2026-11-21T13:00:00.000Z'));
  await store.due.tried(work, 24, true);
  expect(next()).toBeUndefined();
});
