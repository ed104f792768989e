import { beforeEach, expect, test } from '@jest/globals';
import { acceptEvents } from '#events/accept.ts';
import { takeConsent } from '#permission/take-consent.ts';
import { startByHand } from '#journeys/start-by-hand.ts';
import { putMember } from '#privacy/manage.ts';
import { useDeps } from '#runtime/deps.ts';
import { handler } from '../../../functions/events/accept-event.ts';
import { call } from '../../support/call.ts';
import { createWorld, PHONE, type World } from '../../support/world.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld();
  await world.accept({ type: 'member.enrolled', data: { phone: PHONE } });
});
const send = (...events: readonly object[]) => acceptEvents(world.deps, events);
const earned = { id: '1', type: 'points.earned', memberId: 'alma', data: { points: 5, reason: 'a coffee' } };

test.each([
  ['data', { data: { points: 6, reason: 'a coffee' } }],
  ['type', { type: 'points.spent' }],
  ['member', { memberId: 'bo' }],
  ['time', { time: '2026-11-20T12:00:00Z' }],
])('the same id with another %s is a conflict, and the first stands', async (_, other) => {
  await send(earned);
  world.at('2026-11-21T12:00:01.000Z');
  expect(await send({ ...earned, ...other })).toEqual([
    { id: '1', status: 'conflict', path: 'id', reason: expect.stringContaining('another content') },
  ]);
  expect((await world.deps.members.get('alma'))?.counters).toMatchObject({ earned: 5 });
  expect(await world.deps.members.get('bo')).toBeUndefined();
});

test.each([
  ['later, without a time', {}],
  ['with its fields in another order', { data: { reason: 'a coffee', points: 5 } }],
  ['as history', { history: true }],
  ['with what is left out written out', { source: 'api', specversion: '1.0' }],
])('the same again %s is a duplicate', async (_, other) => {
  await send(earned);
  world.at('2026-11-21T13:00:00.000Z');
  expect(await send({ ...earned, ...other })).toEqual([{ id: '1', status: 'duplicate' }]);
});

test('the same phone written otherwise is the same content', async () => {
  const enrolled = { id: '2', type: 'member.enrolled', memberId: 'bo', data: { phone: '+46701740605' } };
  await send(enrolled);
  expect(await send({ ...enrolled, data: { phone: '+46 70-174 06 05' } })).toMatchObject([{ status: 'duplicate' }]);
});

test('a conflict inside one request names its event, and a request of nothing else is a 400', async () => {
  useDeps(world.deps);
  const other = { ...earned, data: { points: 7 } };
  const first = await call(handler, 'POST', '/events', [earned, other]);
  expect(first).toMatchObject({ status: 202, body: { results: [{ status: 'accepted' }, { status: 'conflict' }] } });
  expect(await call(handler, 'POST', '/events', other)).toMatchObject({ status: 400 });
});

test('consents, starts by hand and PUT say so too', async () => {
  const withdrawn = { id: 'c', memberId: 'alma', state: 'withdrawn', topics: ['offers'], source: 'portal' };
  await takeConsent(world.deps, { ...withdrawn, channels: ['sms'] });
  expect(await takeConsent(world.deps, { ...withdrawn, channels: ['sms'] })).toMatchObject({ ok: true });
  expect(await takeConsent(world.deps, { ...withdrawn, channels: ['rcs'] })).toMatchObject({
    ok: false,
    why: 'conflict',
  });
  const [journey = ''] = Object.keys(world.programme.journeys);
  const start = (data: object) => startByHand(world.deps, 'alma', journey, { id: 's', data });
  await start({ a: 1 });
  expect([await start({ a: 1 }), await start({ a: 2 })]).toMatchObject([{ status: 'duplicate' }, { why: 'conflict' }]);
  const put = (givenName: string) => putMember(world.deps, 'alma', 'request-1', { givenName });
  expect([await put('Alma'), await put('Alma'), await put('Alva')]).toMatchObject([
    { ok: true },
    { ok: true },
    { ok: false, why: 'conflict' },
  ]);
});
