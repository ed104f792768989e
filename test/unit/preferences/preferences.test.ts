import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { unseen } from '#consent/consent.ts';
import { keywordOf } from '#consent/keywords.ts';
import { agreedWordings } from '#preferences/agreed-wording.ts';
import { isOn } from '#preferences/choices.ts';
import { LANGUAGES, languageOf, localesAsked, type Language } from '#preferences/languages.ts';
import { maskEmail, maskPhone } from '#permission/mask.ts';
import { cpuOf } from '../../support/cpu.ts';
import { style } from '#preferences/pages/style.ts';
import { texts } from '#preferences/texts/texts.ts';
import { formOf } from '#runtime/public-page.ts';
import { smallProgramme } from '../../support/programme.ts';

test.each([
  ['+46701740605', '+46 ··· 605'],
  ['+12025550123', '+1 ··· 123'],
  ['+74951234567', '+7 ··· 567'],
  ['+447700900123', '+44 ··· 123'],
  ['+4915123456789', '+49 ··· 789'],
  ['+358401234567', '+358 ··· 567'],
  ['+27821234567', '+27 ··· 567'],
  ['+85251234567', '+852 ··· 567'],
])('%s is shown as %s', (phone, masked) => {
  expect(maskPhone(phone)).toBe(masked);
});

test.each([
  ['alma@example.com', 'a···@example.com'],
  ['a@b.se', 'a···@b.se'],
  ['"x@y"@example.com', '"···@example.com'],
])('%s is shown as %s', (email, masked) => {
  expect(maskEmail(email)).toBe(masked);
});

test.each([
  ['', []],
  ['sv', ['sv']],
  ['de-CH, fr;q=0.9, en;q=0.95, it;q=0', ['de-CH', 'en', 'fr']],
  ['*', ['*']],
  [',;q=,en;q=x', []],
])('a browser that asks for "%s" wants %j', (header, locales) => {
  expect(localesAsked(header).filter((one) => one !== '')).toEqual(locales);
});

test.each([
  [['sv-SE', 'de'], 'sv'],
  [[null, 'FR-ca'], 'fr'],
  [['constructor', 'xx', undefined], 'en'],
] as const)('of %j the pages speak %s', (locales, language) => {
  expect(languageOf(...locales)).toBe(language);
});

const leaves = (value: unknown): readonly string[] =>
  typeof value === 'function'
    ? [(value as (...words: string[]) => string)('¤1', '¤2')]
    : typeof value === 'string'
      ? [value]
      : Object.values(value as object).flatMap(leaves);

test.each(Object.keys(LANGUAGES) as Language[])('in %s every text is there and says what it is given', (language) => {
  const all = leaves(texts[language]);
  expect(all).toHaveLength(leaves(texts.en).length);
  expect(all.filter((text) => text.trim() === '')).toEqual([]);
  const marks = (of: Language) => leaves(texts[of]).map((text) => [...text.matchAll(/¤\d/g)].length);
  expect(marks(language)).toEqual(marks('en'));
});

test.each(Object.keys(LANGUAGES) as Language[])(
  'in %s the word that stops everything is one we understand',
  (language) => {
    const word = /\p{Lu}{3,}/u.exec(texts[language].gone.stop)?.[0] ?? '';
    expect(keywordOf(word)).toBe('stop');
  },
);

test('the pages have the colours of the tokens, light and dark', () => {
  const css = readFileSync(new URL('../../../apps/phone/public/tokens.css', import.meta.url), 'utf8');
  const long = (hex: string): string => (hex.length === 4 ? hex.replace(/[^#]/g, '$&$&') : hex);
  const [light = '', dark = ''] = [...style.matchAll(/:root\{([^}]*)\}/g)].map(([, body]) => body ?? '');
  const names = [...light.matchAll(/--([\w-]+):/g)].map(([, name]) => name ?? '');
  expect(names.length).toBeGreaterThan(8);
  for (const name of names) {
    const value = (block: string): string => long(new RegExp(`--${name}:(#\\w+)`).exec(block)?.[1] ?? '');
    expect(css).toContain(`--${name}: light-dark(${value(light)}, ${value(dark)})`);
  }
});

const part = (head: string, text: string): string =>
  `--b\r\nContent-Disposition: form-data; ${head}\r\n\r\n${text}\r\n`;
test.each([
  [
    'application/x-www-form-urlencoded',
    'a=1&b=2%20x&a=3',
    [
      ['a', '1'],
      ['b', '2 x'],
      ['a', '3'],
    ],
  ],
  [
    'multipart/form-data; boundary=b',
    `${part('name="a"', '1')}${part('name="b"', '2\r\n3')}--b--\r\n`,
    [
      ['a', '1'],
      ['b', '2\r\n3'],
    ],
  ],
  ['multipart/form-data; boundary="b"', `${part('name="a"', '')}--b--`, [['a', '']]],
  ['multipart/form-data; boundary=b', `${part('name="a"; filename="x"', '1')}--b--`, []],
  ['multipart/form-data; boundary=c', part('name="a"', '1'), []],
  ['multipart/form-data', part('name="a"', '1'), []],
  ['application/json', '{"a":1}', []],
  ['', 'a=1', []],
])('a form of type "%s" is read: %j', (type, body, fields) => {
  expect([...formOf(type, body)]).toEqual(fields);
});

test.each([
  ['--b\r\nContent-Disposition: form-data; name="', ''],
  ['content-disposition: form-data; name="a"\r\n\r\n', '--b\r\n'],
])('a form made to be slow takes linear time: %j over and over', (piece, head) => {
  const took = (times: number): number =>
    cpuOf(() => formOf('multipart/form-data; boundary=b', head + piece.repeat(times)));
  took(400);
  expect(took(4_000)).toBeLessThan(40 * took(400) + 50);
});

test('a stopped address has nothing on, also while its pairs are still being withdrawn', () => {
  const said = { states: { 'sms:offers': 'granted' as const }, until: {} };
  const row = { ...unseen('a'), members: { alma: said } };
  const at = '2026-11-21T12:00:00.000Z';
  expect(isOn({ row }, 'alma', 'sms:offers', at)).toBe(true);
  expect(isOn({ row }, 'marcus', 'sms:offers', at)).toBe(false);
  expect(isOn({ row: { ...row, stoppedAt: at } }, 'alma', 'sms:offers', at)).toBe(false);
  const ended = { ...row, members: { alma: { ...said, until: { 'sms:offers': at } } } };
  expect(isOn({ row: ended }, 'alma', 'sms:offers', at)).toBe(false);
});

const version = '1';
test.each([
  [
    { a: { version, text: 'a' }, b: { version, text: 'b' } },
    { b: ['sms', 'rcs', 'whatsapp', 'viber', 'messenger', 'email', 'inapp', 'push'] },
  ],
  [
    {
      a: { version, text: 'a' },
      mail: { version, text: 'm', channels: ['email' as const] },
      b: { version, text: 'b' },
    },
    { b: ['sms', 'rcs', 'whatsapp', 'viber', 'messenger', 'inapp', 'push'], mail: ['email'] },
  ],
  [
    { preferences: { version, text: 'p' }, mail: { version, text: 'm', channels: ['email' as const] } },
    { preferences: ['sms', 'rcs', 'whatsapp', 'viber', 'messenger', 'email', 'inapp', 'push'] },
  ],
  [{ mail: { version, text: 'm', channels: ['email' as const] } }, { mail: ['email'] }],
  [{}, {}],
])('of the wordings %j those in force are %j', (wording, expected) => {
  const agreed = agreedWordings({ ...smallProgramme().settings, wording }, 'en');
  expect(Object.fromEntries(agreed.map(({ wording, channels }) => [wording.id, channels]))).toEqual(expected);
});
