import { expect, test } from '@jest/globals';
import { loadProgramme } from '#publishing/load-programme.ts';
import { exampleFiles, smallFiles } from '../../support/programme.ts';

const HELLO = 'message: hello\nabout: A greeting.\nclass: transactional\n';
const SENDS = `journey: hello
about: Greets who joins.
topic: rewards
trigger: { event: member.enrolled }
steps: [{ send: hello, via: [sms] }]
`;

const warned = (blocks: string, more: Readonly<Record<string, string>> = { 'journeys/hello.yaml': SENDS }) => {
  const loaded = loadProgramme({ ...smallFiles(), 'messages/hello.yaml': `${HELLO}${blocks}`, ...more });
  return loaded.ok ? loaded.warnings.map(({ file, line, message }) => `${file}:${line} ${message}`) : loaded.errors;
};

const here = (line: number, text: string): string => `messages/hello.yaml:${line} ${text}`;
const lacks = (channel: string, language: string, other: string): string =>
  `${channel}: no text in ${language}, which ${other} has: who reads ${language} is written to in en here`;
const CARD = (text: string): string => `rcs: { title: ${text}, text: ${text} }\n`;
const ONE_SEGMENT = 'a'.repeat(90);

test.each([
  ['all channels in one language', `sms: { text: Hello }\n${CARD('Hello')}`, []],
  ['all channels in two', `sms: { text: { en: Hi, sv: Hej } }\n${CARD('{ en: Hi, sv: Hej }')}`, []],
  [
    'a language that one channel lacks',
    `sms: { text: { en: Hi, sv: Hej } }\n${CARD('{ en: Hi, sv: Hej, de: Hallo }')}`,
    [here(4, lacks('sms', 'de', 'rcs'))],
  ],
  [
    'languages that each channel lacks',
    `sms: { text: { en: Hi, sv: Hej } }\n${CARD('{ en: Hi, de: Hallo }')}`,
    [here(4, lacks('sms', 'de', 'rcs')), here(5, lacks('rcs', 'sv', 'sms'))],
  ],
  [
    'a channel of one text beside one in two languages',
    `sms: { text: Hello }\n${CARD('{ en: Hi, sv: Hej }')}`,
    [here(4, lacks('sms', 'sv', 'rcs'))],
  ],
  ['a text that has no words', `sms: { text: '{{ member.points }}' }\n${CARD('{ en: Hi, sv: Hej }')}`, []],
  [
    'a language in its region beside the language',
    `sms: { text: { en: Hi, pt: Oi } }\n${CARD('{ en: Hi, pt-BR: Oi, pt: Olá }')}`,
    [],
  ],
])('%s', (_, blocks, expected) => {
  expect(warned(blocks).toSorted()).toEqual(expected.toSorted());
});

// 160 septets or 70 units alone, 153 or 67 each in several (3GPP TS 23.038 and 23.040).
test.each([
  ['one segment in either alphabet', `It’s here`, []],
  [
    'a quotation mark of print that makes two of one',
    `It’s ${ONE_SEGMENT}`,
    [here(4, "sms.text: ’ is not in GSM 7-bit: 2 SMS segments each time instead of 1; did you mean '?")],
  ],
  [
    'a dash in a long text',
    `${'a'.repeat(306)} – ${'a'.repeat(100)}`,
    [here(4, 'sms.text: – is not in GSM 7-bit: 7 SMS segments each time instead of 3; did you mean -?')],
  ],
  ['a language that needs UCS-2', `Zażółć — ${ONE_SEGMENT}`, []],
  ['what GSM 7-bit has', `Se det här: ${ONE_SEGMENT} ÅÄÖ é €`, []],
])('typography of SMS: %s', (_, text, expected) => {
  expect(warned(`sms: { text: "${text}" }\n`)).toEqual(expected);
});

test('a message that nothing sends', () => {
  expect(warned('sms: { text: Hello }\n', {})).toEqual([here(1, 'message: no journey sends it')]);
  const typed = { 'journeys/hello.yaml': SENDS.replace('send: hello', 'send: helo') };
  expect(warned('sms: { text: Hello }\n', typed)).toMatchObject([{ suggestion: 'hello' }]);
});

test('warnings keep nothing from being published, and the example has none', () => {
  const files = { ...smallFiles(), 'messages/hello.yaml': `${HELLO}sms: { text: Hello }\n` };
  expect(loadProgramme(files)).toMatchObject({ ok: true, programme: { messages: { hello: {} } } });
  expect(loadProgramme(exampleFiles())).toMatchObject({ ok: true, warnings: [] });
});
