import { describe, expect, test } from '@jest/globals';
import { memberOf } from '#loyalty/member.ts';
import { isTriggered } from '#journeys/triggers.ts';
import type { MemberRow } from '#members/member-row.ts';
import { anEvent } from '../../support/member.ts';
import { blankMember, START, withJourney } from '../../support/engine.ts';

interface Standing {
  readonly points?: number;
  readonly segments?: readonly string[];
}

const rowOf = ({ points = 0, segments = [] }: Standing): MemberRow => ({
  ...blankMember(),
  counters: { earned: points, 'lot:2027-11-30': points },
  registers: { segments: { value: { segments, stage: '', stageSince: null }, at: START.toISOString() } },
});

interface Case {
  readonly trigger: object;
  readonly event: readonly [string, Record<string, unknown>];
  readonly was?: Standing;
  readonly is?: Standing;
}

const starts = ({ trigger, event: [type, data], was = {}, is = {} }: Case): boolean => {
  const programme = withJourney({ trigger, steps: [{ exit: 'x' }] });
  const journey = programme.journeys['tried'];
  if (journey === undefined) throw new Error('no journey');
  const event = anEvent(type, data);
  const [before, after] = [memberOf(rowOf(was), programme, START), memberOf(rowOf(is), programme, START)];
  return isTriggered(programme, journey, { event, data, before, after }, START);
};

const earned = ['points.earned', { points: 5 }] as const;
const above = { crosses: 'member.points', above: 500 };
const below = { crosses: 'member.points', below: 100 };
const vip = { segment: 'vip', on: 'entry' };
const changed = ['segments.changed', {}] as const;
const [inVip, inLoyal] = [{ segments: ['vip'] }, { segments: ['loyal'] }];

describe('a journey starts', () => {
  test.each<readonly [string, boolean, Case]>([
    ['on its event', true, { trigger: { event: 'points.earned' }, event: earned }],
    ['on one of its events', true, { trigger: { event: ['app.opened', 'points.earned'] }, event: earned }],
    ['not on another', false, { trigger: { event: 'app.opened' }, event: earned }],
    [
      'when the condition holds',
      true,
      { trigger: { event: 'points.earned', when: 'event.points > 4.0' }, event: earned },
    ],
    ['not when it does not', false, { trigger: { event: 'points.earned', when: 'event.points > 5.0' }, event: earned }],
    [
      'by what was before',
      true,
      {
        trigger: { event: 'points.earned', when: 'before.points < 10.0' },
        event: earned,
        was: { points: 9 },
        is: { points: 14 },
      },
    ],
    ['on the way up past a number', true, { trigger: above, event: earned, was: { points: 499 }, is: { points: 504 } }],
    ['on reaching it', true, { trigger: above, event: earned, was: { points: 499 }, is: { points: 500 } }],
    ['not above it already', false, { trigger: above, event: earned, was: { points: 500 }, is: { points: 505 } }],
    ['not below it still', false, { trigger: above, event: earned, was: { points: 100 }, is: { points: 105 } }],
    [
      'on the way down past a number',
      true,
      { trigger: below, event: ['points.spent', {}], was: { points: 101 }, is: { points: 96 } },
    ],
    ['not on the way up past it', false, { trigger: below, event: earned, was: { points: 96 }, is: { points: 101 } }],
    ['on entering a segment', true, { trigger: vip, event: changed, is: inVip }],
    ['not on entering another', false, { trigger: vip, event: changed, is: inLoyal }],
    ['not on leaving it', false, { trigger: vip, event: changed, was: inVip }],
    ['on leaving it when it says so', true, { trigger: { segment: 'vip', on: 'exit' }, event: changed, was: inVip }],
    ['when it is asked for', true, { trigger: { manual: true }, event: ['journey.requested', { journey: 'tried' }] }],
    [
      'when it is asked for whatever its own trigger',
      true,
      { trigger: above, event: ['journey.requested', { journey: 'tried' }] },
    ],
    ['not when another is', false, { trigger: { manual: true }, event: ['journey.requested', { journey: 'welcome' }] }],
    ['not by any event when it is for asking', false, { trigger: { manual: true }, event: earned }],
  ])('%s: %s', (_, expected, one) => {
    expect(starts(one)).toBe(expected);
  });
});
