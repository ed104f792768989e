import { describe, expect, test } from '@jest/globals';
import { checkWording } from '#publishing/check/check-wording.ts';
import { exactWording } from '#programme/exact-wording.ts';
import { loadProgramme } from '#publishing/load-programme.ts';
import { wordingFor } from '#programme/localized.ts';
import type { Settings } from '#programme/grammar/settings.ts';
import type { Programme } from '#programme/programme.ts';
import { smallFiles, smallProgramme } from '../../support/programme.ts';

const example = smallProgramme();
const ENGLISH =
  'Norrsken Coffee: Reply YES for offers by text. Msg frequency varies. Msg & data rates may apply. ' +
  'Consent is not a condition of purchase. Reply HELP for help, STOP to cancel.';

const having = (wording: Settings['wording'], rest: Partial<Programme> = {}): Programme => ({
  ...example,
  ...rest,
  settings: { ...example.settings, wording },
});
const said = (text: Settings['wording'][string]['text'], rest: Partial<Programme> = {}): readonly string[] =>
  checkWording(having({ agree: { version: '1', text } }, rest)).map(
    ({ path, message }) => `${path.join('.')}: ${message}`,
  );

test('the name of a brand stands in a wording as it is, whatever is in it', () => {
  const { settings } = having({ agree: { version: '1', text: 'I agree to hear from {{ brand.name }}.' } });
  const named = { ...settings, brand: { ...settings.brand, name: "50 $& Ben's $1" } };
  expect(exactWording(named, { id: 'agree', version: '1', language: 'en' })?.text).toBe(
    "I agree to hear from 50 $& Ben's $1.",
  );
});

describe('a wording in English', () => {
  test.each([
    ['as it must be', ENGLISH],
    ['with the brand as a variable', ENGLISH.replace('Norrsken Coffee', '{{ brand.name }}')],
    ['with a number of messages', ENGLISH.replace('Msg frequency varies', 'Up to 4 msgs/mo')],
    ['with a number of messages a week', ENGLISH.replace('Msg frequency varies', 'We send 2 messages per week')],
    ['not required to buy', ENGLISH.replace('a condition of purchase', 'required to buy')],
    ['no purchase necessary', ENGLISH.replace('Consent is not a condition of purchase', 'No purchase is necessary')],
    [
      'purchase does not depend on it',
      ENGLISH.replace('Consent is not a condition of purchase', 'Purchases do not depend on consent'),
    ],
  ])('is fine %s', (_, text) => {
    expect(said(text)).toEqual([]);
  });

  test.each([
    ['the brand', 'Norrsken Coffee', "the brand's name (CTIA Short Code Monitoring Handbook)"],
    ['how often', 'Msg frequency varies.', 'how often you write ("Msg frequency varies") (CTIA'],
    ['rates', 'Msg & data rates may apply.', '"Msg & data rates may apply" (CTIA'],
    ['HELP', 'HELP', 'HELP (CTIA'],
    ['STOP', 'STOP', 'STOP (CTIA'],
    [
      'that nobody has to agree',
      'Consent is not a condition of purchase.',
      'that consent is not a condition of purchase (47 CFR 64.1200(f))',
    ],
  ])('must say %s', (_, without, message) => {
    expect(said(ENGLISH.replace(without, ''))).toEqual([
      expect.stringContaining(`wording.agree.text: does not say ${message}`),
    ]);
  });

  test.each(['Consent is a condition of purchase.', 'Consent is required to buy.', 'You need to purchase something.'])(
    'does not say so with "%s"',
    (text) => {
      expect(said(ENGLISH.replace('Consent is not a condition of purchase.', text))).toHaveLength(1);
    },
  );

  test('lacks all six when it says nothing', () => {
    expect(said('Yes, please.')).toHaveLength(6);
  });
});

describe('a wording in another language', () => {
  const inTwo = (sv: string) => said({ en: ENGLISH, sv });
  test.each([
    ['Norrsken Coffee: Svara JA. Svara HJÄLP för hjälp, STOPP för att sluta.'],
    ['Norrsken Coffee: Svara JA. Hjälp: hello@norrsken.example. STOP avslutar.'],
  ])('may use its own words: %s', (text) => {
    expect(inTwo(text)).toEqual([]);
  });

  test.each([
    ['Svara JA. Svara HJÄLP för hjälp, STOPP för att sluta.', "the brand's name (GDPR art. 7)"],
    ['Norrsken Coffee: Svara JA. Svara HJÄLP för hjälp, PIANO för att sluta.', 'a word that stops it'],
    ['Norrsken Coffee: Svara JA. STOPP för att sluta.', 'how to get help'],
  ])('must say all the same: %s', (text, message) => {
    expect(inTwo(text)).toEqual([expect.stringContaining(`wording.agree.text.sv: does not say ${message}`)]);
  });

  test('does not do instead of the brand’s own', () => {
    expect(said({ sv: 'Norrsken Coffee: Svara JA. HJÄLP ger hjälp, STOPP avslutar.' })).toEqual([
      "wording.agree.text: no text in en, the brand's own language",
    ]);
  });
});

describe('a wording', () => {
  const mail = 'I want mail from you.';
  test('for email only needs none of it, whether it says so or a journey does', () => {
    expect(checkWording(having({ agree: { version: '1', text: mail, channels: ['email'] } }))).toEqual([]);
    const listen = { for: 'consent', topics: ['offers'], wording: 'agree', until: '72h' } as const;
    const asking = (channels: readonly ('email' | 'sms')[]) => {
      const [journey] = Object.values(example.journeys);
      if (journey === undefined) throw new Error('no journey');
      const steps = [{ listen: { ...listen, topics: [...listen.topics], channels: [...channels] }, yes: [] }];
      return said(mail, { journeys: { ask: { ...journey, steps } } });
    };
    expect(asking(['email'])).toEqual([]);
    expect(asking(['email', 'sms'])).toHaveLength(6);
  });

  test('holds no variable besides the brand’s name, because it is kept word for word', () => {
    expect(said(`${ENGLISH} {{ member.givenName }}`)).toEqual([expect.stringContaining('no variable but brand.name')]);
  });

  test('is found by id, version and language only, and reads as people read it', () => {
    const { settings } = having({
      plain: { version: '1', text: 'Yes to {{ brand.name }}' },
      several: { version: '2', text: { en: 'Yes', sv: 'Ja' } },
    });
    const exact = (id: string, version: string, language: string) =>
      exactWording(settings, { id, version, language })?.text;
    expect(exact('plain', '1', 'en')).toBe('Yes to Norrsken Coffee');
    expect(exact('several', '2', 'sv')).toBe('Ja');
    expect([exact('plain', '1', 'sv'), exact('several', '1', 'sv'), exact('several', '2', 'de')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect([exact('none', '1', 'en'), exact('several', '2', 'constructor'), exact('toString', '1', 'en')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(wordingFor(settings, 'plain', 'sv-SE')).toEqual({
      id: 'plain',
      version: '1',
      language: 'en',
      text: 'Yes to Norrsken Coffee',
    });
  });
});

describe('publishing over a programme', () => {
  const files = smallFiles();
  const text = files['programme.yaml'] ?? '';
  const errors = (edited: string) => {
    const loaded = loadProgramme({ ...files, 'programme.yaml': edited }, example.settings);
    return loaded.ok ? [] : loaded.errors;
  };
  const line = (needle: string): number => text.slice(0, text.indexOf(needle)).split('\n').length;

  test('with the same words is fine, and so is another language', () => {
    expect(errors(text)).toEqual([]);
    expect(
      errors(
        text.replace(
          '      sv: >-\n        Norrsken',
          '      nl: >-\n        Norrsken Coffee HELP STOP\n      sv: >-\n        Norrsken',
        ),
      ),
    ).toEqual([]);
  });

  test('with other words under the same version is refused at their line', () => {
    expect(errors(text.replace('Svara JA', 'Skriv JA'))).toEqual([
      {
        file: 'programme.yaml',
        line: line('sv: >-\n        Norrsken'),
        column: 11,
        message: 'wording.join.text.sv: other words than were published as version 2026-11: give it a new version',
        suggestion: null,
      },
    ]);
  });

  test('with another name of the brand is refused where the name stands in the words', () => {
    const { settings } = example;
    const agree = { version: '1', text: ENGLISH.replace('Norrsken Coffee', '{{ brand.name }}') };
    const live = { ...settings, wording: { agree } };
    const renamed = { ...example, settings: { ...live, brand: { ...settings.brand, name: 'Sydsken' } } };
    expect(checkWording(renamed, live)).toEqual([expect.objectContaining({ path: ['wording', 'agree', 'text'] })]);
  });

  test('with a new version is fine', () => {
    expect(errors(text.replace('Svara JA', 'Skriv JA').replace("version: '2026-11'", "version: '2026-12'"))).toEqual(
      [],
    );
  });

  test('without a disclosure is refused at its line', () => {
    expect(
      errors(text.replace('Msg frequency varies.', '').replace("version: '2026-11'", "version: '2026-12'")),
    ).toEqual([
      expect.objectContaining({ file: 'programme.yaml', message: expect.stringContaining('does not say how often') }),
    ]);
  });
});
