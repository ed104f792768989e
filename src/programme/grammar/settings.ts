import * as z from 'zod';
import { Channel } from '#words/channel.ts';
import { AttributeName, HourMinute, Id, Localized, Span } from '#words/parts.ts';
import { Action, REPLIES, type ReplyName } from '#programme/grammar/replies.ts';
import { Strangers } from '#programme/grammar/strangers.ts';

/** A typed attribute of the brand's own. */
const Attribute = z.strictObject({
  type: z.enum(['text', 'number', 'boolean', 'date']),
  about: z.string().min(1),
  values: z.array(z.string().min(1).max(100)).min(1).optional().describe('The only texts it may hold'),
  default: z
    .union([z.string().max(200), z.number(), z.boolean()])
    .optional()
    .describe('What holds of members nobody has said it of; an update of a number begins at it'),
});

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
  points: z
    .strictObject({
      perWholeUnit: z.int().min(0).describe('Points for each whole unit of currency of a purchase'),
      expireAfterMonths: z
        .int()
        .min(1)
        .max(120)
        .describe('Points leave at the end of the month this many months after they were earned'),
    })
    .optional()
    .describe('What holds where there is no loyalty.yaml'),
  attributes: z
    .record(AttributeName, Attribute)
    .default({})
    .describe('What the brand knows of its members besides; `member.attributes.<name>` in conditions and texts'),
  webhooks: z
    .record(Id, z.strictObject({ about: z.string().min(1), url: z.url({ protocol: /^https$/ }) }))
    .default({})
    .describe('Where a journey may send facts, signed with the secret of the stage'),
  lifecycle: z
    .strictObject({
      stages: z.array(Id).min(1).describe('Segments; the first that holds is the stage of a member'),
      usualGap: Span.default('60d').describe('Between two purchases of a member we know too little of'),
    })
    .optional(),
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
  countries: z
    .array(z.string().regex(/^[A-Z]{2}$/, 'expected two capital letters'))
    .min(1)
    .optional()
    .describe('The only countries whose numbers are written to (ISO 3166); every country when left out'),
  strangers: Strangers.prefault({}).describe('How much of what strangers can set off is sent at most'),
  retention: z
    .strictObject({
      messages: Span.default('400d').describe('The message log'),
      audit: Span.default('730d').describe('What operators did'),
    })
    .prefault({}),
  hopTimeout: z.strictObject({
    rcs: Span,
    whatsapp: Span,
    sms: Span,
    email: Span.default('72h'),
  } satisfies Record<Channel, z.ZodType<string>>),
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
