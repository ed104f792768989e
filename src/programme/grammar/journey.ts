import * as z from 'zod';
import { stepsOfKind } from '#programme/grammar/branches.ts';
import { Condition, EventTypes, HourMinute, Id, Span } from '#words/parts.ts';
import { Step } from '#programme/grammar/step.ts';
import type { SendStep } from '#programme/grammar/steps/send.ts';

const At = HourMinute.describe("Time of day in the member's own zone");
const When = Condition.optional().describe('Looked at when it falls due');
const before = z.array(Span).min(1).describe('How long before the day');

/** What starts a run. Schedules are per member: each fires once for its day. */
export const Trigger = z.union([
  z.strictObject({
    event: EventTypes,
    when: Condition.optional().describe('Over member, before and event'),
  }),
  z
    .strictObject({
      crosses: Condition.describe('A number of the member, such as member.tierProgress'),
      above: z.number().optional().describe('From below it to this or more'),
      below: z.number().optional().describe('From above it to this or less'),
    })
    .refine(({ above, below }) => (above === undefined) !== (below === undefined), {
      error: 'expected either above or below',
    }),
  z.strictObject({
    schedule: z.literal('points-expiring'),
    before: before.describe('How long before the day the points leave'),
    at: At,
    when: When,
  }),
  z.strictObject({ schedule: z.literal('birthday'), before: before.default(['0d']), at: At, when: When }),
  z.strictObject({
    schedule: z.literal('anniversary').describe('Of joining'),
    months: z.int().min(1).max(120),
    again: z.boolean().default(false).describe('Every so many months, and not only once'),
    at: At,
    when: When,
  }),
  z.strictObject({
    schedule: z.literal('silence'),
    of: z.enum(['activity', 'purchase']).default('activity').describe('Since any activity, or since a purchase'),
    after: z.array(Span).min(1),
    at: At,
    when: When,
  }),
  z.strictObject({
    schedule: z.literal('date'),
    of: z.string().describe('An attribute of type date, or tierUntil'),
    before: before.default(['0d']),
    at: At,
    when: When,
  }),
  z.strictObject({
    schedule: z.literal('monthly'),
    day: z.int().min(1).max(28),
    at: At,
    when: When,
  }),
  z.strictObject({ keyword: z.array(z.string().min(2).max(30)).min(1).describe('What a member writes to start it') }),
  z.strictObject({ segment: Id, on: z.enum(['entry', 'exit']) }),
  z.strictObject({
    campaign: Id.describe('A segment; one message run for each of its members, once'),
    at: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/, 'expected a local date and time such as 2026-12-01T10:00'),
    in: z.string().default('member').describe("Each member's own zone, or an IANA zone"),
  }),
  z.strictObject({
    manual: z.literal(true).describe('By POST /members/{id}/journeys/{journey}, or by another journey'),
  }),
]);
export type Trigger = z.infer<typeof Trigger>;
export type Schedule = Extract<Trigger, { readonly schedule: string }>;

export const Priority = z.enum(['low', 'normal', 'high']);
export type Priority = z.infer<typeof Priority>;

const Held = z.strictObject({
  outside: z.enum(['defer', 'drop']).optional().describe('Wait for the hours, or let it go'),
  expireAfter: Span.optional().describe('A message that would wait longer is dropped'),
});
export type Held = z.infer<typeof Held>;

const Entry = z
  .strictObject({
    once: z
      .union([Span, z.literal('ever')])
      .optional()
      .describe('No second run within this time'),
    freshness: z
      .union([Span, z.literal('ever')])
      .optional()
      .describe('How old an event may be to start a run, 24h when left out; an older one only counts'),
    concurrent: z.int().min(1).max(10).default(1).describe('Runs of one member at the same time'),
    holdout: z
      .string()
      .regex(/^\d{1,2}(\.\d)?%$/, 'expected a share such as 5%')
      .optional()
      .describe('A fixed share of members who are measured and not written to'),
  })
  .refine(({ once, concurrent }) => once === undefined || concurrent === 1, {
    error: 'expected once or concurrent, not both',
  });

const Leave = z.strictObject({ event: EventTypes, when: Condition.optional() });

export const Journey = z.strictObject({
  journey: Id,
  about: z.string().min(1),
  topic: Id,
  trigger: Trigger,
  entry: Entry.prefault({}),
  exit: z
    .union([Leave, z.array(Leave).min(1)])
    .optional()
    .describe('Events that end a run'),
  goal: z
    .strictObject({ event: EventTypes, when: Condition.optional(), within: Span })
    .optional()
    .describe('What it is for: counted for a run within this time of its start, and then the run ends'),
  priority: Priority.default('normal').describe('Who gets the last slot of a cap that keeps it'),
  lossWarning: z
    .boolean()
    .default(false)
    .describe('Tells members of something they would lose; also for those who want nothing else'),
  held: Held.optional().describe("What becomes of a message outside the hours, instead of the brand's rule"),
  migrate: z
    .record(z.string().regex(/^\d+(\.[A-Za-z0-9.-]+)*$/, 'expected a place such as 1 or 1.yes.0'), z.string())
    .optional()
    .describe('Where runs of earlier versions go on when they wake: old place to new place, or exit'),
  steps: z.array(Step).min(1),
});
export type Journey = z.infer<typeof Journey>;

/** Every message a journey may send, its branches included. */
export const sendsOf = ({ steps }: Pick<Journey, 'steps'>): readonly SendStep[] => stepsOfKind(steps, 'send');
