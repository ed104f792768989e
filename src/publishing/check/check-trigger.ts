import { NUMBER } from '#publishing/conditions/check-condition.ts';
import { dangling } from '#publishing/check/dangling.ts';
import { eventTypesAt } from '#publishing/check/event-types.ts';
import type { Scope } from '#publishing/check/scope.ts';
import { zoneFlaw } from '#publishing/check/zone-flaw.ts';
import type { Journey } from '#programme/grammar/journey.ts';
import type { Trigger } from '#programme/grammar/trigger.ts';
import { seconds, type Span } from '#words/parts.ts';
import { knownToCrossing, knownToTrigger, knownWhenDue, typesOf } from '#publishing/conditions/known-where.ts';
import type { Found } from '#programme/problem.ts';
import { instantAt, localTime } from '#time/local-time.ts';

const DAY = 86_400;
type Campaign = Extract<Trigger, { readonly campaign: string }>;

/** What fires on a day counts days; the hour is that of `at`. */
const wholeDays = (spans: readonly Span[], field: string): readonly Found[] =>
  spans.flatMap((span, at) =>
    seconds(span) % DAY === 0
      ? []
      : [
          {
            path: ['trigger', field, at],
            message: 'expected whole days; the hour is that of at',
            suggestion: `${Math.max(1, Math.round(seconds(span) / DAY))}d`,
          },
        ],
  );

/** A day the calendar does not have, or a time the clocks of the zone skip. */
const dateFlaw = ({ at, in: zone }: Campaign): readonly Found[] => {
  const path = ['trigger', 'at'];
  const [day = '', time = ''] = at.split('T');
  const date = new Date(`${at}:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day) {
    const last = new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).toISOString().slice(0, 10);
    const suggestion = last.slice(0, 7) === day.slice(0, 7) ? `${last}T${time}` : null;
    return [{ path, message: `there is no ${day}`, suggestion }];
  }
  if (zone === 'member' || zoneFlaw(zone, path).length > 0) return [];
  const shown = localTime(instantAt(day, time, zone), zone);
  if (shown.day === day && shown.time === time) return [];
  const message = `the clocks of ${zone} skip ${time} on ${day}`;
  return [{ path, message, suggestion: `${shown.day}T${shown.time}` }];
};

/** What starts a journey: names that lead nowhere, conditions that would fail, days that never come. */
export const checkTrigger = (scope: Scope, journey: Journey): readonly Found[] => {
  const { condition, expression, there, isRead, programme } = scope;
  const { trigger } = journey;
  if ('event' in trigger)
    return [
      ...eventTypesAt(scope, trigger.event, ['trigger', 'event']),
      ...condition(trigger.when, knownToTrigger(scope, typesOf(journey)), ['trigger', 'when']),
    ];
  if ('crosses' in trigger) return expression(trigger.crosses, knownToCrossing(scope), ['trigger', 'crosses'], NUMBER);
  if ('schedule' in trigger) {
    const dates = Object.entries(programme.settings.attributes).flatMap(([name, { type }]) =>
      type === 'date' ? [name] : [],
    );
    return [
      ...('before' in trigger ? wholeDays(trigger.before, 'before') : []),
      ...('after' in trigger ? wholeDays(trigger.after, 'after') : []),
      ...(trigger.schedule === 'date'
        ? dangling(
            'attribute of type date',
            trigger.of,
            isRead('attributes') ? [...dates, 'tierUntil'] : undefined,
            ['trigger', 'of'],
            'programme.yaml',
          )
        : []),
      ...condition(trigger.when, knownWhenDue(scope, journey), ['trigger', 'when']),
    ];
  }
  if ('segment' in trigger)
    return dangling('segment', trigger.segment, there.segments, ['trigger', 'segment'], 'segments/');
  if ('campaign' in trigger)
    return [
      ...dangling('segment', trigger.campaign, there.segments, ['trigger', 'campaign'], 'segments/'),
      ...zoneFlaw(trigger.in, ['trigger', 'in']),
      ...dateFlaw(trigger),
    ];
  return [];
};
