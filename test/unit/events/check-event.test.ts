import { expect, test } from '@jest/globals';
import { checkEvent } from '#events/accept.ts';

const now = new Date('2026-11-21T12:00:00Z');
const good = {
  id: '1',
  type: 'points.earned',
  source: 'pos',
  time: '2026-11-21T11:00:00+01:00',
  memberId: 'alma',
  data: { points: 5 },
};
const check = (rest: object): ReturnType<typeof checkEvent> => checkEvent({ ...good, ...rest }, now);

test('a good event is kept in UTC', () => {
  expect(check({})).toMatchObject({ ok: true, event: { time: '2026-11-21T10:00:00.000Z', data: { points: 5 } } });
});

test('a day on which points leave may be a time of the member, and words are none', () => {
  const leaves = (expiresAt: string) => check({ data: { points: 5, expiresAt } });
  expect(leaves('2026-12-31T23:00:00')).toMatchObject({ ok: true, event: { data: { expiresAt: '2026-12-31' } } });
  expect(leaves('New Year 2027')).toMatchObject({ ok: false, path: 'data.expiresAt' });
});

test('a CloudEvents subject names the member', () => {
  expect(
    checkEvent({ specversion: '1.0', id: '1', type: 'app.opened', source: 'app', subject: 'alma' }, now),
  ).toMatchObject({ ok: true, event: { memberId: 'alma' } });
});

test('an unknown type is kept with its data', () => {
  expect(check({ type: 'order.ready', data: { store: 'Malmö' } })).toMatchObject({
    ok: true,
    event: { data: { store: 'Malmö' } },
  });
});

test.each([
  ['an unknown field', { colour: 'red' }, 'colour'],
  ['an unknown field in its data', { data: { points: 5, coins: 1 } }, 'data.coins'],
  ['negative points', { data: { points: -5 } }, 'data.points'],
  ['half a point', { data: { points: 1.5 } }, 'data.points'],
  ['points as text', { data: { points: '5' } }, 'data.points'],
  ['a date that is none', { time: 'yesterday' }, 'time'],
  ['a day that does not exist', { time: '2026-02-30T10:00:00Z' }, 'time'],
  ['a time in the future', { time: '2026-11-21T12:06:00Z' }, 'time'],
  ['no member', { memberId: undefined }, 'memberId'],
  ['a member id with spaces', { memberId: 'al ma' }, 'memberId'],
  ['an empty id', { id: '' }, 'id'],
  ['an id with control characters', { id: 'a\u0000b' }, 'id'],
  ['a type that is none', { type: 'Points Earned' }, 'type'],
  ['a type the system keeps for itself', { type: 'redemption.requested' }, 'type'],
  ['the source of the system itself', { source: 'regulars' }, 'source'],
  ['a phone number that is none', { type: 'member.enrolled', data: { phone: '12345' } }, 'data.phone'],
  ['a landline', { type: 'member.enrolled', data: { phone: '+4930123456' } }, 'data.phone'],
  ['a zone that is none', { type: 'member.enrolled', data: { timeZone: 'Mars/Olympus' } }, 'data.timeZone'],
  ['a locale that is none', { type: 'member.enrolled', data: { locale: 'english' } }, 'data.locale'],
  ['data that is a list', { data: [1] }, 'data'],
])('%s is rejected with its place', (_, rest, path) => {
  expect(check(rest)).toMatchObject({ ok: false, path });
});

test.each([[null], ['text'], [7], [[]], [undefined]])('%p is no event', (raw) => {
  expect(checkEvent(raw, now).ok).toBe(false);
});

test('a national number is read with its country', () => {
  expect(check({ type: 'member.updated', data: { phone: '070-174 06 05', country: 'SE' } })).toMatchObject({
    ok: true,
    event: { data: { phone: '+46701740605' } },
  });
});
