import { beforeEach, describe, expect, it, test } from '@jest/globals';
import { stateOf } from '#consent/consent.ts';
import { onEvent } from '#journeys/on-event.ts';
import type { MemberRow } from '#members/member-row.ts';
import { monthsAfter } from '#time/calendar.ts';
import { dayAfter, instantAt } from '#time/local-time.ts';
import { createWorld, PHONE, type World } from '../../support/world.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld();
  await world.accept({ type: 'member.enrolled', data: { phone: PHONE, timeZone: 'America/New_York' } });
  await world.consented();
  await world.drain();
});
const state = async () =>
  stateOf(await world.deps.consents.get(world.deps.addressOf(PHONE)), 'alma', 'sms:offers', '2026-11-21T12:00:00.000Z');
const withdrawn = { state: 'withdrawn', channels: ['sms'], topics: ['offers'], source: 'portal' };
const capture = () => world.accept({ id: 'w', type: 'consent.captured', data: withdrawn });

test('a withdrawal that was answered counts, before the stream has seen it', async () => {
  expect(await capture()).toMatchObject([{ status: 'accepted' }]);
  expect(await state()).toBe('withdrawn');
  await world.drain();
  expect(await world.deps.consents.evidence(world.deps.addressOf(PHONE))).toHaveLength(2);
});

test.each(['the same again', 'the stream'] as const)(
  '%s makes up for what died between the event and the withdrawal',
  async (then) => {
    const { consents } = world.deps;
    world.deps.consents = { ...consents, optOut: () => Promise.reject(new Error('died')) };
    await expect(capture()).rejects.toThrow('died');
    expect(await state()).toBe('granted');
    world.deps.consents = consents;
    await (then === 'the stream' ? world.drain() : capture());
    expect(await state()).toBe('withdrawn');
  },
);

test('in the stream it goes before the programme is read, and before anything that can fail', async () => {
  await capture();
  const row = (await world.deps.members.get('alma')) as MemberRow;
  const seen: string[] = [];
  const failing = new Proxy(world.deps, {
    get: (deps, name: keyof World['deps']) => {
      if (name === 'addressOf') return deps.addressOf;
      if (name === 'consents') return { optOut: () => Promise.resolve(void seen.push('withdrawn')) };
      throw new Error(`${name} is broken`);
    },
  });
  await expect(onEvent(failing, undefined, row)).rejects.toThrow('is broken');
  expect(seen).toEqual(['withdrawn']);
});

test.each(['9999-12-31', '9999-12-30'])(
  'a tier that is kept until %s is one without an end and harms nobody',
  async (until) => {
    await world.accept(
      { type: 'tier.changed', data: { tier: 'gold', until } },
      { type: 'points.earned', data: { points: 5, expiresAt: until } },
    );
    await world.drain();
    await capture();
    await world.drain();
    expect(await state()).toBe('withdrawn');
  },
);

describe('the calendar ends before the year 10000', () => {
  it('in whatever zone, and its days and instants sort', () => {
    for (const zone of ['Etc/GMT+12', 'Etc/GMT-14', 'America/New_York', 'UTC'])
      for (const time of ['00:00', '23:59'])
        expect(instantAt('9999-12-31', time, zone).toISOString()).toMatch(/^9999-12-/);
    expect(dayAfter('9999-12-20', 30) > '9999-12-20').toBe(true);
    expect(monthsAfter('9999-11-30', 3) > '9999-11-30').toBe(true);
    expect(dayAfter('0001-01-01', -5)).toBe('0001-01-01');
  });
});
