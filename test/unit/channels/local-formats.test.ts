import { describe, expect, test } from '@jest/globals';
import { formatLocale, localDay, localMoney, localNumber } from '#channels/local-formats.ts';
import { fill } from '#channels/template.ts';

/** As the Unicode CLDR writes them, with the spaces that the alphabet of an SMS has. */
describe('days, numbers and money by language', () => {
  test.each([
    ['en', 'December 2, 2026', '12,480', '$1,234.50'],
    ['en-GB', '2 December 2026', '12,480', 'US$1,234.50'],
    ['sv', '2 december 2026', '12 480', '1 234,50 US$'],
    ['de', '2. Dezember 2026', '12.480', '1.234,50 $'],
    ['fr', '2 décembre 2026', '12 480', '1 234,50 $US'],
  ])('%s', (locale, day, number, money) => {
    expect(localDay('2026-12-02', locale)).toBe(day);
    expect(localNumber(12_480, locale)).toBe(number);
    expect(localMoney(123_450, 'USD', locale)).toBe(money);
  });

  test('no character makes a text longer to send than it need be', () => {
    for (const locale of ['sv', 'fr', 'nb', 'de', 'es', 'it'])
      for (const text of [localNumber(-1_234_567, locale), localMoney(-123_450, 'SEK', locale)])
        expect(text).toMatch(/^[ -~]+$/);
  });

  test('a currency without a smaller unit is not divided', () => {
    expect(localMoney(1_200, 'JPY', 'en')).toBe('¥1,200');
  });

  test('a number may be text, a day may be words, and what is neither is no half sentence', () => {
    expect(localNumber('1234', 'en')).toBe('1,234');
    expect(localDay('Sunday', 'en')).toBe('Sunday');
    expect(localDay('2026-12-31T23:30:00-05:00', 'en-GB')).toBe('31 December 2026');
    expect(localDay('', 'en')).toBe('');
    for (const value of [null, undefined, {}]) {
      expect(() => localNumber(value, 'en')).toThrow('number: expected a number');
      expect(() => localDay(value, 'en')).toThrow('date: expected a day');
    }
    expect(() => localNumber('', 'en')).toThrow('number: expected a number');
    expect(() => localMoney(1, 'kronor', 'en')).toThrow('money: expected a currency');
  });

  test.each([
    ['en', 'en-GB', 'en-GB'],
    ['en', 'sv-SE', 'en'],
    ['en', null, 'en'],
    ['pt-BR', 'pt-PT', 'pt-BR'],
  ])('a text in %s for a member of %s is written as in %s', (language, locale, written) => {
    expect(formatLocale(language, locale)).toBe(written);
  });
});

test('templates have them as filters, and a date with a format stays as Liquid has it', () => {
  const text = '{{ on | date }} {{ on | date: "%Y" }} {{ points | number }} {{ amount | money: "SEK" }}';
  const links = { base: '', seed: '', links: [], locale: 'sv-SE' };
  expect(fill(text, { on: '2026-12-02', points: 1_500, amount: 8_900 }, links)).toBe(
    '2 december 2026 2026 1 500 89,00 kr',
  );
});
