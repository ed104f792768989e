import { expect, test } from '@jest/globals';
import { loadProgramme } from '#publishing/load-programme.ts';
import { smallFiles } from '../../support/programme.ts';

const MESSAGE = `message: in-two
about: In two languages.
class: marketing
sms:
  text:
    en: '{{ brand.name }}: {{ member.points }} points. Reply STOP to cancel.'
    sv: >-
      {{ brand.name }}: {{ member.points }} poäng.
      {% if member.nextTier != "" %}Snart {{ member.nextTierName | upcase }}.{% endif %} Svara STOPP.
rcs:
  title: { en: 'Points: {{ member.points }}', sv: 'Poäng: {{ member.points }}' }
  text:
    en: One more visit.
    sv: Ett besök till.
  suggestions:
    - { text: { en: See rewards, sv: Se belöningar }, reply: rewards }
whatsapp:
  template: in_two
  body: { en: 'You have {{1}} points.', sv: 'Du har {{1}} poäng.' }
  parameters: ['{{ member.points }}']
email:
  subject: { en: Your points, sv: Dina poäng }
  heading: { en: Hello, sv: Hej }
  text:
    en: Hello there.
    sv: |-
      Hej.

      Du har {{ member.points }} poäng.
  button: { text: { en: Open, sv: Öppna }, url: '{{ preferencesUrl }}' }
`;

const errorsOf = (message: string) => {
  const loaded = loadProgramme({ ...smallFiles(), 'messages/in-two.yaml': message });
  return loaded.ok ? [] : loaded.errors;
};

test('a message in two languages is a message', () => {
  expect(errorsOf(MESSAGE)).toEqual([]);
});

test.each([
  [
    'a variable misspelt in the other language',
    'Du har {{ member.points',
    'Du har {{ ¦member.pionts',
    /unknown variable member.pionts/,
    'points',
  ],
  [
    'a filter misspelt on the third line of a folded text',
    'nextTierName | upcase',
    'nextTierName | ¦upcas',
    /no such filter: upcas/,
    'upcase',
  ],
  ['a tag misspelt in a folded text', '{% if member', '¦{% iff member', /no such tag: iff/, 'if'],
  [
    'a variable misspelt in a map on one line',
    "sv: 'Poäng: {{ member.points",
    "sv: 'Poäng: {{ ¦member.point",
    /unknown variable member.point/,
    'points',
  ],
  [
    'a text that lacks a language',
    '{ en: See rewards, sv: Se belöningar }',
    '{ en: See rewards }',
    /text: no text in sv, which rcs.title has/,
    null,
  ],
  [
    "a block without the brand's language",
    '{ en: Your points, sv: Dina poäng }',
    '{ sv: Dina poäng }',
    /no text in en, the brand's own language/,
    null,
  ],
  ['a language that is none', 'sv: Ett besök', '¦swedish: Ett besök', /expected a language such as en or pt-BR/, null],
  [
    'a text that is too long in one language',
    'sv: Se belöningar',
    `sv: ¦${'x'.repeat(26)}`,
    /text.sv: expected at most 25 characters, not 26/,
    null,
  ],
  [
    'an approved text with a variable of ours',
    "sv: 'Du har {{1}}",
    "sv: 'Du har ¦{{ member.points }}",
    /belongs in parameters/,
    null,
  ],
  ['a layout that is none', 'email:\n', 'email:\n  layout: ¦layuot\n', /no layout emails\/layuot.mjml/, 'layout'],
])('%s is found in its place', (_, from, to, message, suggestion) => {
  expect(MESSAGE).toContain(from);
  const broken = MESSAGE.replace(from, to);
  const mark = broken.indexOf('¦');
  const errors = errorsOf(broken.replace('¦', ''));
  expect(errors[0]).toMatchObject({
    file: 'messages/in-two.yaml',
    message: expect.stringMatching(message),
    suggestion,
  });
  if (mark < 0) return;
  const before = broken.slice(0, mark).split('\n');
  expect(errors[0]).toMatchObject({ line: before.length, column: (before.at(-1)?.length ?? 0) + 1 });
});
