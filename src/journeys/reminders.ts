import { seconds, type Journey, type Programme } from '#journeys/programme.ts';
import type { Member } from '#members/member.ts';
import { dayAfter, instantAt } from '#time/local-time.ts';

/** One reminder of one journey about one lot, at an instant that follows from the member's own day. */
export interface Reminder {
  readonly journey: Journey;
  readonly expiresOn: string;
  readonly days: number;
  readonly at: string;
}

const DAY = 86_400;

/** Every reminder of a member's present lots that still holds points, earliest first. */
export const remindersOf = (programme: Programme, member: Member): readonly Reminder[] =>
  Object.values(programme.journeys)
    .flatMap((journey) => {
      const { trigger } = journey;
      if (!('schedule' in trigger)) return [];
      return member.lots
        .filter((lot) => lot.remaining > 0)
        .flatMap((lot) =>
          trigger.before.map((before): Reminder => {
            const days = Math.round(seconds(before) / DAY);
            const at = instantAt(dayAfter(lot.expiresOn, -days), trigger.at, member.timeZone.zone);
            return { journey, expiresOn: lot.expiresOn, days, at: at.toISOString() };
          }),
        );
    })
    .sort((a, b) => (a.at < b.at ? -1 : 1));

/** A reminder more than a day late would tell the wrong number of days, so it is not sent. */
export const dueReminders = (reminders: readonly Reminder[], now: Date): readonly Reminder[] => {
  const dayAgo = new Date(now.getTime() - DAY * 1000).toISOString();
  return reminders.filter((one) => one.at <= now.toISOString() && one.at > dayAgo);
};
