import { expect, test } from '@jest/globals';
import { holds } from '#programme/condition.ts';

const event = { points: 5, store: 'Storgatan' };

test.each([
  ['event.store == "Storgatan"', true],
  ['event.store == "elsewhere"', false],
  ['event.items > 3', false],
  ['event.items > 3 || event.points == 5', true],
  ['has(event.items) && event.items > 3', false],
])('of an event that leaves fields out, %s is %s', (text, expected) => {
  expect(holds(text, { event })).toBe(expected);
});

test('what is no condition of these values stays a fault', () => {
  expect(() => holds('event.store > 3', { event })).toThrow('no such overload');
});
