import { expect, test } from '@jest/globals';
import type { DueWork } from '#runs/due.ts';
import type { Portion } from '#runs/scans.ts';
import { Journey } from '#programme/grammar/journey.ts';
import type { Programme } from '#programme/programme.ts';
import { snapshotOf } from '#loyalty/snapshot.ts';
import type { MemberRow } from '#members/member-row.ts';
import { dueCampaign } from '#segments/campaigns.ts';
import { enumeratedOf, enumeratePage, planCampaigns } from '#segments/enumerate.ts';
import { keepMembership } from '#segments/keep-membership.ts';
import { refreshMembers, refreshSome } from '#segments/refresh-members.ts';
import { segmentsChanged } from '#segments/segments-changed.ts';
import type { Segments } from '#segments/segments.ts';
import { createMemoryStore } from '#store/memory/memory-store.ts';
import { createMemoryTables } from '#store/memory/tables.ts';
import { effectOf } from '#events/effect.ts';
import { bought, committed, happened, rowOf, segmentsProgramme } from '../../support/segments.ts';
import { dueBy } from '../../support/due-work.ts';

const withCampaign = (at: string, zone = 'member'): Programme => ({
  ...segmentsProgramme({ buyers: 'member.purchases > 0.0', others: 'member.purchases == 0.0' }, ['buyers', 'others']),
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
const programme = withCampaign('2026-12-01T10:00');
const NAME = 'roast:campaign:buyers:2026-12-01T10:00:member';
const JOINED = new Date('2026-11-01T12:00:00.000Z');

/** A store with these members in their segments, by the zone they live in. */
const storeWith = async (zones: Readonly<Record<string, string>>) => {
  const store = createMemoryStore(createMemoryTables(), (phone) => phone);
  for (const [memberId, timeZone] of Object.entries(zones)) {
    const facts = [
      happened('member.enrolled', '2026-11-01', { timeZone }),
      ...(memberId.startsWith('other') ? [] : [bought('2026-11-01')]),
    ].map((event) => ({ ...event, id: `${event.id}-${memberId}`, memberId }));
    for (const event of facts) await store.members.commit(event, effectOf(event, programme));
    const before = (await store.members.get(memberId)) as MemberRow;
    const changed = segmentsChanged(programme, snapshotOf(before, programme, JOINED));
    if (changed !== undefined) await keepMembership(store.segments, before, committed(before, changed));
  }
  return store;
};
type Held = Awaited<ReturnType<typeof storeWith>>;

/** What the planner hands over, and then the workers' part page by page; answers how many lists there were. */
const enumerateCampaigns = async (store: Held, wanted: Programme, now: Date): Promise<number> => {
  const handed: Portion[] = [];
  const portions = { hand: (more: readonly Portion[]) => Promise.resolve(void handed.push(...more)) };
  await planCampaigns(
    { ...store, portions, newId: () => 'pass' },
    { ...wanted, since: '2026-11-01T00:00:00.000Z', heeds: [], off: [] },
    now,
  );
  for (const portion of handed) while ((await enumeratePage(store, wanted, portion, { now, lanes: 10 })) !== undefined);
  return handed.length;
};

const worksAt = (store: Held, now: string): Promise<readonly DueWork[]> => dueBy(store.due, now, 7);
const everAt = '2026-12-03T00:00:00.000Z';
const starts = async (store: Held): Promise<string[]> =>
  (await worksAt(store, everAt)).map(({ memberId, dueAt }) => `${memberId} ${dueAt}`);

const zones = {
  kiri: 'Pacific/Kiritimati',
  sthlm: 'Europe/Stockholm',
  la: 'America/Los_Angeles',
  other: 'Europe/Paris',
};
const dues = ['kiri 2026-11-30T20:00:00.000Z', 'sthlm 2026-12-01T09:00:00.000Z', 'la 2026-12-01T18:00:00.000Z'];

test('is due for each member of the segment at the time in their own zone, once the first zone is two hours away', async () => {
  const store = await storeWith(zones);
  await enumerateCampaigns(store, programme, new Date('2026-11-30T17:59:00.000Z'));
  expect(await starts(store)).toEqual([]);
  await enumerateCampaigns(store, programme, new Date('2026-11-30T18:00:00.000Z'));
  expect(await starts(store)).toEqual(dues);
});

test('is enumerated once: what was done since does not come back', async () => {
  const store = await storeWith(zones);
  await enumerateCampaigns(store, programme, new Date('2026-11-30T18:00:00.000Z'));
  for (const work of await worksAt(store, everAt)) await store.due.done(work);
  for (const hour of ['19', '20', '23'])
    await enumerateCampaigns(store, programme, new Date(`2026-11-30T${hour}:00:00.000Z`));
  expect(await starts(store)).toEqual([]);
  expect(await enumeratedOf(store.segments, NAME)).toEqual({ enumerated: 3, done: true });
});

test('a member who cannot be read is due at once, and everybody else when it is their time', async () => {
  const store = await storeWith(zones);
  const get: Held['members']['get'] = (memberId) =>
    memberId === 'sthlm' ? Promise.reject(new Error('not to be read')) : store.members.get(memberId);
  await enumerateCampaigns(
    { ...store, members: { ...store.members, get } },
    programme,
    new Date('2026-11-30T18:00:00.000Z'),
  );
  const [kiri = '', , la = ''] = dues;
  expect(await starts(store)).toEqual(['sthlm 2026-11-30T18:00:00.000Z', kiri, la]);
  const [work] = await worksAt(store, '2026-11-30T18:00:00.000Z');
  const row = (await store.members.get('sthlm')) as MemberRow;
  const member = committed(row, segmentsChanged(programme, snapshotOf(row, programme, JOINED)) ?? bought('2026-11-01'));
  const now = new Date('2026-11-30T18:05:00.000Z');
  expect(dueCampaign(programme, work as Parameters<typeof dueCampaign>[1], member, now)?.at).toBe(
    '2026-12-01T09:00:00.000Z',
  );
});

test('in one zone is due for all at one instant', async () => {
  const store = await storeWith(zones);
  await enumerateCampaigns(
    store,
    withCampaign('2026-12-01T10:00', 'Europe/Stockholm'),
    new Date('2026-12-01T07:00:00.000Z'),
  );
  expect(await starts(store)).toEqual(['kiri', 'la', 'sthlm'].map((id) => `${id} 2026-12-01T09:00:00.000Z`).sort());
});

test('that was published too late starts nobody whose day is over, and in the end nobody', async () => {
  const store = await storeWith(zones);
  await enumerateCampaigns(store, programme, new Date('2026-12-02T08:00:00.000Z'));
  expect(await starts(store)).toEqual(dues.slice(1));
  const later = await storeWith(zones);
  await enumerateCampaigns(later, programme, new Date('2026-12-03T08:00:00.000Z'));
  expect(await worksAt(later, '2026-12-10T00:00:00.000Z')).toEqual([]);
});

test('a list that is done is handed over no more, and where all are the campaign costs one read', async () => {
  const store = await storeWith(zones);
  const now = new Date('2026-11-30T18:00:00.000Z');
  expect(await enumerateCampaigns(store, programme, now)).toBe(4);
  expect(await enumerateCampaigns(store, programme, now)).toBe(0);
  let reads = 0;
  const walk: Segments['walk'] = (name) => {
    reads += 1;
    return store.segments.walk(name);
  };
  expect(await enumerateCampaigns({ ...store, segments: { ...store.segments, walk } }, programme, now)).toBe(0);
  expect(reads).toBe(1);
});

test('one that an earlier version enumerated in a single walk is not enumerated again', async () => {
  const store = await storeWith(zones);
  await store.segments.keepWalk(NAME, { of: ['buyers'], at: 1 });
  expect(await enumerateCampaigns(store, programme, new Date('2026-11-30T18:00:00.000Z'))).toBe(0);
  expect(await starts(store)).toEqual([]);
});

test('a portion of a campaign that was moved since does nothing', async () => {
  const store = await storeWith(zones);
  const portion: Portion = { day: NAME, shard: 0, until: '', pass: 'one', journey: 'roast' };
  const how = { now: new Date('2026-11-30T18:00:00.000Z'), lanes: 1 };
  expect(await enumeratePage(store, withCampaign('2026-12-02T10:00'), portion, how)).toBeUndefined();
  expect(await enumeratePage(store, { ...programme, journeys: {} }, portion, how)).toBeUndefined();
  expect(await starts(store)).toEqual([]);
});

test('a crash at any page goes on there, and everybody is due and counted once in the end', async () => {
  const members = Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`m${i}`, 'Europe/Stockholm']));
  const store = await storeWith(members);
  const pages: string[] = [];
  let kept = 0;
  const segments: Segments = {
    ...store.segments,
    list: (segment, list, after) => {
      pages.push(`${list} ${after ?? ''}`);
      return store.segments.list(segment, list, after);
    },
    keepWalk: async (name, walk) => {
      kept += 1;
      if (kept % 2 === 1) throw new Error('died');
      await store.segments.keepWalk(name, walk);
    },
  };
  const now = new Date('2026-11-30T18:00:00.000Z');
  for (let minute = 0; minute < 20; minute += 1)
    await enumerateCampaigns({ ...store, segments }, programme, now).catch(() => undefined);
  expect(pages).toHaveLength(2 * new Set(pages).size);
  expect(new Set(pages).size).toBeGreaterThanOrEqual(500 / 100);
  expect((await starts(store)).map((one) => one.split(' ')[0]).sort()).toEqual(Object.keys(members).sort());
  expect(await enumeratedOf(store.segments, NAME)).toEqual({ enumerated: 500, done: true });
});

test('starts only members who are in the segment still, at its time and not a day later', () => {
  const now = new Date('2026-12-01T09:00:00.000Z');
  const work = {
    kind: 'start',
    memberId: 'alma',
    dueAt: now.toISOString(),
    journey: 'roast',
    cause: 'campaign:buyers:2026-12-01T10:00:member',
  } as const;
  const row = rowOf(bought('2026-11-01'));
  const member = committed(row, segmentsChanged(programme, snapshotOf(row, programme, JOINED)) ?? bought('2026-11-01'));
  expect(dueCampaign(programme, work, member, now)?.journey.journey).toBe('roast');
  expect(dueCampaign(programme, work, row, now)).toBeUndefined();
  expect(dueCampaign(programme, work, member, new Date('2026-12-02T09:00:01.000Z'))).toBeUndefined();
  expect(dueCampaign(withCampaign('2026-12-02T10:00'), work, member, now)).toBeUndefined();
  expect(dueCampaign(withCampaign('2026-12-01T10:00', 'Europe/Paris'), work, member, now)).toBeUndefined();
  expect(dueCampaign({ ...programme, journeys: {} }, work, member, now)).toBeUndefined();
});

test('a refresh makes every member of every stage due at once, begins again when asked again, and needs stages', async () => {
  const store = await storeWith(zones);
  const now = new Date('2026-11-10T09:00:00.000Z');
  expect(await refreshSome(store, now)).toBe(0);
  expect(await refreshMembers(store, programme)).toBe(true);
  await refreshSome(store, now);
  const due = await worksAt(store, now.toISOString());
  expect(due.map(({ kind, memberId }) => `${kind} ${memberId}`).sort()).toEqual(
    Object.keys(zones)
      .map((id) => `expiry ${id}`)
      .sort(),
  );
  for (const work of due) await store.due.done(work);
  expect(await refreshSome(store, now)).toBe(0);
  await refreshMembers(store, programme);
  await refreshSome(store, now);
  expect(await worksAt(store, now.toISOString())).toHaveLength(4);
  expect(await refreshMembers(store, segmentsProgramme({ buyers: 'member.purchases > 0.0' }))).toBe(false);
});
