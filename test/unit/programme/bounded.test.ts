import { expect, test } from '@jest/globals';
import { evaluate, judged } from '#programme/condition.ts';
import { cpuOf } from '../../support/cpu.ts';

const NAME = 'member.givenName.matches("^([A-Za-z]+ ?)+$")';
const named = (length: number) => ({ member: { givenName: `${'a'.repeat(length)}1` } });

test.each([31, 35, 40, 4_000])('a name of %d letters and a digit is no name, and that is known at once', (length) => {
  expect(evaluate(NAME, named(length))).toBe(false);
});

test('twice the letters take at most four times as long: a pattern that goes back would take its square or worse', () => {
  const took = (length: number): number =>
    cpuOf(() => {
      for (let time = 0; time < 20; time += 1) evaluate(NAME, named(length));
    });
  took(8_000);
  expect(took(40_000) / took(20_000)).toBeLessThan(4);
});

const list = (length: number): readonly string[] => Array.from({ length }, (_, at) => `i${at}`);

test.each([
  ['a list of 300 against itself', 'event.all.all(a, event.all.exists(b, a == b))', 300, true],
  ['a list of 4,000', 'event.all.map(a, a + "x").size() == 4000', 4_000, true],
  ['pieces joined', 'event.all.filter(a, a != "i1").join("-") == "i0-i2"', 3, true],
  ['a text in pieces', '"a-b-c".split("-", 2).exists(a, a == "b-c")', 0, true],
  ['the keys of a map', 'event.exists(key, key == "all")', 0, true],
])('%s is gone through as ever', (_, text, length, expected) => {
  expect(evaluate(text, { event: { all: list(length) } })).toBe(expected);
});

test.each([
  ['a list of 4,000 against itself', 'event.all.map(a, event.all.filter(b, a != b)).size() > 0'],
  ['a list that is made longer first', '(event.all + event.all).map(a, event.all.filter(b, a != b)).size() > 0'],
  ['a text made long by a loop', 'event.all.map(a, event.long).join("").split("").size() > 0'],
  ['a long text in a loop', 'event.all.filter(a, event.long.matches(a)).size() > 0'],
])('%s is more than one evaluation may go through', (_, text) => {
  const event = { all: list(4_000), long: 'x'.repeat(4_000) };
  expect(judged(() => evaluate(text, { event }))).toEqual({ ok: false, reason: 'TooMuch' });
});

test('what one evaluation went through is not taken from the next', () => {
  const event = { all: list(4_000) };
  for (let time = 0; time < 100; time += 1) expect(evaluate('event.all.all(a, a != "")', { event })).toBe(true);
});

test('a comment that would hide a loop is refused', () => {
  expect(() => evaluate('event.all // .all(\n .all(a, true)', { event: { all: [] } })).toThrow('no comments');
});

test.each([
  ['Table 5', false],
  ['Table 5 by the window', false],
  ['2026-12-20', false],
  ['2026-12-20T15:00:00.000', false],
  ['2026-12-20T15:00:00Z', true],
  ['2026-12-20T16:00:00+01:00', true],
])('of %s it is an instant: %s', (at, expected) => {
  const found = judged(() => evaluate('timestamp(event.at) == timestamp("2026-12-20T15:00:00Z")', { event: { at } }));
  expect(found).toEqual(expected ? { ok: true, value: true } : { ok: false, reason: 'RangeError' });
});

test('seconds since 1970 are an instant too', () => {
  expect(evaluate('timestamp(86400) == timestamp("1970-01-02T00:00:00Z")', {})).toBe(true);
});
