import { describe, expect, test } from '@jest/globals';
import { acceptEvents } from '#events/accept.ts';
import { putMember } from '#privacy/manage.ts';
import { textFor } from '#programme/localized.ts';
import type { Programme } from '#programme/programme.ts';
import { Settings } from '#programme/grammar/settings.ts';
import { countryZones } from '#members/country-zones.ts';
import { placeOf } from '#members/place.ts';
import { createLoyalty, rulesWith } from '../../support/loyalty.ts';

const NOW = new Date('2026-11-21T12:00:00Z');
const attributes = Settings.shape.attributes.parse({
  favouriteStore: { type: 'text', about: 'Where they mostly go' },
  cups: { type: 'number', about: 'A day' },
});

const alma = {
  givenName: 'Alma',
  phone: '+46701740605',
  email: 'alma@mail.example',
  locale: 'sv-SE',
  city: 'Lund',
  attributes: { favouriteStore: 'Lund', cups: 2 },
};

const joined = async (given: object = alma) => {
  const world = createLoyalty(rulesWith({}, { attributes }));
  const programmes = { live: () => Promise.resolve(world.rules as Programme) } as never;
  let made = 0;
  const say = async (type: string, data: object) => {
    made += 1;
    const time = new Date(NOW.getTime() - 60_000 + made).toISOString();
    const event = { id: `${made}`, type, time, memberId: 'alma', data };
    return (await acceptEvents({ ...world.store, programmes, addressOf: (text) => text, now: () => NOW }, [event]))[0];
  };
  expect(await say('member.enrolled', given)).toMatchObject({ status: 'accepted' });
  return { ...world, programmes, say, now: () => world.member(NOW.toISOString()) };
};

describe('null takes away', () => {
  test('a phone, with the zones and the country that followed from it, and nobody is found by it any more', async () => {
    const { say, now, store, row } = await joined();
    expect(placeOf(await row())).toMatchObject({ country: 'SE' });
    expect(await say('member.updated', { phone: null })).toMatchObject({ status: 'accepted' });
    expect(await now()).toMatchObject({
      addresses: { phone: null, email: alma.email },
      timeZone: { zone: 'UTC', source: 'none' },
    });
    expect(placeOf(await row())).toEqual({ zones: ['UTC'] });
    expect(await store.members.findByPhone(alma.phone)).toEqual([]);
  });

  test.each(['email', 'locale', 'givenName', 'city'])('the field %s and no other', async (field) => {
    const { say, now } = await joined();
    const { profile, addresses, locale } = await now();
    expect(await say('member.updated', { [field]: null })).toMatchObject({ status: 'accepted' });
    const after = await now();
    const flat = { ...profile, ...addresses, locale };
    expect({ ...after.profile, ...after.addresses, locale: after.locale }).toEqual(
      field in profile
        ? Object.fromEntries(Object.entries(flat).filter(([name]) => name !== field))
        : { ...flat, [field]: null },
    );
  });

  test('one attribute, or all of them', async () => {
    const { say, now } = await joined();
    await say('member.updated', { attributes: { cups: null } });
    expect((await now()).attributes).toEqual({ favouriteStore: 'Lund' });
    await say('member.updated', { attributes: { cups: 3 } });
    expect((await now()).attributes).toEqual({ favouriteStore: 'Lund', cups: 3 });
    await say('member.updated', { attributes: null });
    expect((await now()).attributes).toEqual({});
    expect(await say('member.updated', { attributes: { cuqs: null } })).toMatchObject({
      status: 'rejected',
      path: 'data.attributes.cuqs',
    });
  });

  test('by PUT too, also all attributes', async () => {
    const { store, now, programmes } = await joined();
    const ports = { ...store, programmes, addressOf: (text: string) => text, now: () => NOW, newId: () => 'put' };
    const put = await putMember(ports as never, 'alma', 'request-1', { phone: null, attributes: null });
    expect(put.ok).toBe(true);
    expect(await now()).toMatchObject({ addresses: { phone: null }, attributes: {} });
  });

  test('of two in the wrong order the newer holds', async () => {
    const { store, now, programmes } = await joined();
    const said = (time: string, phone: string | null) => ({
      id: time,
      type: 'member.updated',
      time,
      memberId: 'alma',
      data: { phone },
    });
    const news = [said('2026-11-21T11:59:59.900Z', null), said('2026-11-21T11:59:59.800Z', '+46701740606')];
    await acceptEvents({ ...store, programmes, addressOf: (text) => text, now: () => NOW }, news);
    expect((await now()).addresses.phone).toBeNull();
  });
});

describe('a locale that no text is written in', () => {
  const text = { en: 'Hello', es: 'Hola', zh: '你好(简)', 'zh-TW': '你好(繁)', fi: 'Hei', 'pt-BR': 'Olá' };

  test.each([
    ['es-419', 'es-419', 'Hola'],
    ['zh-Hant-TW', 'zh-Hant-TW', '你好(繁)'],
    ['zh-Hant', 'zh-Hant', '你好(繁)'],
    ['zh-Hans-CN', 'zh-Hans-CN', '你好(简)'],
    ['es_MX', 'es-MX', 'Hola'],
    ['pt-br', 'pt-BR', 'Olá'],
    // Filipino is not Finnish.
    ['fil-PH', 'fil-PH', 'Hello'],
    ['xx', 'xx', 'Hello'],
  ])('%s is kept and falls back', async (locale, kept, read) => {
    const member = await (await joined({ ...alma, locale })).now();
    expect(member.locale).toBe(kept);
    expect(textFor(text, member.locale, 'en')).toBe(read);
  });

  test.each(['english', 'e', 'en-', 'en-US-x', '1a'])(
    'but %s is none and is refused with its place',
    async (locale) => {
      const { say } = await joined();
      expect(await say('member.updated', { locale })).toMatchObject({ status: 'rejected', path: 'data.locale' });
    },
  );
});

test('a member in Kosovo is one, by address and by phone', async () => {
  expect(countryZones('XK')).toEqual(['Europe/Belgrade']);
  const byAddress = await joined({ givenName: 'Arta', country: 'XK', city: 'Prishtina' });
  expect((await byAddress.now()).timeZone).toMatchObject({ zone: 'Europe/Belgrade', source: 'country' });
  const byPhone = await joined({ givenName: 'Arta', phone: '+38344123456' });
  expect((await byPhone.now()).timeZone).toMatchObject({ zone: 'Europe/Belgrade', source: 'country' });
  expect(placeOf(await byPhone.row())).toMatchObject({ country: 'XK' });
});
