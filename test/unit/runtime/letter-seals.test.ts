import { expect, test } from '@jest/globals';
import { isSealed, letterSeals } from '#runtime/letter-seals.ts';
import { memoryLetterKeys } from '#store/memory/letter-keys.ts';
import { createMemoryTables } from '#store/memory/tables.ts';
import { memorySeals } from '../../support/seals.ts';

const aWorld = () => {
  let now = Date.parse('2026-11-21T12:00:00.000Z');
  const tables = createMemoryTables();
  const keys = memoryLetterKeys(tables);
  return {
    seals: letterSeals(
      keys,
      memorySeals(() => new Date(now), tables),
    ),
    pass: (days: number) => (now += days * 86_400_000),
  };
};
const WORDS = '{"messageBody":"STOP","originationNumber":"+46701740605"}';

test('what names somebody opens until they are forgotten, whoever else it names', async () => {
  const { seals, pass } = aWorld();
  const [both, other] = [await seals.seal(WORDS, ['alma', 'bo', 'alma']), await seals.seal(WORDS, ['bo'])];
  expect(both + other).not.toMatch(/STOP|4670/);
  pass(14);
  expect([await seals.open(both), await seals.open(other)]).toEqual([WORDS, WORDS]);
  await seals.forget(['alma']);
  expect([await seals.open(both), await seals.open(other)]).toEqual([undefined, WORDS]);
});

test('what fails after that is sealed anew, and opens nothing from before', async () => {
  const { seals } = aWorld();
  const before = await seals.seal(WORDS, ['alma']);
  await seals.forget(['alma']);
  const after = await seals.seal(WORDS, ['alma']);
  expect([await seals.open(before), await seals.open(after)]).toEqual([undefined, WORDS]);
});

test('what names nobody ends with the day', async () => {
  const { seals, pass } = aWorld();
  const sealed = await seals.seal('{"a":1}', []);
  expect(await seals.open(sealed)).toBe('{"a":1}');
  pass(1);
  expect(await seals.open(sealed)).toBeUndefined();
});

test('a letter in which a byte was changed is refused', async () => {
  const { seals } = aWorld();
  const sealed = await seals.seal(WORDS, ['alma']);
  const [version, names, mark, body = ''] = sealed.split('.');
  const other = `${body.slice(0, -2)}${body.endsWith('AA') ? 'BB' : 'AA'}`;
  await expect(seals.open([version, names, mark, other].join('.'))).rejects.toThrow();
});

test('what providers and AWS say is told from what was sealed', async () => {
  const { seals } = aWorld();
  for (const names of [[], ['alma']]) expect(isSealed(await seals.seal(WORDS, names))).toBe(true);
  const said = 'Successfully validated SNS topic for Amazon SES event publishing.';
  for (const text of [WORDS, said, '']) expect(isSealed(text)).toBe(false);
});
