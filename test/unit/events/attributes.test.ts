import { expect, test } from '@jest/globals';
import { acceptEvents } from '#events/accept.ts';
import type { Programme, Programmes } from '#programme/programme.ts';
import { Settings } from '#programme/grammar/settings.ts';
import { memberOf } from '#loyalty/member.ts';
import type { MemberRow } from '#members/member-row.ts';
import { blankMember } from '../../support/engine.ts';
import { bought, createLoyalty, rulesWith } from '../../support/loyalty.ts';

const attributes = Settings.shape.attributes.parse({
  favouriteStore: { type: 'text', about: 'Where they mostly go' },
  roast: { type: 'text', about: 'What they like', values: ['light', 'dark'] },
  cups: { type: 'number', about: 'A day' },
  vegan: { type: 'boolean', about: 'Milk' },
  since: { type: 'date', about: 'First coffee' },
});
const NOW = new Date('2026-11-21T12:00:00Z');

const accepting = (loyalty?: Parameters<typeof rulesWith>[0]) => {
  const world = createLoyalty(rulesWith(loyalty, { attributes }));
  const programmes = { live: () => Promise.resolve(world.rules as Programme) } as unknown as Programmes;
  let made = 0;
  const accept = async (type: string, data: object, memberId = 'alma') => {
    made += 1;
    const event = { id: `a${made}`, type, memberId, data, time: NOW.toISOString() };
    const ports = { ...world.store, addressOf: (address: string) => address, programmes, now: () => NOW };
    const [result] = await acceptEvents(ports, [event]);
    await world.settle(NOW);
    return result;
  };
  return { ...world, accept };
};

test('attributes are kept, the newest value of each, and shown as they are declared', async () => {
  const { accept, member } = accepting();
  await accept('member.enrolled', { givenName: 'Alma', attributes: { cups: 2, vegan: false, roast: 'dark' } });
  await accept('member.updated', { attributes: { cups: 3, since: '2020-02-29' } });
  expect((await member(NOW.toISOString())).attributes).toEqual({
    cups: 3,
    vegan: false,
    roast: 'dark',
    since: '2020-02-29',
  });
});

test('an attribute nobody said has its default, until somebody says it, and again when it is taken away', () => {
  const withDefault = { ...attributes, cups: { type: 'number', about: 'A day', default: 0 } } as const;
  const { rules } = createLoyalty(rulesWith(undefined, { attributes: withDefault }));
  const row = (value: unknown): MemberRow => ({
    ...blankMember(),
    registers: { 'attr:cups': { value, at: NOW.toISOString() } },
  });
  expect([row(3), row(null), row('three'), blankMember()].map((one) => memberOf(one, rules, NOW).attributes)).toEqual([
    { cups: 3 },
    { cups: 0 },
    { cups: 0 },
    { cups: 0 },
  ]);
});

test.each([
  [{ cups: 'two' }, 'data.attributes.cups', /number/],
  [{ vegan: 1 }, 'data.attributes.vegan', /true or false/],
  [{ roast: 'burnt' }, 'data.attributes.roast', /one of light, dark/],
  [{ since: '2020-02-30' }, 'data.attributes.since', /calendar day/],
  [{ favoriteStore: 'Lund' }, 'data.attributes.favoriteStore', /did you mean favouriteStore/],
  [{ 'Cups!': 1 }, 'data.attributes.Cups!', /./],
])('%j is refused where it stands, with the reason', async (given, path, reason) => {
  expect(await accepting().accept('member.updated', { attributes: given })).toMatchObject({
    status: 'rejected',
    path,
    reason: expect.stringMatching(reason) as unknown,
  });
});

test('balances are stated only where another engine keeps them', async () => {
  const stated = { points: 10, lots: [{ expiresOn: '2027-01-31', points: 4 }] };
  expect(await accepting({}).accept('balance.stated', stated)).toMatchObject({ status: 'rejected', path: 'type' });
  const { accept } = accepting({ engine: 'external' });
  expect(await accept('balance.stated', stated)).toMatchObject({ status: 'accepted' });
  expect(await accept('balance.stated', { ...stated, points: 3 })).toMatchObject({
    status: 'rejected',
    path: 'data.lots',
  });
  expect(await accept('balance.stated', { ...stated, earned: 3 })).toMatchObject({
    status: 'rejected',
    path: 'data.earned',
  });
});

test('whoever referred a newcomer is found by their code, in any case of letters, and is somebody else', async () => {
  const { accept, member, settle, send, row } = accepting({
    referral: { referrer: { points: 5 }, friend: { points: 3 } },
  });
  await accept('member.enrolled', {});
  await settle(NOW);
  const code = (await member(NOW.toISOString())).referralCode ?? '';
  const refused = { status: 'rejected', path: 'data.referredBy' };
  expect(await accept('member.enrolled', { referredBy: code })).toMatchObject(refused);
  expect(await accept('member.enrolled', { referredBy: '22222222' }, 'bo')).toMatchObject(refused);
  expect(await accept('member.enrolled', { referredBy: 'AEIOU' }, 'bo')).toMatchObject(refused);
  expect(await accept('member.enrolled', { referredBy: code.toLowerCase() }, 'bo')).toMatchObject({
    status: 'accepted',
  });
  await send([bought('2026-11-21', 100, { memberId: 'bo' })]);
  expect([(await row()).counters['earned'], (await row('bo')).counters['earned']]).toEqual([5, 3]);
});
