import { expect, test } from '@jest/globals';
import type { Way } from '#messages/outage.ts';
import { paceOf, PaceRow } from '#messages/pace.ts';

const way = (rest: Partial<Way> = {}): Way => ({
  ...{ provider: 'aws', sender: 'Norrsken', channel: 'sms', class: 'marketing', country: 'SE' },
  ...rest,
});
const perSecond = (rest: Partial<Way>): number => paceOf([], way(rest)).pace.perSecond;

test.each([
  ['62388', 100],
  ['+18005550199', 3],
  ['+12065550142', 1],
  ['+46701740605', 10],
  ['Norrsken', 10],
  ['pool-0123456789', 10],
])('a sender %s has %d parts a second, as AWS gives its kind', (sender, expected) => {
  expect(perSecond({ sender })).toBe(expected);
});

test('WhatsApp begins with 80 a second, and SES with 14 outside its sandbox', () => {
  expect([perSecond({ channel: 'whatsapp' }), perSecond({ channel: 'email' })]).toEqual([80, 14]);
});

test('the row that says most about a way counts, and one with a country is a desk of its own', () => {
  const rows: readonly PaceRow[] = [
    { channel: 'sms', perSecond: 5 },
    { sender: 'Norrsken', perSecond: 6, perDay: 2_000 },
    { sender: 'Norrsken', country: 'US', perSecond: 1 },
  ];
  expect(paceOf(rows, way())).toEqual({ desk: 'aws#sms##Norrsken', pace: { perSecond: 6, perDay: 2_000 } });
  expect(paceOf(rows, way({ country: 'US' }))).toMatchObject({ desk: 'aws#sms#US#Norrsken', pace: { perSecond: 1 } });
  expect(paceOf(rows, way({ sender: 'other' })).pace).toEqual({ perSecond: 5 });
});

test('a pace below one part in ten seconds is none', () => {
  expect(PaceRow.safeParse({ perSecond: 0.05 }).success).toBe(false);
});
