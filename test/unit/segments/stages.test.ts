import { describe, expect, test } from '@jest/globals';
import type { MemberEvent } from '#words/event.ts';
import { memberOf } from '#loyalty/member.ts';
import { snapshotOf } from '#loyalty/snapshot.ts';
import type { MemberRow } from '#members/member-row.ts';
import { standingIn } from '#members/standing.ts';
import { evaluate } from '#segments/evaluate.ts';
import { nextSegmentChange } from '#segments/next-segment-change.ts';
import { segmentsChanged } from '#segments/segments-changed.ts';
import { exampleProgramme } from '../../support/programme.ts';
import { bought, committed, happened, joined, segmentsProgramme } from '../../support/segments.ts';

const programme = segmentsProgramme();
const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T12:00:00.000Z`) + days * 86_400_000).toISOString();

/** A member's life as it would run: each event and each due time is looked at, and the stages they went through are told. */
const live = (events: readonly MemberEvent[], until: string) => {
  const told: string[] = [];
  let row: MemberRow | undefined;
  const look = (at: string, because: 'event' | 'time') => {
    if (row === undefined) return;
    const event = segmentsChanged(programme, snapshotOf(row, programme, new Date(at)), because);
    if (event === undefined) return;
    const before = standingIn(row).stage;
    row = committed(row, event);
    const { stage } = standingIn(row);
    if (stage !== before) told.push(`${at.slice(0, 10)} ${stage}`);
    expect(segmentsChanged(programme, snapshotOf(row, programme, new Date(at)), because)).toBeUndefined();
  };
  const pass = (now: string, to: string): void => {
    for (
      let at = row && nextSegmentChange(programme, snapshotOf(row, programme, new Date(now)));
      at !== undefined && at < to;
    ) {
      look(at, 'time');
      at = row && nextSegmentChange(programme, snapshotOf(row, programme, new Date(at)));
    }
  };
  let now = '';
  for (const event of events) {
    if (now !== '') pass(now, event.time);
    now = event.time;
    row = committed(row, event);
    look(now, 'event');
  }
  pass(now, until);
  return { told, segments: row === undefined ? [] : standingIn(row).segments };
};

const every = (days: number, times: number): MemberEvent[] =>
  Array.from({ length: times }, (_, i) => bought(dayAfter('2024-01-01', i * days)));

describe('the same sixty days of silence', () => {
  test('are the end for a weekly buyer', () => {
    const { segments } = live(every(7, 30), dayAfter('2024-01-01', 29 * 7 + 60));
    expect(segments).toEqual(['lapsed']);
  });

  test('are nothing to a yearly buyer', () => {
    const { segments } = live(every(365, 4), dayAfter('2024-01-01', 3 * 365 + 60));
    expect(segments).toEqual(['active']);
  });
});

test.each<readonly [string, readonly MemberEvent[], string, readonly string[]]>([
  [
    'whoever joins and never buys',
    [joined('2024-01-01')],
    '2025-01-01',
    ['2024-01-01 new', '2024-03-31 at-risk', '2024-06-29 lapsed'],
  ],
  ['one purchase', [bought('2024-01-01')], '2025-01-01', ['2024-01-01 new', '2024-03-31 at-risk', '2024-06-29 lapsed']],
  [
    'back after lapsing, and a regular from there',
    [bought('2024-01-01'), ...[0, 30, 60, 90].map((days) => bought(dayAfter('2025-01-01', days)))],
    '2025-04-02',
    ['2024-01-01 new', '2024-03-31 at-risk', '2024-06-29 lapsed', '2025-01-01 won-back', '2025-03-02 active'],
  ],
  [
    'back in time is no winning back',
    [bought('2024-01-01'), bought('2024-05-01')],
    '2024-06-01',
    ['2024-01-01 new', '2024-03-31 at-risk', '2024-05-01 active'],
  ],
  [
    'a lapsed member who only looks in',
    [bought('2024-01-01'), happened('app.opened', '2024-08-01')],
    '2025-01-01',
    ['2024-01-01 new', '2024-03-31 at-risk', '2024-06-29 lapsed'],
  ],
  [
    'lapsed without a purchase, and the first one',
    [joined('2024-01-01'), bought('2024-08-01')],
    '2024-12-01',
    [
      '2024-01-01 new',
      '2024-03-31 at-risk',
      '2024-06-29 lapsed',
      '2024-08-01 won-back',
      '2024-09-30 new',
      '2024-10-30 at-risk',
    ],
  ],
])('%s', (_, events, until, stages) => {
  expect(live(events, `${until}T00:00:00.000Z`).told).toEqual(stages);
});

test('a programme without stages puts nobody into one, and its segments are kept all the same', () => {
  const plain = segmentsProgramme({ buyer: 'member.purchases > 0.0', quiet: 'member.silentDays >= 10.0' });
  const row = committed(undefined, bought('2024-01-01'));
  expect(evaluate(plain, snapshotOf(row, plain, new Date('2024-01-05T12:00:00.000Z')))).toEqual({
    segments: ['buyer'],
    stage: '',
    stageSince: null,
  });
  expect(nextSegmentChange(plain, snapshotOf(row, plain, new Date('2024-01-05T12:00:00.000Z')))).toBe(
    '2024-01-11T12:00:00.000Z',
  );
});

test('stages that only lead to one another leave a member where they are', () => {
  const restless = segmentsProgramme({ a: 'was != "a"', b: 'was != "b"' }, ['a', 'b']);
  const row = committed(undefined, bought('2024-01-01'));
  const now = new Date('2024-01-05T12:00:00.000Z');
  expect(evaluate(restless, snapshotOf(row, restless, now)).stage).toBe('');
  expect(segmentsChanged(restless, snapshotOf(row, restless, now))).toBeUndefined();
});

test('a segment that is gone from the programme is left at the next look', () => {
  const row = committed(undefined, bought('2024-01-01'));
  const now = new Date('2024-01-01T12:00:00.000Z');
  const before = segmentsProgramme({ buyer: 'member.purchases > 0.0', spender: 'member.spend >= 1000.0' });
  const inBoth = committed(row, segmentsChanged(before, snapshotOf(row, before, now)) as MemberEvent);
  const after = segmentsProgramme({ buyer: 'member.purchases > 0.0' });
  expect(segmentsChanged(after, snapshotOf(inBoth, after, now))?.data).toMatchObject({
    left: ['spender'],
    entered: [],
    segments: ['buyer'],
  });
});

test('nothing of a member follows from the segments they are in but these, and the days in a stage', () => {
  const example = exampleProgramme();
  const now = new Date('2024-02-01T12:00:00.000Z');
  const row = committed(committed(undefined, joined('2024-01-01')), bought('2024-01-03', 100_000));
  const value = { segments: ['at-risk', 'vip'], stage: 'at-risk', stageSince: '2024-01-20T12:00:00.000Z' };
  const there = { ...row, registers: { ...row.registers, segments: { value, at: '2024-01-20T12:00:00.000Z' } } };
  const member = memberOf(row, example, now);
  const expected = { ...member, ...value, rhythm: { ...member.rhythm, stageDays: 12 } };
  expect(memberOf(there, example, now)).toEqual(expected);
});
