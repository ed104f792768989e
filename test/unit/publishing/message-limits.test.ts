import { expect, test } from '@jest/globals';
import { explainIssues } from '#publishing/files/explain-issue.ts';
import { checkMedia } from '#publishing/check/check-media.ts';
import { loadProgramme } from '#publishing/load-programme.ts';
import { checkPictures } from '#publishing/check/check-pictures.ts';
import type { Known } from '#publishing/conditions/known-values.ts';
import { checkChannels } from '#publishing/check/check-channels.ts';
import { MessageFile } from '#programme/grammar/message.ts';
import { smsCost } from '#messages/sms-segments.ts';
import { plainLayout, smallFiles } from '../../support/programme.ts';
import { settingsOf } from '../../support/settings.ts';

const settings = settingsOf(smallFiles());
const said = (blocks: object, layouts: Record<string, string> = { layout: plainLayout }): readonly string[] =>
  checkChannels(MessageFile.parse({ message: 'hello', about: 'A greeting.', class: 'marketing', ...blocks }), {
    settings,
    layouts,
  }).map(({ path, message, at }) => `${path.join('.')}${at === undefined ? '' : `@${at}`}: ${message}`);

test.each([
  ['nothing', '', 'GSM 7-bit', 0, 1, 160],
  ['160 letters', 'a'.repeat(160), 'GSM 7-bit', 160, 1, 0],
  ['161 letters', 'a'.repeat(161), 'GSM 7-bit', 161, 2, 145],
  ['306 letters', 'a'.repeat(306), 'GSM 7-bit', 306, 2, 0],
  ['80 euro signs', '€'.repeat(80), 'GSM 7-bit', 160, 1, 0],
  ['81 euro signs, which are not split over segments', '€'.repeat(81), 'GSM 7-bit', 162, 2, 143],
  ['153 euro signs, one septet of each segment unused', '€'.repeat(153), 'GSM 7-bit', 306, 3, 151],
  ['70 Cyrillic letters', 'я'.repeat(70), 'UCS-2', 70, 1, 0],
  ['71 Cyrillic letters', 'я'.repeat(71), 'UCS-2', 71, 2, 63],
  ['35 pictures, each of two units', '😀'.repeat(35), 'UCS-2', 70, 1, 0],
  ['67 pictures, which are not split over segments', '😀'.repeat(67), 'UCS-2', 134, 3, 65],
])('%s: what it costs as SMS', (_, text, encoding, size, segments, left) => {
  expect(smsCost(text)).toMatchObject({ encoding, size, segments, left });
});

test.each([
  ['Hej Å, É, ñ, ¿ and €', null],
  ['It’s here', { character: '’', name: '’', at: 2 }],
  ['10\u00a0points', { character: '\u00a0', name: 'U+00A0', at: 2 }],
  ['caça', { character: 'ç', name: 'ç', at: 2 }],
  ['😀 now … then', { character: '😀', name: '😀', at: 0 }],
])('%p: the first character that GSM 7-bit does not have', (text, outside) => {
  expect(smsCost(text).outside).toEqual(outside);
});

const template = (given: object) => ({ whatsapp: { template: 'x', ...given } });
const reply = (text: string) => ({ text, reply: 'rewards' });
const open = (text: string) => ({ text, url: 'https://a.test/' });

test.each([
  [
    'ends with a parameter',
    { body: 'Until {{1}}', parameters: ['a'] },
    'whatsapp.body@6: Meta refuses a text that ends with a parameter',
  ],
  [
    'ends with one and a full stop',
    { body: 'Until {{1}}.', parameters: ['a'] },
    'whatsapp.body@6: Meta refuses a text that ends with a parameter',
  ],
  [
    'begins with one',
    { body: '{{1}} is here', parameters: ['a'] },
    'whatsapp.body@0: Meta refuses a text that begins with a parameter',
  ],
  [
    'has two side by side',
    { body: 'Hi {{1}} {{2}} there', parameters: ['a', 'b'] },
    'whatsapp.body@8: Meta refuses two parameters with no word between them',
  ],
  [
    'has fewer in one language',
    { body: { en: 'Hi {{1}}, {{2}} points', sv: 'Hej {{1}}, du' }, parameters: ['a', 'b'] },
    'whatsapp.body.sv: the approved text has 1 parameters in sv, here are 2',
  ],
  [
    'has too few in the list',
    { body: 'Hi {{1}}, {{2}} points' },
    'whatsapp.parameters: the approved text has 2 parameters, here are 0',
  ],
  [
    'has three links',
    { body: 'Hi', buttons: [open('a'), open('b'), open('c')] },
    'whatsapp.buttons: expected at most 2 links, these are 3',
  ],
  [
    'mixes replies and links',
    { body: 'Hi', buttons: [reply('a'), open('b'), reply('c')] },
    'whatsapp.buttons.2: replies stand together, and so do the others',
  ],
  [
    'says the same on two buttons',
    { body: 'Hi', buttons: [reply('a'), reply('a')] },
    'whatsapp.buttons.1.text: another button says a too',
  ],
  [
    'has a variable on a button',
    { body: 'Hi', buttons: [reply('Go {{ x }}')] },
    'whatsapp.buttons.0.text@3: a button is approved word for word and holds no variable',
  ],
])('a template that %s is refused before Meta does it', (_, given, expected) => {
  expect(said(template(given))).toEqual([expected]);
});

const call = { text: 'Call us', phone: '+46812345678' };
const inCard = { image: 'beans.png', body: 'Two cups', buttons: [reply('a')] };
const inBlock = (carousel: readonly object[], rest: object = {}) => template({ body: 'Hi', carousel, ...rest });
const row = (title: string) => ({ title, reply: 'rewards' });
const rows = (count: number, from = 0) => Array.from({ length: count }, (_, at) => row(`Shop ${from + at}`));
const session = (given: object) => template({ body: 'Hi', session: { text: 'Which?', ...given } });
const list = (...sections: readonly object[]) => session({ list: { open: 'Choose', sections } });
const SESSION = 'whatsapp.session';

/** Limits of Meta: templates, media card carousels, coupon codes, interactive messages (2026-11). */
test.each<[string, object, readonly string[]]>([
  [
    'two numbers',
    template({ body: 'Hi', buttons: [call, { ...call, text: 'Ring' }] }),
    ['whatsapp.buttons: expected at most 1 numbers, these are 2'],
  ],
  [
    'two codes',
    template({ body: 'Hi', buttons: [{ code: 'A' }, { code: 'B' }] }),
    ['whatsapp.buttons: expected at most 1 codes, these are 2'],
  ],
  [
    'a variable above',
    template({ body: 'Hi', header: { text: 'For {{ member.givenName }}' } }),
    ['whatsapp.header.text@4: a header is approved word for word and holds no variable'],
  ],
  [
    'a variable below',
    template({ body: 'Hi', footer: '{{1}} ends' }),
    ['whatsapp.footer@0: a footer is approved word for word and holds no variable'],
  ],
  [
    'a carousel below a header',
    inBlock([inCard, inCard], { header: { image: 'beans.png' } }),
    ['whatsapp.header: a template with a carousel has only a text besides'],
  ],
  [
    'cards that differ',
    inBlock([inCard, { ...inCard, buttons: [open('a')] }]),
    [
      'whatsapp.carousel.1: all cards have the same: the first has a picture, a text, a reply, this one a picture, a text, a link',
    ],
  ],
  [
    'a parameter that a card lacks',
    inBlock([inCard, { ...inCard, body: 'For {{1}} only' }]),
    ['whatsapp.carousel.1.parameters: the approved text has 1 parameters, here are 0'],
  ],
  [
    'buttons beside a link',
    session({ buttons: [reply('a')], link: open('b') }),
    [`${SESSION}.link: a message has buttons, a list or a link: one of them`],
  ],
  ['11 rows', list({ rows: rows(11) }), [`${SESSION}.list.sections: expected at most 10 rows in all, these are 11`]],
  [
    '11 rows in two sections',
    list({ title: 'A', rows: rows(6) }, { title: 'B', rows: rows(5, 6) }),
    [`${SESSION}.list.sections: expected at most 10 rows in all, these are 11`],
  ],
  [
    'two sections, one without a title',
    list({ title: 'A', rows: rows(1) }, { rows: rows(1, 1) }),
    [`${SESSION}.list.sections.1: of several sections each has a title`],
  ],
  [
    'two rows of one title',
    list({ title: 'A', rows: [row('x')] }, { title: 'B', rows: [row('x')] }),
    [`${SESSION}.list.sections.1.rows.0.title: another row says x too`],
  ],
  [
    'a picture above a list',
    session({ header: { image: 'beans.png' }, list: { open: 'Choose', sections: [{ rows: rows(1) }] } }),
    [`${SESSION}.header: above a list there are words and no file`],
  ],
  [
    'a footer below words alone',
    session({ footer: 'Bye' }),
    [`${SESSION}.footer: a footer stands only below what can be tapped`],
  ],
  [
    'two buttons that say the same',
    session({ buttons: [reply('a'), reply('a')] }),
    [`${SESSION}.buttons.1.text: another button says a too`],
  ],
])('WhatsApp with %s is refused before Meta does it', (_, blocks, expected) => {
  expect(said(blocks)).toEqual(expected);
});

test.each(['transactional', 'consent-request'])('what Meta has for marketing only is refused of %s', (type) => {
  const found = (blocks: object) =>
    checkChannels(MessageFile.parse({ message: 'a', about: 'b', class: type, ...blocks }), { settings, layouts: {} });
  expect(found(inBlock([inCard, inCard]))).toMatchObject([{ path: ['whatsapp', 'carousel'] }]);
  expect(found(template({ body: 'Hi', buttons: [{ code: 'A' }] }))).toMatchObject([
    { path: ['whatsapp', 'buttons', 0, 'code'] },
  ]);
});

test.each<[string, number, (text: string) => object]>([
  ['whatsapp.carousel.1.buttons.0.text', 25, (text) => inBlock([inCard, { ...inCard, buttons: [reply(text)] }])],
  [`${SESSION}.text`, 4096, (text) => session({ text })],
  [`${SESSION}.text`, 1024, (text) => session({ text, link: open('a') })],
  [`${SESSION}.text`, 1024, (text) => session({ text, header: { image: 'beans.png' } })],
  [`${SESSION}.header.text`, 60, (text) => session({ header: { text }, link: open('a') })],
  [`${SESSION}.footer`, 60, (footer) => session({ footer, link: open('a') })],
  [`${SESSION}.link.text`, 20, (text) => session({ link: open(text) })],
  [`${SESSION}.buttons.0.text`, 20, (text) => session({ buttons: [reply(text)] })],
  [`${SESSION}.list.open`, 20, (text) => session({ list: { open: text, sections: [{ rows: rows(1) }] } })],
  [`${SESSION}.list.sections.0.title`, 24, (title) => list({ title, rows: rows(1) })],
  [`${SESSION}.list.sections.0.rows.0.title`, 24, (text) => list({ rows: [row(text)] })],
  [
    `${SESSION}.list.sections.0.rows.0.description`,
    72,
    (description) => list({ rows: [{ ...row('a'), description }] }),
  ],
])('%s may have %i characters, and not one more', (path, most, blocks) => {
  expect(said(blocks('x'.repeat(most)))).toEqual([]);
  expect(said(blocks('x'.repeat(most + 1)))).toEqual([`${path}: expected at most ${most} characters, not ${most + 1}`]);
});

test.each<[string, (text: string) => object, number]>([
  ['a body', (body) => template({ body }), 1024],
  ['a header', (text) => template({ body: 'Hi', header: { text } }), 60],
  ['a footer', (footer) => template({ body: 'Hi', footer }), 60],
  ['a card', (body) => inBlock([inCard, { ...inCard, body }]), 160],
])('%s of a template has what was approved, %# characters at most', (_, blocks, most) => {
  expect(said(blocks('x'.repeat(most)))).toEqual([]);
  expect(() => said(blocks('x'.repeat(most + 1)))).toThrow();
});

test('a template has at most ten buttons, and a carousel two to ten cards', () => {
  const buttons = (count: number) => Array.from({ length: count }, (_, at) => reply(`${at}`));
  expect(said(template({ body: 'Hi', buttons: buttons(10) }))).toEqual([]);
  expect(() => said(template({ body: 'Hi', buttons: buttons(11) }))).toThrow();
  for (const count of [2, 10]) expect(said(inBlock(Array(count).fill(inCard)))).toEqual([]);
  for (const count of [1, 11]) expect(() => said(inBlock(Array(count).fill(inCard)))).toThrow();
});

test('a template with a word around each parameter is fine', () => {
  expect(said(template({ body: '🎉 Hi {{1}}, you are {{2}} now!', parameters: ['a', 'b'] }))).toEqual([]);
});

test('an SMS of more than ten segments in one language names the character and its place', () => {
  const text = { en: 'Hello', sv: `${'x'.repeat(300)}…${'x'.repeat(420)}` };
  expect(said({ sms: { text } })).toEqual([
    'sms.text.sv@300: expected at most 10 SMS segments, this is at least 11 because of …, which GSM 7-bit does not have',
  ]);
});

const mail = { subject: 'Hi', heading: 'Hi', text: 'Hi' };

test('a mail needs its layout, and is told the nearest one there is', () => {
  expect(said({ email: mail })).toEqual([]);
  expect(said({ email: mail }, {})).toEqual(['email.layout: no layout emails/layout.mjml']);
  const found = checkChannels(
    MessageFile.parse({ message: 'a', about: 'b', class: 'marketing', email: { ...mail, layout: 'sumary' } }),
    { settings, layouts: { summary: plainLayout } },
  );
  expect(found).toEqual([expect.objectContaining({ suggestion: 'summary' })]);
});

test('a mail that Gmail would cut is refused, by its longest language', () => {
  const long = 'ä'.repeat(10_000);
  const heavy = `${plainLayout}<!--${'x'.repeat(79_000)}-->`;
  const texts = { subject: { en: 'Hi', sv: 'Hej' }, heading: { en: 'Hi', sv: 'Hej' }, text: { en: 'Hi', sv: long } };
  expect(said({ email: texts })).toEqual([]);
  expect(said({ email: texts }, { layout: heavy })).toEqual([
    expect.stringMatching(/^email: .*at most 102000 bytes.*Gmail/),
  ]);
});

test.each(['sv', 'en'])('an address in %s that is none is found in its own language', (language) => {
  const good = { en: 'https://a.test', sv: 'https://a.test' };
  const text = { en: 'Hi', sv: 'Hej' };
  const suggestions = [{ text, url: { ...good, [language]: 'a.test' } }];
  expect(said({ rcs: { title: text, text, suggestions } })).toEqual([
    `rcs.suggestions.0.url.${language}: expected an address that begins with https://`,
  ]);
});

const long = (length: number): string => 'x'.repeat(length);
const card = { title: 'a', text: 'b' };
const noted = (more: object) => ({
  text: 'Note',
  calendar: { title: 'a', start: '{{ event.at }}', lasts: '1h', ...more },
});
const shown = (more: object) => ({ text: 'Map', place: { latitude: 59.3, longitude: 18.1, ...more } });

test.each([
  ['rcs.title', 200, (text: string) => ({ rcs: { ...card, title: text } })],
  ['rcs.text', 2000, (text: string) => ({ rcs: { ...card, text } })],
  ['rcs.text', 3_072, (text: string) => ({ rcs: { text } })],
  ['rcs.cards.1.title', 200, (text: string) => ({ rcs: { cards: [card, { ...card, title: text }] } })],
  ['rcs.cards.1.text', 2_000, (text: string) => ({ rcs: { cards: [card, { ...card, text }] } })],
  [
    'rcs.cards.0.suggestions.0.text',
    25,
    (text: string) => ({ rcs: { cards: [{ ...card, suggestions: [reply(text)] }, card] } }),
  ],
  [
    'rcs.suggestions.0.calendar.title',
    100,
    (title: string) => ({ rcs: { text: 'a', suggestions: [noted({ title })] } }),
  ],
  [
    'rcs.suggestions.0.calendar.description',
    500,
    (description: string) => ({ rcs: { text: 'a', suggestions: [noted({ description })] } }),
  ],
  ['rcs.suggestions.0.place.label', 100, (label: string) => ({ rcs: { text: 'a', suggestions: [shown({ label })] } })],
  ['rcs.suggestions.0.text', 25, (text: string) => ({ rcs: { ...card, suggestions: [reply(text)] } })],
  ['whatsapp.buttons.0.text', 25, (text: string) => template({ body: 'Hi', buttons: [reply(text)] })],
  ['email.subject', 150, (text: string) => ({ email: { ...mail, subject: text } })],
  ['email.preview', 150, (text: string) => ({ email: { ...mail, preview: text } })],
  ['email.heading', 200, (text: string) => ({ email: { ...mail, heading: text } })],
  ['email.text', 10_000, (text: string) => ({ email: { ...mail, text } })],
  ['email.button.text', 40, (text: string) => ({ email: { ...mail, button: open(text) } })],
])('%s may have %i characters, counted without what is only known when it is sent', (path, most, blocks) => {
  expect(said(blocks(long(most)))).toEqual([]);
  expect(said(blocks(long(most + 1)))).toEqual([`${path}: expected at most ${most} characters, not ${most + 1}`]);
});

test('of a template counts what is left of its shortest branches, and the name of the brand', () => {
  const title = `${long(190)}{% if member.tier == "gold" %}${long(100)}{% else %}{{ member.tierName }}{% endif %}`;
  expect(said({ rcs: { ...card, title } })).toEqual([]);
  expect(said({ rcs: { ...card, title: `${title}{{ brand.name }}` } })).toEqual([
    'rcs.title: expected at most 200 characters, not 205',
  ]);
});

test.each(['en', 'sv'])('a label that is too long in %s is found there', (language) => {
  const text = { en: 'Yes', sv: 'Ja', [language]: long(26) };
  const suggestions = [{ text, reply: 'rewards' }];
  const both = { en: 'a', sv: 'b' };
  expect(said({ rcs: { title: both, text: both, suggestions } })).toEqual([
    `rcs.suggestions.0.text.${language}: expected at most 25 characters, not 26`,
  ]);
});

test.each([
  [
    'a number without its plus',
    { text: 'Call', dial: '0812345678' },
    'dial',
    'expected a number with its plus and country',
  ],
  [
    'a page without TLS',
    { text: 'Open', url: 'http://a.test' },
    'url',
    'expected an address that begins with https://',
  ],
  ['a day that is written out', noted({ start: '2026-12-24' }), 'calendar.start', 'expected a template of an instant'],
  ['degrees in quotes', shown({ latitude: '59.3' }), 'place.latitude', 'expected a number of degrees'],
])('RCS has no %s below a text', (_, suggestion, path, message) => {
  expect(said({ rcs: { text: 'a', suggestions: [suggestion] } })).toEqual([
    expect.stringContaining(`rcs.suggestions.0.${path}: ${message}`),
  ]);
});

const ten = (count: number) => Array.from({ length: count }, () => card);
test.each([
  ['one card', { cards: ten(1) }, 'cards: expected at least 2 in the list, not 1'],
  ['eleven cards', { cards: ten(11) }, 'cards: expected at most 10 in the list, not 11'],
  [
    'a tall card beside others',
    { cards: [card, { ...card, height: 'tall' }] },
    'cards.1.height: expected one of short, medium',
  ],
  ['a card without a text', { title: 'a', media: 'a.png' }, 'text: is missing'],
  ['a picture that is no file', { ...card, media: 'https://a.test/a.png' }, 'media: expected a file in media/'],
  [
    'five suggestions on a card',
    { ...card, suggestions: Array(5).fill(reply('a')) },
    'suggestions: expected at most 4 in the list, not 5',
  ],
  [
    'twelve below a text',
    { text: 'a', suggestions: Array(12).fill(reply('a')) },
    'suggestions: expected at most 11 in the list, not 12',
  ],
  [
    'a place beyond the pole',
    { text: 'a', suggestions: [shown({ latitude: 91 })] },
    'suggestions.0.place.latitude: expected at most 90',
  ],
])('RCS has no block with %s', (_, rcs, expected) => {
  const value = { message: 'hello', about: 'A greeting.', class: 'marketing', rcs };
  const read = MessageFile.safeParse(value);
  const found = explainIssues(MessageFile, value, read.error?.issues ?? [], () => '');
  expect(found.map(({ path, message }) => `${path.join('.')}: ${message}`)).toEqual([
    expect.stringContaining(`rcs.${expected}`),
  ]);
});

const VOUCHER: Known = { voucher: { code: 'string', url: 'string' } };
test.each<[string, object, Known, readonly string[]]>([
  ['is shown where there is one', { ...card, media: 'voucher' }, VOUCHER, []],
  ['is shown on a card of several', { cards: [card, { ...card, media: 'voucher' }] }, {}, ['rcs.cards.1.media']],
  ['is no file', { ...card, media: 'a.png' }, {}, []],
])('the code of a voucher %s', (_, rcs, known, places) => {
  const message = MessageFile.parse({ message: 'hello', about: 'A.', class: 'marketing', rcs });
  expect(checkPictures(message, known).map(({ path }) => path.join('.'))).toEqual(places);
});

test('a text whose picture is a code says it in every language, since it goes without where no MMS does', () => {
  const text = { en: 'Show {{ voucher.code }}', sv: 'Visa bilden' };
  const message = MessageFile.parse({ message: 'a', about: 'A.', class: 'marketing', sms: { text, media: 'voucher' } });
  expect(checkPictures(message, VOUCHER)).toMatchObject([
    { path: ['sms', 'text', 'sv'], message: expect.stringContaining('voucher.code') },
  ]);
});

const PNG = 'image/png';
const sms = (media: string) => ({ sms: { text: { en: 'Hello' }, media } });
const headed = (header: object) => ({ whatsapp: { template: 'x', body: 'Hello', header } });

// providers-2.md 2.2: MMS at most 600 KB; Meta, "Supported media types": pictures 5 MB, films 16 MB, documents 100 MB.
test.each<[string, object, string, string, number, string | undefined]>([
  ['a picture of an MMS', sms('a.png'), 'a.png', PNG, 600_000, undefined],
  ['a larger one', sms('a.png'), 'a.png', PNG, 600_001, 'sms.media: a.png has 600.001 kB: sms takes at most 600 kB'],
  [
    'one that is not there',
    sms('beans.png'),
    'a.png',
    PNG,
    1,
    'sms.media: no such file in media/: beans.png; there are a.png',
  ],
  ['the code of a voucher', sms('voucher'), 'a.png', PNG, 1, undefined],
  [
    'a page that is called a picture',
    sms('a.png'),
    ...(['a.png', 'application/pdf', 1] as const),
    'sms.media: a.png is no image/png by its content, but application/pdf',
  ],
  ['a picture of WhatsApp', headed({ image: 'a.jpg' }), 'a.jpg', 'image/jpeg', 5_000_000, undefined],
  [
    'a larger one there',
    headed({ image: 'a.jpg' }),
    ...(['a.jpg', 'image/jpeg', 6_000_000] as const),
    'whatsapp.header.image: a.jpg has 6 MB: whatsapp takes at most 5 MB',
  ],
  ['a film', headed({ video: 'a.mp4' }), 'a.mp4', 'video/mp4', 16_000_000, undefined],
  [
    'a longer one',
    headed({ video: 'a.mp4' }),
    ...(['a.mp4', 'video/mp4', 16_500_000] as const),
    'whatsapp.header.video: a.mp4 has 16.5 MB: whatsapp takes at most 16 MB',
  ],
  [
    'a document that is not there',
    headed({ document: 'menu.pdf', name: { en: 'Menu.pdf' } }),
    ...(['a.png', PNG, 1] as const),
    'whatsapp.header.document: no such file in media/: menu.pdf; there are a.png',
  ],
])('%s: what is said of its file', (_, blocks, name, type, size, expected) => {
  const message = MessageFile.parse({ message: 'hello', about: 'A greeting.', class: 'marketing', ...blocks });
  const found = checkMedia(message, { [name]: { type, size } });
  expect(found.map((one) => `${one.path.join('.')}: ${one.message}`)).toEqual(expected === undefined ? [] : [expected]);
});

test('a file that is not there is said with the line that names it, and not where only texts are known', () => {
  const found = loadProgramme(smallFiles(), undefined, {});
  expect(found.ok || found.errors).toEqual([
    expect.objectContaining({
      ...{ file: 'messages/almost-silver.yaml', line: 7, column: 10 },
      message: 'rcs.media: no such file in media/: almost-silver.png',
    }),
  ]);
  expect(loadProgramme(smallFiles()).ok).toBe(true);
});
