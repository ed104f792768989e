import { expect, test } from '@jest/globals';
import { readText } from '#consent/language/read-text.ts';
import { featuresOf } from '#consent/learned/features.ts';
import { oddsOf, placeOf, shareOf, weighed } from '#consent/learned/table.ts';
import learned from '#consent/learned/weights.json' with { type: 'json' };
import { digestOf, material } from '../../../../apps/learning/material.ts';

// http://www.isthe.com/chongo/tech/comp/fnv: 32 bit FNV-1a of "", "a" and "foobar".
test.each([
  ['', 0x811c9dc5],
  ['a', 0xe40c292c],
  ['foobar', 0xbf9cf968],
])('the place of %j is its FNV-1a hash, folded to 18 bits', (feature, hash) => {
  expect(placeOf(feature)).toBe((hash ^ (hash >>> 15)) & 0x3ffff);
});

test('a kind of four features gives each half a say', () => {
  expect(shareOf(new Set(['a', 'b', 'c', 'd']))).toBe(0.5);
});

const features = (text: string) => featuresOf(text, readText(text));

test('odds are the bias and what each feature adds', () => {
  const all = features('please take me off your list');
  const sum = weighed(all).reduce((odds, [, weight]) => odds + weight, learned.bias);
  expect(oddsOf(all)).toBeCloseTo(sum, 9);
});

test('the same meanings are features in every language', () => {
  for (const text of ["don't text me any more", 'skriv inte till mig mer', 'schreibt mir nicht mehr'])
    expect([...(features(text)[2] ?? [])]).toEqual(expect.arrayContaining(['# not', '# more', '# reach']));
});

test('the weights were learned from the replies as they stand: run npm run learn after a change', () => {
  expect(learned.material).toBe(digestOf(material()));
});

test('the weights stay below 170 kB', () => {
  expect(JSON.stringify(learned).length).toBeLessThan(170_000);
});
