import { expect, test } from '@jest/globals';
import type { Channel } from '#words/channel.ts';
import { renderMessage } from '#channels/render.ts';
import { checkLanguages } from '#publishing/check/check-languages.ts';
import { checkWhatsapp } from '#publishing/check/check-whatsapp.ts';
import { MessageFile } from '#programme/grammar/message.ts';
import { chosenLanguage } from '#programme/localized.ts';
import { blockLanguages, messageTexts } from '#programme/texts-of.ts';
import { plainLayout, smallFiles } from '../../support/programme.ts';
import { settingsOf } from '../../support/settings.ts';

const settings = settingsOf(smallFiles());
const message = (blocks: object): MessageFile =>
  MessageFile.parse({ message: 'hello', about: 'A greeting.', class: 'marketing', ...blocks });
const said = (blocks: object): readonly string[] =>
  [...checkLanguages(message(blocks), settings), ...checkWhatsapp(message(blocks), { settings })].map(
    ({ path, message: text }) => `${path.join('.')}: ${text}`,
  );

const inThree = (text: string) => ({ en: `${text} (en)`, sv: `${text} (sv)`, 'pt-BR': `${text} (pt-BR)` });
const whole = message({
  sms: { text: inThree('{{ member.givenName }}') },
  rcs: {
    title: inThree('Title'),
    text: inThree('Text'),
    suggestions: [
      { text: inThree('Yes'), reply: 'rewards' },
      { text: inThree('See'), url: inThree('https://a.test/?x=') },
    ],
  },
  whatsapp: {
    template: 'hello',
    body: inThree('Hi {{1}}, {{2}} here'),
    parameters: ['{{ member.givenName }}', { en: 'we', sv: 'vi', 'pt-BR': 'nós' }],
    buttons: [{ text: inThree('Yes'), reply: 'rewards' }],
  },
  email: {
    subject: inThree('Subject'),
    heading: inThree('Heading'),
    text: inThree('First\n\nSecond'),
    button: { text: inThree('Open'), url: 'https://a.test/' },
  },
});

test.each([
  [['en', 'sv', 'pt-BR', 'pt'], 'pt-BR', 'pt-BR'],
  [['en', 'sv', 'pt'], 'pt-BR', 'pt'],
  [['en', 'sv'], 'sv-FI', 'sv'],
  [['en', 'pt-BR'], 'pt-PT', 'en'],
  [['en', 'pt-BR'], 'pt', 'en'],
  [['en', 'sv'], 'de', 'en'],
  [['en', 'sv'], null, 'en'],
  [[], 'sv', 'en'],
])('of %j a member with the locale %p reads %p', (languages, locale, language) => {
  expect(chosenLanguage(languages, locale, 'en')).toBe(language);
});

const rendered = (channel: Channel, locale: string | null, file = whole) =>
  renderMessage(file, channel, {
    tap: (reply) => reply,
    messageId: 'm',
    publicUrl: 'https://a.test',
    locale,
    zone: 'UTC',
    layouts: { layout: plainLayout },
    unsubscribeUrl: 'https://a.test/u',
    context: { member: { givenName: 'Alma' }, brand: settings.brand },
  }).content;

test.each([
  ['sv-SE', 'sv', 'sv'],
  ['pt-BR', 'pt-BR', 'pt_BR'],
  ['fr', 'en', 'en'],
  [null, 'en', 'en'],
])('a member with the locale %p reads every block in %p', (locale, language, meta) => {
  const mark = (text: string) => `${text} (${language})`;
  expect(rendered('sms', locale)).toEqual({ kind: 'text', text: mark('Alma') });
  expect(rendered('rcs', locale)).toMatchObject({
    title: mark('Title'),
    text: mark('Text'),
    buttons: [{ text: mark('Yes') }, { text: mark('See'), url: `https://a.test/?x=%20(${language})` }],
  });
  expect(rendered('whatsapp', locale)).toMatchObject({
    template: 'hello',
    language: meta,
    parameters: ['Alma', { en: 'we', sv: 'vi', 'pt-BR': 'nós' }[language]],
    buttons: [{ text: mark('Yes') }],
  });
  const mail = rendered('email', locale) as { subject: string; html: string; text: string };
  expect(mail.subject).toBe(mark('Subject'));
  expect(mail.html).toContain(`<html lang="${language}">`);
  const unsubscribe = { en: 'Unsubscribe', sv: 'Avregistrera dig', 'pt-BR': 'Cancelar inscrição' }[language];
  expect(mail.html).toContain(`>${unsubscribe}</a>`);
  expect(mail.text).toContain(`${unsubscribe}: https://a.test/u`);
});

test('a block of single strings is in the language of the brand, whatever the member reads', () => {
  const plain = message({
    email: { subject: 'Hi', heading: 'Hi', text: 'Hi' },
    whatsapp: { template: 'hello', body: 'Hi there' },
  });
  expect(blockLanguages(plain, 'email')).toEqual([]);
  expect(rendered('email', 'sv', plain)).toMatchObject({ html: expect.stringContaining('<html lang="en">') });
  expect(rendered('whatsapp', 'sv', plain)).toMatchObject({ language: 'en' });
  const american = message({ whatsapp: { template: 'hello', body: 'Hi there', language: 'en_US' } });
  expect(rendered('whatsapp', 'sv', american)).toMatchObject({ language: 'en_US' });
});

test('every language of every text is a template of its own, with its place', () => {
  const places = messageTexts(whole).map(({ path }) => path.join('.'));
  expect(places).toContain('sms.text.pt-BR');
  expect(places).toContain('rcs.suggestions.1.url.sv');
  expect(places).toContain('whatsapp.parameters.1.en');
  expect(places).toContain('email.button.url');
  // Meta fills the approved text.
  expect(places.filter((place) => place.startsWith('whatsapp.body'))).toEqual([]);
});

test('all texts of a block in the same languages are fine, and so are texts without words of their own', () => {
  expect(checkLanguages(whole, settings)).toEqual([]);
  const variables = { title: '{{ member.points }} / {{ member.tierName }}', text: { en: 'a', sv: 'b' } };
  expect(said({ rcs: variables })).toEqual([]);
  expect(said({ sms: { text: 'one' }, rcs: { title: { en: 'a', sv: 'b' }, text: { en: 'a', sv: 'b' } } })).toEqual([]);
});

test.each([
  [
    'a text that lacks a language others have',
    { rcs: { title: { en: 'a', sv: 'b', de: 'c' }, text: { en: 'a', sv: 'b' } } },
    ['rcs.text: no text in de, which rcs.title has'],
  ],
  [
    'a label that lacks one',
    {
      rcs: {
        title: { en: 'a', sv: 'b' },
        text: { en: 'a', sv: 'b' },
        suggestions: [{ text: { en: 'c' }, reply: 'rewards' }],
      },
    },
    ['rcs.suggestions.0.text: no text in sv, which rcs.title has'],
  ],
  [
    'one string among maps',
    { rcs: { title: 'Hello', text: { en: 'a', sv: 'b' } } },
    ['rcs.title: expected a text for each of en, sv: others of this block have them'],
  ],
  [
    "no text in the brand's own language",
    { sms: { text: { sv: 'b', de: 'c' } } },
    ["sms.text: no text in en, the brand's own language"],
  ],
  ['a map of nothing', { sms: { text: {} } }, ["sms.text: no text in en, the brand's own language"]],
  [
    'a parameter that lacks one',
    { whatsapp: { template: 'x', body: { en: 'Hi {{1}} a', sv: 'Hej {{1}} a' }, parameters: [{ en: 'a' }] } },
    ['whatsapp.parameters.0: no text in sv, which whatsapp.body has'],
  ],
  [
    'a second say on the language of a template',
    { whatsapp: { template: 'x', language: 'en', body: { en: 'Hi', sv: 'Hej' } } },
    ['whatsapp.language: the texts name their languages: leave it out'],
  ],
])('%s is refused', (_, blocks, expected) => {
  expect(said(blocks)).toEqual(expected);
});
