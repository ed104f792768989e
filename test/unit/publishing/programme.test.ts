import { expect, test } from '@jest/globals';
import { loadProgramme } from '#publishing/load-programme.ts';
import type { ProgrammeError } from '#publishing/programme-error.ts';
import { exampleFiles, smallFiles } from '../../support/programme.ts';

const files = smallFiles();
const broken = (file: string, from: string, to: string): readonly ProgrammeError[] => {
  const text = files[file] ?? '';
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
  const loaded = loadProgramme({ ...files, [file]: text.replace(from, to) });
  return loaded.ok ? [] : loaded.errors;
};

test('the example programme is valid, and the same files make the same version', () => {
  const example = exampleFiles();
  const [one, two] = [loadProgramme(example), loadProgramme({ ...example })];
  expect(one).toMatchObject({ ok: true });
  expect(two).toEqual(one);
});

test.each([
  ['a wrong key', 'journeys/points-expiring.yaml', 'topic:', 'topik:', 3, 1, /topik/],
  ['a wrong key deep in a step', 'journeys/almost-silver.yaml', 'via: [rcs', 'vai: [rcs', 10, 5, /vai/],
  ['a topic that is none', 'journeys/almost-silver.yaml', 'topic: offers', 'topic: news', 3, 8, /no topic news/],
  ['a message that is none', 'journeys/welcome.yaml', 'send: opt-in', 'send: opt-out', 11, 11, /no message opt-out/],
  [
    'a condition that does not parse',
    'journeys/points-expiring.yaml',
    'expiring.points > 0',
    'expiring.points >',
    10,
    9,
    /Unexpected token/,
  ],
  [
    'a misspelt field in a condition',
    'journeys/points-expiring.yaml',
    'expiring.points',
    'expiring.pints',
    10,
    9,
    /pints/,
  ],
  [
    'a missing variable in a template',
    'messages/points-expiring.yaml',
    'member.points',
    'member.pints',
    5,
    61,
    /unknown variable member.pints/,
  ],
  ['an unknown filter', 'messages/reward-unlocked.yaml', 'join:', 'joyn:', 5, 63, /joyn/],
  [
    'a name that is not the name of the file',
    'messages/opt-in.yaml',
    'message: opt-in',
    'message: optin',
    1,
    10,
    /opt-in/,
  ],
  ['a span that is none', 'journeys/welcome.yaml', 'until: 72h', 'until: 3 days', 18, 14, /span/],
  [
    'too few parameters for the approved text',
    'messages/almost-silver.yaml',
    ", '{{ member.nextTierName }}']",
    ']',
    15,
    15,
    /2 parameters/,
  ],
  ['YAML that is none', 'programme.yaml', 'brand:', 'brand: {', 0, 0, /./],
])('%s is refused with its line and column', (_, file, from, to, line, column, message) => {
  const errors = broken(file, from, to);
  const found = errors.find((error) => message.test(error.message));
  expect(found?.file).toBe(file);
  if (line > 0) expect([found?.line, found?.column]).toEqual([line, column]);
});

test('a missing programme.yaml is named', () => {
  expect(loadProgramme({})).toMatchObject({ ok: false, errors: [{ file: 'programme.yaml', line: 1, column: 1 }] });
});

test('aliases that explode are refused', () => {
  const bomb = [
    'a: &a [x,x,x,x,x,x,x,x,x]',
    ...'bcdefgh'.split('').map(
      (name, at) =>
        `${name}: &${name} [${Array(9)
          .fill(`*${'abcdefgh'[at] ?? ''}`)
          .join(',')}]`,
    ),
  ].join('\n');
  expect(loadProgramme({ 'programme.yaml': bomb })).toMatchObject({ ok: false });
});
