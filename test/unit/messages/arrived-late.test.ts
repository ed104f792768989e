import { expect, it } from '@jest/globals';
import { arrivedLate, isLateNews } from '#messages/arrived-late.ts';
import type { MessageRow } from '#messages/message.ts';

const at = (minute: number): string => `2026-11-21T12:${String(minute).padStart(2, '0')}:00.000Z`;

it.each<[string, Pick<MessageRow, 'timeline' | 'lapsesAt'>, boolean]>([
  ['within its time', { timeline: { delivered: at(4) }, lapsesAt: at(5) }, false],
  ['at the very end of its time', { timeline: { delivered: at(5) }, lapsesAt: at(5) }, false],
  ['after its time', { timeline: { delivered: at(6) }, lapsesAt: at(5) }, true],
  [
    'after it was said to have failed, which moved its run on',
    { timeline: { failed: at(1), delivered: at(2) }, lapsesAt: at(5) },
    true,
  ],
  ['before what said that it failed', { timeline: { delivered: at(1), failed: at(2) }, lapsesAt: at(5) }, false],
  ['in time, and read after it', { timeline: { delivered: at(4), read: at(9) }, lapsesAt: at(5) }, false],
  ['read alone, after its time', { timeline: { read: at(9) }, lapsesAt: at(5) }, true],
  ['on the last channel, which has no end', { timeline: { failed: at(1), delivered: at(59) } }, false],
  ['not at all', { timeline: { sent: at(1) }, lapsesAt: at(5) }, false],
])('a message that arrived %s', (_, row, late) => {
  expect(arrivedLate(row)).toBe(late);
});

it.each([
  ['the delivery', 'delivered', { delivered: at(6) }, true],
  ['a reading that nobody reported delivered', 'read', { read: at(6) }, true],
  ['a reading after the delivery that was told already', 'read', { delivered: at(6), read: at(7) }, false],
  ['a failure', 'failed', { failed: at(6) }, false],
  ['a delivery in time', 'delivered', { delivered: at(4) }, false],
] as const)('%s is news of a late message or not', (_, state, timeline, news) => {
  expect(isLateNews(state, { timeline, lapsesAt: at(5) })).toBe(news);
});
