import * as z from 'zod';
import { Condition, EventTypes, HourMinute, Id, Span } from '#words/parts.ts';

const At = HourMinute.describe("Time of day in the member's own zone");
const When = Condition.optional().describe('Looked at when it falls due');
const before = z.array(Span).min(1).describe('How long before the day');
const due = <N extends string>(name: N, about: string) => z.literal(name).describe(about);

/** What starts a run. Schedules are per member: each fires once for its day. */
export const Trigger = z.union([
  z
    .strictObject({
      event: EventTypes.describe('The type of the event, or several'),
      when: Condition.optional().describe('Over member, before and event'),
    })
    .describe('Something happens to the member'),
  z
    .strictObject({
      crosses: Condition.describe('A number of the member, such as member.tierProgress'),
      above: z.number().optional().describe('From below it to this or more'),
      below: z.number().optional().describe('From above it to this or less'),
    })
    .refine(({ above, below }) => (above === undefined) !== (below === undefined), {
      error: 'expected either above or below',
    })
    .describe('A number of the member crosses a line'),
  z.strictObject({
    schedule: due('points-expiring', 'Points of the member leave on a day'),
    before: before.describe('How long before the day the points leave'),
    at: At,
    when: When,
  }),
  z.strictObject({
    schedule: due('birthday', 'The birthday of the member'),
    before: before.default(['0d']),
    at: At,
    when: When,
  }),
  z.strictObject({
    schedule: due('anniversary', 'So many months since the member joined'),
    months: z.int().min(1).max(120).describe('How many months after the day'),
    again: z.boolean().default(false).describe('Every so many months, and not only once'),
    at: At,
    when: When,
  }),
  z.strictObject({
    schedule: due('silence', 'Nothing was heard of the member for a time'),
    of: z.enum(['activity', 'purchase']).default('activity').describe('Since any activity, or since a purchase'),
    after: z.array(Span).min(1).describe('How long, in days; several remind several times'),
    at: At,
    when: When,
  }),
  z.strictObject({
    schedule: due('date', 'A day that an attribute of the member holds'),
    of: z.string().describe('An attribute of type date, or tierUntil'),
    before: before.default(['0d']),
    at: At,
    when: When,
  }),
  z.strictObject({
    schedule: due('monthly', 'A day of every month'),
    day: z.int().min(1).max(28).describe('Which day of the month'),
    at: At,
    when: When,
  }),
  z
    .strictObject({ keyword: z.array(z.string().min(2).max(30)).min(1).describe('What a member writes to start it') })
    .describe('The member writes a word'),
  z
    .strictObject({
      segment: Id.describe('A file in segments/'),
      on: z.enum(['entry', 'exit']).describe('When the member comes into it, or leaves it'),
    })
    .describe('The member comes into a segment or leaves it'),
  z
    .strictObject({
      campaign: Id.describe('A segment; one message run for each of its members, once'),
      at: z
        .string()
        .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/, 'expected a local date and time such as 2026-12-01T10:00')
        .describe('A date and time, such as 2026-12-01T10:00'),
      in: z.string().default('member').describe("Each member's own zone, or an IANA zone"),
    })
    .describe('A time comes for everybody in a segment'),
  z
    .strictObject({
      manual: z.literal(true).describe('By POST /members/{id}/journeys/{journey}, or by another journey'),
    })
    .describe('Nothing but a start by hand or by another journey'),
]);
export type Trigger = z.infer<typeof Trigger>;
export type Schedule = Extract<Trigger, { readonly schedule: string }>;
