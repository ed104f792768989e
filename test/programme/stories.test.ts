import { describe, expect, test } from '@jest/globals';
import { snapshotOf } from '#loyalty/snapshot.ts';
import { remindersOf } from '#journeys/due/reminders.ts';
import { exampleProgramme } from '../support/programme.ts';
import { aMember, afterFacts, NOW } from './sample-members.ts';
import { stories } from './stories.ts';
import { tell } from './tell.ts';

const programme = exampleProgramme();

test('every journey has a story', () => {
  expect(Object.keys(programme.journeys).filter((name) => !stories.some(({ journey }) => journey === name))).toEqual(
    [],
  );
});

describe.each(Object.keys(programme.journeys))('%s', (name) => {
  test.each(stories.filter(({ journey }) => journey === name).map((story) => [story.title, story] as const))(
    '%s',
    (_, story) => {
      expect(tell(programme, story)).toEqual(story.tells);
    },
  );
});

test('points that leave are reminded of thirty days, seven days and one day before, at ten where they live', () => {
  const row = afterFacts(programme, aMember(programme, 'en'), [
    'points.earned',
    { points: 80, expiresAt: '2026-12-31' },
  ]);
  const due = remindersOf(programme, snapshotOf(row, programme, NOW)).filter(
    ({ journey }) => journey.journey === 'points-expiring',
  );
  expect(due.map(({ at }) => at)).toEqual([
    '2026-12-01T18:00:00.000Z',
    '2026-12-24T18:00:00.000Z',
    '2026-12-30T18:00:00.000Z',
  ]);
});
