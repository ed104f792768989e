import { expect, test } from '@jest/globals';
import type { MemberEvent } from '#words/event.ts';
import { dueReminders, remindersOf } from '#journeys/due/reminders.ts';
import { snapshotOf } from '#loyalty/snapshot.ts';
import { smallProgramme } from '../../support/programme.ts';
import { anEvent, rowAfter } from '../../support/member.ts';

const programme = smallProgramme();
const now = new Date('2026-11-21T12:00:00.000Z');
const zone = anEvent('member.enrolled', { timeZone: 'Europe/Stockholm' });
const lot = anEvent('points.earned', { points: 100, expiresAt: '2026-12-31' });
const remindersAfter = (...events: readonly MemberEvent[]): ReturnType<typeof remindersOf> =>
  remindersOf(programme, snapshotOf(rowAfter(zone, ...events), programme, now));

test("a lot is announced 30, 7 and 1 days before, at ten in the member's own zone", () => {
  expect(remindersAfter(lot).map(({ facts, at }) => [facts['days'], at])).toEqual([
    [30, '2026-12-01T09:00:00.000Z'],
    [7, '2026-12-24T09:00:00.000Z'],
    [1, '2026-12-30T09:00:00.000Z'],
  ]);
});

test('a lot that was spent is not announced', () => {
  expect(remindersAfter(lot, anEvent('points.spent', { points: 100 }))).toEqual([]);
});

test('a reminder is due for a day, and then it is too late to tell the right number of days', () => {
  const due = (at: string): number => dueReminders(remindersAfter(lot), new Date(at)).length;
  expect(due('2026-12-01T08:59:59.000Z')).toBe(0);
  expect(due('2026-12-01T09:00:00.000Z')).toBe(1);
  expect(due('2026-12-02T08:59:59.000Z')).toBe(1);
  expect(due('2026-12-02T09:00:00.000Z')).toBe(0);
});
