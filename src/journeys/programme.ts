import * as z from 'zod';
import { Channel, MessageClass } from '#channels/channel.ts';

const Id = z.string().regex(/^[a-z][a-z0-9-]{0,62}$/, 'expected a name of lower-case letters, digits and hyphens');
const HourMinute = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'expected a time of day such as "09:00"');
const Span = z
  .string()
  .regex(/^\d{1,5}(s|m|h|d)$/, 'expected a span such as 30s, 15m, 72h or 30d')
  .describe('A number and one of s, m, h, d');
export type Span = z.infer<typeof Span>;

const UNIT = { s: 1, m: 60, h: 3_600, d: 86_400 } as const;
export const seconds = (span: Span): number => Number(span.slice(0, -1)) * UNIT[span.slice(-1) as keyof typeof UNIT];

const SendStep = z.strictObject({
  send: Id.describe('The message to send: a file in messages/'),
  via: z.array(Channel).min(1).describe('Channels in order of preference; each hop is checked again'),
  if: z.string().optional().describe('A CEL condition, checked when the message is claimed'),
  timeout: Span.optional().describe('How long a hop may take before the next one is tried'),
});
export type SendStep = z.infer<typeof SendStep>;

interface ListenStep {
  listen: { for: 'consent'; topics: string[]; channels: Channel[]; wording: string; until: Span };
  yes: Step[];
  none?: Step[] | undefined;
}
export type Step = SendStep | ListenStep;

const Step: z.ZodType<Step> = z.lazy(() =>
  z.union([
    SendStep,
    z.strictObject({
      listen: z.strictObject({
        for: z.literal('consent').describe('A double opt-in'),
        topics: z.array(Id).min(1),
        channels: z.array(Channel).min(1),
        wording: Id.describe('What the person agrees to, from programme.yaml'),
        until: Span,
      }),
      yes: z.array(Step).describe('When the answer is yes'),
      none: z.array(Step).optional().describe('When no answer came'),
    }),
  ]),
);

export const Journey = z.strictObject({
  journey: Id,
  about: z.string().min(1),
  topic: Id,
  trigger: z.union([
    z.strictObject({
      event: z.union([z.string(), z.array(z.string()).min(1)]),
      when: z.string().optional().describe('A CEL condition over member, before and event'),
    }),
    z.strictObject({
      schedule: z.literal('points-expiring'),
      before: z.array(Span).min(1).describe('How long before the day the points leave'),
      at: HourMinute.describe("Time of day in the member's own zone"),
    }),
  ]),
  entry: z.strictObject({ once: z.union([Span, z.literal('ever')]) }).optional(),
  steps: z.array(Step).min(1),
});
export type Journey = z.infer<typeof Journey>;

const Suggestion = z.union([
  z.strictObject({ text: z.string().min(1).max(25), reply: Id.describe('What the tap means: a keyword action') }),
  z.strictObject({ text: z.string().min(1).max(25), url: z.string().min(1) }),
]);
export type Suggestion = z.infer<typeof Suggestion>;

export const MessageFile = z.strictObject({
  message: Id,
  about: z.string().min(1),
  class: MessageClass.exclude(['response']),
  sms: z.strictObject({ text: z.string().min(1).max(1530) }).optional(),
  rcs: z
    .strictObject({
      title: z.string().min(1).max(200),
      text: z.string().min(1).max(2000),
      media: z
        .string()
        .regex(/^[a-z0-9-]+\.(png|jpg)$/)
        .optional()
        .describe('A file in media/'),
      suggestions: z.array(Suggestion).max(4).default([]),
    })
    .optional(),
  whatsapp: z
    .strictObject({
      template: z
        .string()
        .regex(/^[a-z0-9_]{1,512}$/)
        .describe('The approved template'),
      language: z.string().default('en'),
      body: z.string().min(1).max(1024).describe('The approved text with {{1}}, {{2}}, …; registered with Meta'),
      parameters: z.array(z.string()).default([]),
      buttons: z.array(Suggestion).max(3).default([]),
    })
    .optional(),
});
export type MessageFile = z.infer<typeof MessageFile>;

export const Action = z.enum(['stop', 'start', 'help', 'yes', 'balance', 'redeem', 'rewards', 'not-now']);
export type Action = z.infer<typeof Action>;

/** The texts of every answer the system gives by itself. */
export const REPLIES = [
  'stopped',
  'started',
  'help',
  'balance',
  'redeem-requested',
  'redeem-nothing',
  'redeem-pending',
  'rewards',
  'rewards-none',
  'not-now',
  'pointer',
] as const;
export type ReplyName = (typeof REPLIES)[number];

export const Settings = z.strictObject({
  brand: z.strictObject({
    name: z.string().min(1).max(40),
    support: z.string().min(1),
    terms: z.url(),
    website: z.url(),
    logo: z.string(),
  }),
  points: z.strictObject({
    perWholeUnit: z.int().min(0).describe('Points for each whole unit of currency of a purchase'),
    expireAfterMonths: z
      .int()
      .min(1)
      .max(120)
      .describe('Points leave at the end of the month this many months after they were earned'),
  }),
  tiers: z.array(z.strictObject({ tier: Id, name: z.string().min(1), from: z.int().min(0) })).min(1),
  topics: z.record(Id, z.strictObject({ about: z.string() })),
  quietHours: z.strictObject({ allowFrom: HourMinute, allowUntil: HourMinute }),
  dailyCap: z.int().min(1).max(50).describe("Marketing messages to one address in the member's own day"),
  hopTimeout: z.strictObject({ rcs: Span, whatsapp: Span, sms: Span }),
  wording: z
    .record(Id, z.strictObject({ text: z.string().min(1) }))
    .describe('Consent texts by id; a changed text gets a new id'),
  keywords: z.record(z.string(), Action).describe("The brand's own words besides the required ones"),
  replies: z.strictObject(
    Object.fromEntries(REPLIES.map((name) => [name, z.string().min(1)])) as Record<ReplyName, z.ZodString>,
  ),
});
export type Settings = z.infer<typeof Settings>;

/** Everything of a brand, validated: what is published, and what a run stays on. */
export const Programme = z.strictObject({
  version: z.string(),
  settings: Settings,
  journeys: z.record(z.string(), Journey),
  messages: z.record(z.string(), MessageFile),
});
export type Programme = z.infer<typeof Programme>;

/** Published versions; immutable. */
export interface Programmes {
  /** The version that new runs start on; throws when nothing was published. */
  live(): Promise<Programme>;
  version(version: string): Promise<Programme>;
  publish(programme: Programme, at: string): Promise<void>;
}
