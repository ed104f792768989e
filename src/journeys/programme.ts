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

/** One text, or one for each language (ISO 639-1); the brand's own language must be among them. */
const Localized = z.union([
  z.string().min(1),
  z.record(z.string().regex(/^[a-z]{2}$/, 'expected a language such as en'), z.string().min(1)),
]);
export type Localized = z.infer<typeof Localized>;

const SendStep = z.strictObject({
  send: Id.describe('The message to send: a file in messages/'),
  via: z.array(Channel).min(1).describe('Channels in order of preference; each hop is checked again'),
  if: z.string().optional().describe('A CEL condition, checked when the message is claimed'),
  timeout: Span.optional().describe('How long a hop may take before the next one is tried'),
  asks: z
    .strictObject({ topics: z.array(Id).min(1), wording: Id })
    .optional()
    .describe(
      'A consent question that is answered by the link {{ optInUrl }}: these topics, on the channel it goes by',
    ),
  at: z.literal('best-hour').optional().describe('The hour of day in which this member answered most, once known'),
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

export const Priority = z.enum(['low', 'normal', 'high']);
export type Priority = z.infer<typeof Priority>;

const Held = z.strictObject({
  outside: z.enum(['defer', 'drop']).optional().describe('Wait for the hours, or let it go'),
  expireAfter: Span.optional().describe('A message that would wait longer is dropped'),
});
export type Held = z.infer<typeof Held>;

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
  priority: Priority.default('normal').describe('Who gets the last slot of a cap that keeps it'),
  lossWarning: z
    .boolean()
    .default(false)
    .describe('Tells members of something they would lose; also for those who want nothing else'),
  held: Held.optional().describe("What becomes of a message outside the hours, instead of the brand's rule"),
  steps: z.array(Step).min(1),
});
export type Journey = z.infer<typeof Journey>;

/** Every message a list of steps may send, its branches included. */
export const sendsOf = (steps: readonly Step[]): readonly SendStep[] =>
  steps.flatMap((step) => ('send' in step ? [step] : [...sendsOf(step.yes), ...sendsOf(step.none ?? [])]));

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
  email: z
    .strictObject({
      subject: z.string().min(1).max(150),
      preview: z.string().max(150).optional().describe('What a mailbox shows beside the subject'),
      heading: z.string().min(1).max(200),
      text: z.string().min(1).max(10_000).describe('Paragraphs, with an empty line between them'),
      button: z.strictObject({ text: z.string().min(1).max(40), url: z.string().min(1) }).optional(),
    })
    .optional(),
});
export type MessageFile = z.infer<typeof MessageFile>;

export const Action = z.enum([
  'stop',
  'start',
  'help',
  'yes',
  'keep',
  'balance',
  'redeem',
  'rewards',
  'not-now',
  'pause',
  'preferences',
]);
export type Action = z.infer<typeof Action>;

/** The texts of every answer the system gives by itself. */
export const REPLIES = [
  'stopped',
  'stopped-some',
  'clarify',
  'kept',
  'paused',
  'preferences',
  'handover',
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
    address: z
      .string()
      .min(1)
      .describe('Postal address, which marketing mail must carry (CAN-SPAM, 15 U.S.C. 7704(a)(5))'),
    language: z
      .string()
      .regex(/^[a-z]{2}$/)
      .default('en')
      .describe('What those read whose language has no text'),
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
  topics: z.record(
    Id,
    z.strictObject({
      about: z.string(),
      name: Localized.describe('As members see it where they choose'),
      quietHours: z
        .enum(['exempt', 'hold'])
        .default('exempt')
        .describe('Whether transactional messages of this topic may go at any hour; marketing never may'),
    }),
  ),
  quietHours: z.strictObject({
    allowFrom: HourMinute,
    allowUntil: HourMinute,
    questions: z
      .enum(['exempt', 'hold'])
      .default('exempt')
      .describe('Whether a double opt-in question may go at any hour; people who just signed up expect it at once'),
    outside: z.enum(['defer', 'drop']).default('defer'),
    expireAfter: Span.default('48h').describe('A message that would wait longer is dropped'),
  }),
  caps: z
    .array(
      z.strictObject({
        max: z.int().min(1).max(100),
        per: Span.describe('A rolling window, not a calendar day'),
        topic: Id.optional(),
        channel: Channel.optional(),
        lastFor: z.literal('high').optional().describe('The last slot is kept for journeys of high priority'),
      }),
    )
    .min(1)
    .describe('Marketing messages to one person across all journeys'),
  spacing: Span.default('0s').describe('The least time between two marketing messages'),
  coolDown: Span.default('30d').describe('No marketing for so long after a complaint'),
  revocation: z
    .strictObject({
      scope: z
        .enum(['topic', 'channel', 'everything'])
        .describe('What a STOP takes back: the topic of the last message, the channel it came by, or everything'),
    })
    .default({ scope: 'everything' }),
  consent: z
    .strictObject({
      optIn: z.enum(['double', 'single']).describe('Whether a captured consent needs a YES or a confirmed link'),
      countries: z.record(z.string().regex(/^[A-Z]{2}$/), z.enum(['double', 'single'])).default({}),
      expireAfter: Span.optional().describe('A consent not renewed for so long ends'),
    })
    .default({ optIn: 'double', countries: {} }),
  retention: z
    .strictObject({
      messages: Span.default('400d').describe('The message log'),
      audit: Span.default('730d').describe('What operators did'),
    })
    .prefault({}),
  hopTimeout: z.strictObject({ rcs: Span, whatsapp: Span, sms: Span, email: Span.default('72h') }),
  wording: z
    .record(
      Id,
      z.strictObject({
        version: z.string().min(1).max(40),
        text: Localized,
        channels: z.array(Channel).min(1).optional().describe('What it asks for; every channel when left out'),
      }),
    )
    .describe('What people agree to; a changed text needs a new version'),
  keywords: z.record(z.string(), Action).describe("The brand's own words besides the required ones"),
  replies: z.strictObject(
    Object.fromEntries(REPLIES.map((name) => [name, Localized])) as Record<ReplyName, typeof Localized>,
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

/** An operator must publish first. */
export class NothingPublished extends Error {
  override readonly name = 'NothingPublished';
}

/** Published versions; immutable. */
export interface Programmes {
  /** The version that new runs start on; throws `NothingPublished` when there is none. */
  live(): Promise<Programme>;
  version(version: string): Promise<Programme>;
  publish(programme: Programme, at: string): Promise<void>;
}
