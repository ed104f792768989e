import { expect, test } from '@jest/globals';
import { planScan, type Which } from '#journeys/due/plan-scan.ts';
import { scanDue } from '#journeys/due/scan.ts';
import { workPortion } from '#journeys/due/work-portion.ts';
import type { DueWork } from '#runs/due.ts';
import { FIRST_SHARDS, type Portion } from '#runs/scans.ts';
import { dueBy } from '../support/due-work.ts';
import { createWorld } from '../support/world.ts';

const NOON = '2026-11-21T12:00:00.000Z';
const LONG = { lanes: 10, hasTime: () => true };
const SHORT = { lanes: 10, hasTime: () => false };

const answer = (memberId: string, dueAt: string): DueWork => ({
  kind: 'send',
  memberId,
  dueAt,
  command: {
    kind: 'response',
    messageId: `to-${memberId}`,
    memberId,
    to: '+46701740605',
    channel: 'sms',
    reply: 'help',
    cause: 'c',
    facts: {},
  },
});

/** A world whose portions lie in a list until somebody works on them. */
const aScan = async () => {
  const world = await createWorld();
  const handed: Portion[] = [];
  let passes = 0;
  const ports = {
    ...world.deps,
    portions: { hand: (more: readonly Portion[]) => Promise.resolve(void handed.push(...more)) },
    newId: () => `pass-${(passes += 1)}`,
    dueShards: FIRST_SHARDS,
  };
  const put = async (count: number, dueAt: string, name = 'm'): Promise<void> => {
    for (let i = 0; i < count; i += 1) await ports.due.put(answer(`${name}-${i}`, dueAt));
  };
  return {
    world,
    ports,
    handed,
    put,
    plan: (which: Which = 0) => planScan(ports, which),
    work: (portion: Portion, budget = LONG) => workPortion(ports, portion, budget),
    /** Ids of the messages that went to the queue, as often as they did. */
    sent: () => world.given.map(({ messageId }) => messageId).sort(),
  };
};
type Scan = Awaited<ReturnType<typeof aScan>>;

/** One that has been scanned for so long that no day before yesterday is looked at any more. */
const anOldScan = async (): Promise<Scan> => {
  const scan = await aScan();
  for (let scans = 0; scans < 12; scans += 1) await scan.plan();
  expect(await scan.ports.scans.state()).toMatchObject({ oldest: '2026-11-20' });
  return scan;
};

const workAll = async ({ handed, work }: Scan, budget = LONG): Promise<number> => {
  let portions = 0;
  for (let next = handed.shift(); next !== undefined; next = handed.shift()) {
    await work(next, budget);
    portions += 1;
  }
  return portions;
};
const names = (count: number, name = 'm'): readonly string[] =>
  Array.from({ length: count }, (_, i) => `to-${name}-${i}`).sort();

test('what fell due during a week in which no scan ran is done once, all of it, and nothing is left', async () => {
  const scan = await anOldScan();
  const days = ['22', '23', '24', '25', '26', '27', '28'];
  for (const day of days) await scan.put(40, `2026-11-${day}T15:00:00.000Z`, `day-${day}`);
  scan.world.at('2026-11-29T09:00:00.000Z');
  await scan.plan();
  await workAll(scan);
  expect(scan.sent()).toEqual(days.flatMap((day) => names(40, `day-${day}`)).sort());
  expect(await dueBy(scan.ports.due, '2026-11-29T09:00:00.000Z', 10)).toEqual([]);
  expect((await scan.plan()).handed).toBe(0);
});

test('a day is looked at until it is empty, however many scans come between', async () => {
  const scan = await anOldScan();
  await scan.put(1, NOON);
  await scan.plan();
  expect(scan.handed.splice(0)).toHaveLength(1);
  for (let day = 22; day < 30; day += 1) {
    scan.world.at(`2026-11-${day}T12:00:00.000Z`);
    expect((await scan.plan()).handed).toBe(1);
    expect(await scan.ports.scans.state()).toMatchObject({ oldest: '2026-11-21' });
  }
  expect((await scan.plan()).behind).toBe(8 * 86_400);
  await workAll(scan);
  expect(scan.sent()).toEqual(names(1));
  await scan.plan();
  expect(await scan.ports.scans.state()).toMatchObject({ oldest: '2026-11-28' });
});

test('a row that is put for yesterday is found, though yesterday was empty before', async () => {
  const scan = await anOldScan();
  await scan.put(1, '2026-11-20T00:00:00.000Z');
  expect((await scan.plan()).handed).toBe(1);
});

test('where no scan was before, days of a year ago are found too, so many at a time', async () => {
  const scan = await aScan();
  await scan.put(3, '2026-01-05T12:00:00.000Z', 'old');
  await scan.put(3, NOON, 'new');
  await scan.plan();
  await workAll(scan);
  expect(scan.sent()).toEqual(names(3, 'new'));
  for (let scans = 0; scans < 15; scans += 1) await scan.plan();
  await workAll(scan);
  expect(scan.sent()).toEqual([...names(3, 'new'), ...names(3, 'old')].sort());
});

test('two planners at once hand the same over twice, and each row is done once', async () => {
  const scan = await aScan();
  await scan.put(250, NOON);
  await Promise.all([scan.plan(), scan.plan(), scan.plan()]);
  await Promise.all(scan.handed.splice(0).map((portion) => scan.work(portion)));
  expect(scan.sent()).toEqual(names(250));
});

test('a portion that is delivered twice, at once and afterwards, changes nothing more', async () => {
  const scan = await aScan();
  await scan.put(250, NOON);
  await scan.plan();
  const portions = scan.handed.splice(0);
  for (const portion of portions) await Promise.all([scan.work(portion), scan.work(portion)]);
  for (const portion of portions) expect(await scan.work(portion)).toMatchObject({ done: 0, failed: 0 });
  expect([...new Set(scan.sent())]).toEqual(names(250));
  expect(await dueBy(scan.ports.due, NOON)).toEqual([]);
});

test('a worker without time hands on after each page, and each row is met once', async () => {
  const scan = await aScan();
  await scan.put(1_000, NOON);
  const { handed } = await scan.plan();
  const portions = await workAll(scan, SHORT);
  expect(handed).toBe(FIRST_SHARDS);
  // A page is a hundred rows, and four shards of a thousand rows have a last page that is not full.
  expect(portions).toBeGreaterThanOrEqual(10);
  expect(portions).toBeLessThanOrEqual(10 + FIRST_SHARDS);
  expect(scan.sent()).toEqual(names(1_000));
});

test('while a pass is under way another leaves its shard alone, and takes it over when nothing is heard of it', async () => {
  const scan = await aScan();
  await scan.put(1, NOON);
  await scan.plan();
  const [portion] = scan.handed.splice(0);
  if (portion === undefined) throw new Error('nothing was handed over');
  const dead = { ...portion, pass: 'of somebody who died' };
  await scan.ports.scans.take(dead, dead.pass, NOON, '2026-11-21T12:05:00.000Z');
  expect(await scan.work(portion)).toMatchObject({ done: 0 });
  scan.world.at('2026-11-21T12:05:00.001Z');
  expect(await scan.work(portion)).toMatchObject({ done: 1 });
});

test('one bad row among many is tried once a scan of the hour, not once a minute, and keeps no day open', async () => {
  const scan = await aScan();
  await scan.put(120, NOON);
  const { outbox } = scan.ports;
  const send: typeof outbox.send = (commands, token) =>
    commands.some(({ memberId }) => memberId === 'm-7')
      ? Promise.reject(new Error('not this one'))
      : outbox.send(commands, token);
  const ports = { ...scan.ports, outbox: { send } };
  const scanned = (which: Which) => scanDue(ports, which);
  expect(await scanned(0)).toMatchObject({ done: 119, failed: 1 });
  expect(await scanned(0)).toMatchObject({ done: 0, failed: 0 });
  expect(await scanned(1)).toMatchObject({ failed: 1, faults: [{ memberId: 'm-7', tries: 2 }] });
  scan.world.at('2026-11-24T12:00:00.000Z');
  expect((await scan.plan()).handed).toBe(0);
  expect(await scanDue(scan.ports, 1)).toMatchObject({ done: 1, failed: 0 });
});
