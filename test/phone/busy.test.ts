import { expect, test } from '@jest/globals';
import { busyAbove } from '../../apps/phone/wire/busy.ts';

test('a provider of three messages a second takes three at once and refuses the fourth, each channel for itself', () => {
  let now = Date.parse('2026-11-21T12:00:00.000Z');
  const busy = busyAbove(3, () => new Date(now));
  expect([1, 2, 3, 4].map(() => busy('sms'))).toEqual([false, false, false, true]);
  expect(busy('email')).toBe(false);
  now += 1_000;
  expect([1, 2, 3, 4].map(() => busy('sms'))).toEqual([false, false, false, true]);
});

test('a provider of one message in ten seconds takes the next one after ten', () => {
  let now = Date.parse('2026-11-21T12:00:00.000Z');
  const busy = busyAbove(0.1, () => new Date(now));
  expect([busy('sms'), busy('sms')]).toEqual([false, true]);
  now += 10_000;
  expect(busy('sms')).toBe(false);
});
