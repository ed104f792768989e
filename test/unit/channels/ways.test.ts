import { expect, it } from '@jest/globals';
import { openWay, waysOf } from '#channels/ways.ts';
import type { MemberRow } from '#members/member-row.ts';
import type { Outage, Way } from '#messages/outage.ts';
import type { Routing } from '#messages/routing.ts';
import type { Outgoing } from '#messages/sender.ts';

const to = (provider: string) => [{ provider, sender: 's' }];
const ROUTING: Routing = [
  { channel: 'sms', carriers: to('home') },
  { channel: 'sms', country: 'US', carriers: [...to('first'), ...to('second')] },
  { channel: 'sms', class: 'response', carriers: to('answers') },
  { channel: 'email', carriers: to('mail') },
  { channel: 'email', country: 'DE', carriers: to('post') },
];

const registers = (values: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value, at: '', id: '' }]));
/** A member with a number of the US who lives in Germany. */
const ann = {
  registers: registers({ phone: '+14255550182', phoneCountry: 'US', country: 'DE' }),
} as unknown as MemberRow;

/** Who says where they live: nothing of the phone is kept but its number. */
const abroad = { registers: registers({ phone: '+14255550182', country: 'DE' }) } as unknown as MemberRow;

const content = { kind: 'text', text: 'Hi' } as const;
const MESSAGE = { channel: 'sms', to: '+14255550182', class: 'marketing', messageId: 'm1', content } as const;
const waysFor = (message: Partial<Outgoing>, member: MemberRow | undefined): readonly Way[] =>
  waysOf(
    { carriers: { routing: ROUTING, send: () => Promise.reject(new Error('nobody is asked')) } },
    member,
    Object.assign({}, MESSAGE, message),
  );

it.each<[string, Partial<Outgoing>, MemberRow | undefined, readonly string[]]>([
  ['a phone goes by the country of its number, wherever its owner lives', {}, ann, ['first', 'second']],
  ['also where only the number says it', {}, abroad, ['first', 'second']],
  ['a mailbox goes by where its owner lives', { channel: 'email', to: 'ann@example.com' }, ann, ['post']],
  ['a number that is not the one the country was read of has none', { to: '+46701740605' }, ann, ['home']],
  ['nobody’s number has none', {}, undefined, ['home']],
  ['an answer to nobody goes by its class', { class: 'response' }, undefined, ['answers']],
  ['a channel that nobody carries has no way', { channel: 'rcs' }, ann, []],
])('%s', (_, message, member, providers) => {
  expect(waysFor(message, member).map(({ provider }) => provider)).toEqual(providers);
});

it.each<[string, Partial<Outgoing>, string, boolean]>([
  ['with a sender that carries MMS, to the US', {}, 'US', true],
  ['to Canada', {}, 'CA', true],
  ['to a country where no MMS goes', {}, 'SE', false],
  ['to a number of no known country', { to: '+46701740605' }, 'US', false],
])('a picture goes %s: %s', (_, message, phoneCountry, goes) => {
  const routing: Routing = [{ channel: 'sms', carriers: [{ provider: 'home', sender: 's', mms: true }] }];
  const member = { registers: registers({ phone: '+14255550182', phoneCountry }) } as unknown as MemberRow;
  const send = () => Promise.reject(new Error('nobody is asked'));
  const ways = waysOf({ carriers: { routing, send } }, member, Object.assign({}, MESSAGE, message));
  expect(ways.map(({ mms }) => mms === true)).toEqual([goes]);
});

const NOON = new Date('2026-11-21T12:00:00.000Z');
const refusing = (rest: Partial<Outage>): Outage => ({
  provider: 'first',
  channel: 'sms',
  code: 'X',
  since: '2026-11-21T11:00:00.000Z',
  until: '2026-11-21T12:10:00.000Z',
  tries: 0,
  ...rest,
});

it('goes by the first way that nobody refuses, and waits for the first choice where all do', () => {
  const ways = waysFor({}, ann);
  const second = refusing({ provider: 'second' });
  expect(openWay([], ways, NOON)).toMatchObject({ way: { provider: 'first' }, due: [] });
  expect(openWay([refusing({})], ways, NOON)).toMatchObject({ way: { provider: 'second' } });
  expect(openWay([second, refusing({})], ways, NOON)).toEqual(refusing({}));
  expect(openWay([refusing({})], [], NOON)).toBeUndefined();
});

it('waits for whichever way is free first', () => {
  const longer = refusing({ until: '2026-11-21T12:20:00.000Z' });
  const second = refusing({ provider: 'second' });
  expect(openWay([longer, second], waysFor({}, ann), NOON)).toEqual(second);
});

it('leaves out a way that did not take this message, and says why it goes by another', () => {
  const [first, second] = waysFor({}, ann) as [Way, Way];
  const passed = [{ way: first, code: 'ECONNREFUSED' }];
  expect(openWay([], [first, second], NOON, passed)).toEqual({
    ...{ way: second, due: [], behind: false },
    detour: { of: 'first', code: 'ECONNREFUSED' },
  });
  expect(openWay([], [first, second], NOON)).toEqual({ way: first, due: [], behind: true });
  expect(openWay([refusing({})], [first, second], NOON)).toMatchObject({ detour: { of: 'first', code: 'X' } });
});

it('an outage whose time is up shuts no way, and is there to be tried', () => {
  const up = refusing({ until: NOON.toISOString() });
  expect(openWay([up], waysFor({}, ann), NOON)).toMatchObject({ way: { provider: 'first' }, due: [up] });
});

it('of several on a way the one that lasts longest is waited for', () => {
  const longer = refusing({ sender: 's', until: '2026-11-21T12:20:00.000Z' });
  const [first] = waysFor({}, ann);
  expect(openWay([refusing({}), longer], first === undefined ? [] : [first], NOON)).toEqual(longer);
});
