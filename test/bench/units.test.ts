import { describe, expect, test } from '@jest/globals';
import { itemBytes, type Attributes } from '../../bench/aws/item-size.ts';
import { baseUnits, indexUnits, readUnits, writeUnits } from '../../bench/aws/units.ts';

/** An item of exactly so many bytes: `pk` and a letter are its name and value, `t` is the name of the rest. */
const ofBytes = (bytes: number): Attributes => ({ pk: { S: 'a' }, t: { S: 'x'.repeat(bytes - 4) } });

describe('the size of an item', () => {
  test.each<[string, Attributes, number]>([
    ['names count', { name: { S: '' } }, 4],
    ['texts count in UTF-8', { a: { S: 'å€' } }, 6],
    ['two digits are a byte, and a number one more', { n: { N: '123' } }, 1 + 2 + 1],
    ['zeros at the end are free', { n: { N: '1000' } }, 1 + 1 + 1],
    ['a sign is a byte', { n: { N: '-12' } }, 1 + 1 + 1 + 1],
    ['truth is a byte', { b: { BOOL: true } }, 2],
    ['a map is three and one for each entry', { m: { M: { k: { S: 'v' } } } }, 1 + 3 + 1 + 2],
    ['a list is three and one for each element', { l: { L: [{ S: 'v' }, { S: 'w' }] } }, 1 + 3 + 2 * 2],
  ])('%s', (_, item, bytes) => {
    expect(itemBytes(item)).toBe(bytes);
  });
});

describe('write units', () => {
  test.each([
    [0, 1],
    [1, 1],
    [1_023, 1],
    [1_024, 1],
    [1_025, 2],
    [2_048, 2],
    [2_049, 3],
  ])('%i bytes are %i', (bytes, units) => {
    expect(writeUnits(bytes)).toBe(units);
  });

  test.each([
    ['1,024 bytes', 1_024, 1, 2],
    ['1,025 bytes', 1_025, 2, 4],
  ])('%s cost double in a transaction', (_, bytes, alone, together) => {
    const item = ofBytes(bytes);
    expect(itemBytes(item)).toBe(bytes);
    expect(baseUnits(undefined, item, false)).toBe(alone);
    expect(baseUnits(undefined, item, true)).toBe(together);
  });

  test('the larger of before and after counts, also for a delete', () => {
    expect(baseUnits(ofBytes(3_000), ofBytes(10), false)).toBe(3);
    expect(baseUnits(ofBytes(3_000), undefined, false)).toBe(3);
  });

  test('a check of what is not there is one, and two in its transaction', () => {
    expect(baseUnits(undefined, undefined, true)).toBe(2);
  });
});

describe('index units', () => {
  const index = { name: 'byDue', keys: ['day'], all: true };
  const row = (day: string | undefined, text = ''): Attributes => ({
    pk: { S: 'p' },
    sk: { S: 's' },
    text: { S: text },
    ...(day !== undefined && { day: { S: day } }),
  });

  test.each<[string, Attributes | undefined, Attributes | undefined, number]>([
    ['a row without the key is not in it', undefined, row(undefined), 0],
    ['a row that comes in', undefined, row('1'), 1],
    ['a row that goes out', row('1'), undefined, 1],
    ['a row whose key moves is taken out and put in', row('1'), row('2'), 2],
    ['a row that changes in place', row('1'), row('1', 'x'), 1],
    ['a row that stays as it is', row('1'), row('1'), 0],
    ['more than a KB', undefined, row('1', 'x'.repeat(1_024)), 2],
  ])('%s', (_, before, after, units) => {
    expect(indexUnits(index, before, after)).toBe(units);
  });

  test('keys only: what is not projected may change for nothing', () => {
    expect(indexUnits({ ...index, all: false }, row('1'), row('1', 'x'.repeat(5_000)))).toBe(0);
  });
});

test('reads are billed by 4 KB, and by half when they may be stale', () => {
  expect(readUnits([], true)).toBe(1);
  expect(readUnits([ofBytes(4_096)], true)).toBe(1);
  expect(readUnits([ofBytes(4_097)], true)).toBe(2);
  expect(readUnits([ofBytes(4_097)], false)).toBe(1);
});
