import type { Journey } from '#programme/grammar/journey.ts';
import type { Schedule } from '#programme/grammar/trigger.ts';
import { judged } from '#programme/condition.ts';
import { seconds } from '#words/parts.ts';
import type { Programme } from '#programme/programme.ts';
import type { Run } from '#runs/run.ts';
import type { Snapshot } from '#loyalty/snapshot.ts';
import { monthsAfter, monthsBetween } from '#time/calendar.ts';
import { dayAfter, instantAt, localTime } from '#time/local-time.ts';
import { momentOf } from '#time/moment.ts';

/** A journey on a schedule falls due for a member, at an instant that follows from the member's own day. */
export interface Reminder {
  readonly journey: Journey;
  readonly at: string;
  /** What it is about, so that it starts one run. */
  readonly cause: string;
  readonly facts: Run['facts'];
}

const DAY = 86_400;

/** A day of the member's that a schedule is about, what it is called in causes, and what texts are told. */
interface Occasion {
  readonly day: string;
  readonly about: string;
  readonly facts: Run['facts'];
}

const dayOf = (value: unknown, zone: string): string | undefined => {
  const moment = typeof value === 'string' ? momentOf(value, zone) : undefined;
  if (moment === undefined) return undefined;
  return 'day' in moment ? moment.day : localTime(moment.at, zone).day;
};

/** Those of a day that comes every so many months: the last one and the next two. */
const recurring = (first: string, months: number, today: string): readonly { day: string; count: number }[] => {
  const done = Math.max(0, Math.floor(monthsBetween(first, today) / months));
  return [done, done + 1, done + 2]
    .filter((count) => count > 0)
    .map((count) => ({ day: monthsAfter(first, count * months), count }));
};

/** The days a schedule is about. Those long past are no matter, so only the ones around now are given. */
const occasions = (trigger: Schedule, { row, member }: Snapshot): readonly Occasion[] => {
  const { zone } = member.timeZone;
  switch (trigger.schedule) {
    case 'points-expiring':
      return member.lots
        .filter((lot) => lot.remaining > 0)
        .map(({ expiresOn }) => ({ day: expiresOn, about: expiresOn, facts: { expiresOn } }));
    case 'birthday': {
      const born = dayOf(member.profile['birthday'], zone);
      return born === undefined
        ? []
        : recurring(born, 12, member.today).map(({ day }) => ({ day, about: day, facts: {} }));
    }
    case 'anniversary': {
      const joined = dayOf(row.registers['enrolledAt']?.value, zone);
      if (joined === undefined) return [];
      const all = trigger.again
        ? recurring(joined, trigger.months, member.today)
        : [{ day: monthsAfter(joined, trigger.months), count: 1 }];
      return all.map(({ day, count }) => ({ day, about: day, facts: { months: count * trigger.months } }));
    }
    case 'silence': {
      const { lastActiveAt, lastPurchaseAt } = member.rhythm;
      const last = dayOf(trigger.of === 'purchase' ? lastPurchaseAt : lastActiveAt, zone);
      return last === undefined
        ? []
        : trigger.after.map((span) => {
            const days = Math.round(seconds(span) / DAY);
            return { day: dayAfter(last, days), about: `${last}:${days}`, facts: { days } };
          });
    }
    case 'date': {
      const value = trigger.of === 'tierUntil' ? row.registers['tierUntil']?.value : member.attributes[trigger.of];
      const day = dayOf(value, zone);
      return day === undefined ? [] : [{ day, about: day, facts: {} }];
    }
    case 'monthly': {
      const first = `${member.today.slice(0, 8)}${String(trigger.day).padStart(2, '0')}`;
      return [0, 1].map((months) => ({
        day: monthsAfter(first, months),
        about: monthsAfter(first, months),
        facts: {},
      }));
    }
  }
};

const remindersIn = (journey: Journey, trigger: Schedule, snapshot: Snapshot): readonly Reminder[] => {
  const before = 'before' in trigger ? trigger.before : ['0d'];
  const { zone } = snapshot.member.timeZone;
  return occasions(trigger, snapshot).flatMap(({ day, about: cause, facts }) =>
    before.map((span): Reminder => {
      const days = Math.round(seconds(span) / DAY);
      const at = instantAt(dayAfter(day, -days), trigger.at, zone).toISOString();
      const known = 'before' in trigger ? { ...facts, on: day, days } : { on: day, ...facts };
      return {
        journey,
        at,
        cause: `${trigger.schedule}:${cause}${'before' in trigger ? `:${days}` : ''}`,
        facts: known,
      };
    }),
  );
};

/** What each journey on a schedule comes to for a member. One that cannot be told says nothing of the others. */
const schedulesOf = ({ journeys }: Programme, snapshot: Snapshot) =>
  Object.values(journeys).flatMap((journey) => {
    const { trigger } = journey;
    if (!('schedule' in trigger)) return [];
    return [{ journey, found: judged(() => remindersIn(journey, trigger, snapshot)) }];
  });

/** Every reminder of a member as they are now, of all journeys on a schedule, earliest first. */
export const remindersOf = (programme: Programme, snapshot: Snapshot): readonly Reminder[] =>
  schedulesOf(programme, snapshot)
    .flatMap(({ found }) => (found.ok ? found.value : []))
    .sort((a, b) => (a.at < b.at ? -1 : 1));

/** Journeys whose day cannot be told for this member, and why. */
export const untold = (programme: Programme, snapshot: Snapshot): readonly { journey: Journey; reason: string }[] =>
  schedulesOf(programme, snapshot).flatMap(({ journey, found }) =>
    found.ok ? [] : [{ journey, reason: found.reason }],
  );

/** A reminder more than a day late would tell the wrong number of days, so it is not sent. */
export const dueReminders = (reminders: readonly Reminder[], now: Date): readonly Reminder[] => {
  const dayAgo = new Date(now.getTime() - DAY * 1000).toISOString();
  return reminders.filter((one) => one.at <= now.toISOString() && one.at > dayAgo);
};

/** When the first of them is due after an instant. */
export const nextReminder = (reminders: readonly Reminder[], after: Date): string | undefined =>
  reminders.find((one) => one.at > after.toISOString())?.at;
