import type { MemberEvent } from '#words/event.ts';
import { evaluate, holds } from '#programme/condition.ts';
import { contextOf } from '#loyalty/context.ts';
import type { Journey } from '#programme/grammar/journey.ts';
import type { Programme } from '#programme/programme.ts';
import type { Member } from '#loyalty/member.ts';

/** A committed event with the member before and after it, as triggers see it. */
export interface Happened {
  readonly event: MemberEvent;
  /** Its data, with what is known of it besides: the outcome of a captured consent. */
  readonly data: MemberEvent['data'];
  readonly before: Member;
  readonly after: Member;
}

/** Whether the event starts the journey, entry rules aside. */
export const isTriggered = (
  { settings }: Programme,
  { journey, trigger }: Journey,
  { event, data, before, after }: Happened,
  now: Date,
): boolean => {
  if (event.type === 'journey.requested') return data['journey'] === journey;
  const facts = { event: data as Record<string, never> };
  if ('event' in trigger)
    return (
      [trigger.event].flat().includes(event.type) &&
      holds(trigger.when, contextOf(settings, after, facts, { before, now }))
    );
  if ('crosses' in trigger) {
    const [was, is] = [before, after].map((member) =>
      Number(evaluate(trigger.crosses, contextOf(settings, member, facts, { now }))),
    );
    if (was === undefined || is === undefined) return false;
    return trigger.above === undefined
      ? was > (trigger.below ?? 0) && is <= (trigger.below ?? 0)
      : was < trigger.above && is >= trigger.above;
  }
  if ('segment' in trigger) {
    // By the versions of the row, which follow one another: two looks at a member that crossed may both say it was entered.
    const [was, is] = [before, after].map(({ segments }) => segments.includes(trigger.segment));
    return event.type === 'segments.changed' && was !== is && is === (trigger.on === 'entry');
  }
  return false;
};
