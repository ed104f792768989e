import { expect, test } from '@jest/globals';
import { keepDue, nextDue } from '#journeys/due/keep-due.ts';
import { snapshotOf } from '#loyalty/snapshot.ts';
import { emptyRow } from '#members/member-row.ts';
import { exampleProgramme, smallProgramme } from '../../support/programme.ts';
import { anEvent, rowAfter } from '../../support/member.ts';

const programme = smallProgramme();
const zone = anEvent('member.enrolled', { timeZone: 'Europe/Stockholm' });
const lot = anEvent('points.earned', { points: 100, expiresAt: '2026-12-31' });
const later = anEvent('points.earned', { points: 50, expiresAt: '2027-12-31' });
const coffee = anEvent('reward.unlocked', { rewardId: 'coffee' });

/** What is put for the due row when the last of these events comes after the others. */
const kept = async (now: string, ...events: ReturnType<typeof anEvent>[]): Promise<string[]> => {
  const done: string[] = [];
  const due = { put: ({ dueAt }: { dueAt: string }) => Promise.resolve(void done.push(dueAt)) };
  const as = (...of: typeof events) => snapshotOf(rowAfter(zone, ...of), programme, new Date(now));
  await keepDue(due, programme, as(...events.slice(0, -1)), as(...events));
  return done;
};

test('the first lot sets the timer to its first reminder, and one that comes later leaves it', async () => {
  expect(await kept('2026-11-21T12:00:00.000Z', lot)).toEqual(['2026-12-01T09:00:00.000Z']);
  expect(await kept('2026-11-21T12:00:00.000Z', lot, later)).toEqual([]);
});

test('points earned on the day of a reminder set the timer again, because the scan may have put it away', async () => {
  expect(await kept('2026-12-30T12:00:00.000Z', lot, later)).toEqual(['2026-12-30T09:00:00.000Z']);
});

test('what touches no lot touches no timer', async () => {
  expect(await kept('2026-12-30T12:00:00.000Z', lot, coffee)).toEqual([]);
});

test('when the last lot is spent the timer stays, and the scan finds nothing to do and puts it away', async () => {
  expect(await kept('2026-11-21T12:00:00.000Z', lot, anEvent('points.spent', { points: 100 }))).toEqual([]);
});

test('whoever joins with a reward is not known yet, so what the calendar brings is put for them too', async () => {
  const example = exampleProgramme();
  const now = new Date('2026-11-21T12:00:00.000Z');
  const [before, after] = [emptyRow(coffee), rowAfter(coffee)].map((row) => snapshotOf(row, example, now));
  if (before === undefined || after === undefined) throw new Error('two rows');
  const put: string[] = [];
  await keepDue({ put: ({ dueAt }) => Promise.resolve(void put.push(dueAt)) }, example, before, after);
  expect(put).toEqual([nextDue(example, after)]);
});
