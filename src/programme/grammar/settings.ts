import * as z from 'zod';
import { Channel, CHANNELS } from '#words/channel.ts';
import { AttributeName, HourMinute, Id, Localized, Span } from '#words/parts.ts';
import { Inbox } from '#programme/grammar/inbox.ts';
import { Action, MORE_REPLIES, MORE_REPLY_TEXTS, REPLIES, REPLY_TEXTS } from '#programme/grammar/replies.ts';
import { Measures } from '#programme/grammar/measures.ts';
import { Prices } from '#programme/grammar/prices.ts';
import { Strangers } from '#programme/grammar/strangers.ts';

/** A typed attribute of the brand's own. */
const Attribute = z.strictObject({
  type: z.enum(['text', 'number', 'boolean', 'date']).describe('What it holds; a date is a calendar day'),
  about: z.string().min(1).describe('What it says of a member, for colleagues'),
  values: z.array(z.string().min(1).max(100)).min(1).optional().describe('The only texts it may hold'),
  default: z
    .union([z.string().max(200), z.number(), z.boolean()])
    .optional()
    .describe('What holds of members nobody has said it of; an update of a number begins at it'),
});

/** Something that members buy, by what is on the lines of a purchase. */
const Bought = z
  .strictObject({
    about: z.string().min(1).describe('What it is, for colleagues'),
    category: z.array(z.string().min(1).max(80)).min(1).optional().describe('Lines of these categories'),
    sku: z.array(z.string().min(1).max(80)).min(1).max(200).optional().describe('Lines of these things'),
    months: z
      .int()
      .min(1)
      .max(24)
      .optional()
      .describe('Only purchases of so many calendar months count, this one among them; of all time when left out'),
  })
  .refine(({ category, sku }) => category !== undefined || sku !== undefined, {
    error: 'expected category or sku, or both',
  });

/** What the timeout of a channel is. */
const hop = (channel: Channel): string =>
  `How long ${CHANNELS[channel].name} may take before the next channel is tried`;

export const Settings = z.strictObject({
  brand: z
    .strictObject({
      name: z.string().min(1).max(40).describe('As members know it'),
      support: z.string().min(1).describe('Where members get help: an address or a number'),
      terms: z.url().describe('Web address of the terms of the programme'),
      website: z.url().describe('Web address of the brand'),
      logo: z.string().describe('A file in media/'),
      address: z
        .string()
        .min(1)
        .describe('Postal address, which marketing mail must carry (CAN-SPAM, 15 U.S.C. 7704(a)(5))'),
      language: z
        .string()
        .regex(/^[a-z]{2}$/)
        .default('en')
        .describe('What those read whose language has no text'),
    })
    .describe('Who writes. Conditions and texts name it: `brand.name`'),
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
  bought: z
    .record(AttributeName, Bought)
    .refine((named) => Object.keys(named).length <= 12, { error: 'expected at most 12 names' })
    .default({})
    .describe(
      'What members buy that is counted for each: `member.bought.<name>.count` and `.days` in conditions and texts',
    ),
  webhooks: z
    .record(
      Id,
      z.strictObject({
        about: z.string().min(1).describe('Who listens there, for colleagues'),
        url: z.url({ protocol: /^https$/ }).describe('Where facts are posted'),
      }),
    )
    .default({})
    .describe('Where a journey may send facts, signed with the secret of the stage'),
  lifecycle: z
    .strictObject({
      stages: z.array(Id).min(1).describe('Segments; the first that holds is the stage of a member'),
      usualGap: Span.default('60d').describe('Between two purchases of a member we know too little of'),
    })
    .optional()
    .describe('Stages of the life of a member with the brand: `member.stage`'),
  tiers: z
    .array(
      z.strictObject({
        tier: Id.describe('Its name in conditions: `member.tier`'),
        name: z.string().min(1).describe('As members read it: `member.tierName`'),
        from: z.int().min(0).describe('From how much on; of what says `qualify` of loyalty.yaml, points without it'),
      }),
    )
    .min(1)
    .describe('From the lowest to the highest'),
  topics: z
    .record(
      Id,
      z.strictObject({
        about: z.string().describe('What it is about, for colleagues'),
        name: Localized.describe('As members see it where they choose'),
        quietHours: z
          .enum(['exempt', 'hold'])
          .default('exempt')
          .describe('Whether transactional messages of this topic may go at any hour; marketing never may'),
      }),
    )
    .describe('What members agree to, one by one; each journey has one'),
  quietHours: z
    .strictObject({
      allowFrom: HourMinute.describe('Marketing may go from this time on'),
      allowUntil: HourMinute.describe('And until this one, in every zone the member could be in'),
      questions: z
        .enum(['exempt', 'hold'])
        .default('exempt')
        .describe('Whether a double opt-in question may go at any hour; people who just signed up expect it at once'),
      outside: z.enum(['defer', 'drop']).default('defer').describe('A message outside these hours waits, or is let go'),
      expireAfter: Span.default('48h').describe('A message that would wait longer is dropped'),
    })
    .describe('When marketing may go; where the law is narrower, the law holds'),
  caps: z
    .array(
      z.strictObject({
        max: z.int().min(1).max(100).describe('At most so many'),
        per: Span.describe('A rolling window, not a calendar day'),
        topic: Id.optional().describe('Only messages of this topic count'),
        channel: Channel.optional().describe('Only messages by this channel count'),
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
    .default({ scope: 'everything' })
    .describe('How far a STOP reaches'),
  consent: z
    .strictObject({
      optIn: z.enum(['double', 'single']).describe('Whether a captured consent needs a YES or a confirmed link'),
      countries: z
        .record(z.string().regex(/^[A-Z]{2}$/), z.enum(['double', 'single']))
        .default({})
        .describe('Where it differs, by ISO 3166 country: `US: single`'),
      expireAfter: Span.optional().describe('A consent not renewed for so long ends'),
    })
    .default({ optIn: 'double', countries: {} })
    .describe('What a captured consent needs, and how long it holds'),
  countries: z
    .array(z.string().regex(/^[A-Z]{2}$/, 'expected two capital letters'))
    .min(1)
    .optional()
    .describe('The only countries whose numbers are written to (ISO 3166); every country when left out'),
  prices: Prices.optional().describe('What messages cost: `via: best` looks at it, and a hop may be too dear'),
  measures: Measures.optional().describe('What is measured besides, and what the brand aims at'),
  holdout: z
    .string()
    .regex(/^\d{1,2}(\.\d)?%$/, 'expected a share such as 2%')
    .optional()
    .describe('A fixed share of members to whom no journey of marketing writes, so that all of it can be measured'),
  inbox: Inbox.prefault({}).describe('Conversations with people'),
  strangers: Strangers.prefault({}).describe('How much of what strangers can set off is sent at most'),
  retention: z
    .strictObject({
      messages: Span.default('400d').describe('The message log'),
      audit: Span.default('730d').describe('What operators did'),
    })
    .prefault({})
    .describe('How long what was done is kept'),
  hopTimeout: z
    .strictObject({
      rcs: Span.describe(hop('rcs')),
      whatsapp: Span.describe(hop('whatsapp')),
      sms: Span.describe(hop('sms')),
      viber: Span.default('10m').describe(hop('viber')),
      messenger: Span.default('10m').describe(hop('messenger')),
      email: Span.default('72h').describe(hop('email')),
      inapp: Span.default('24h').describe(hop('inapp')),
      push: Span.default('2h').describe(hop('push')),
    } satisfies Record<Channel, z.ZodType<string>>)
    .describe('The last channel of a list is not waited for; a send may have a `timeout` of its own'),
  wording: z
    .record(
      Id,
      z.strictObject({
        version: z.string().min(1).max(40).describe('Evidence keeps it, with the language and the exact text'),
        text: Localized.describe('Word for word as people read it; only `{{ brand.name }}` is filled in'),
        channels: z.array(Channel).min(1).optional().describe('What it asks for; every channel when left out'),
      }),
    )
    .describe('What people agree to; a changed text needs a new version'),
  keywords: z.record(z.string(), Action).describe("The brand's own words besides the required ones"),
  replies: z
    .strictObject({
      ...(Object.fromEntries(REPLIES.map((name) => [name, Localized.describe(REPLY_TEXTS[name])])) as Record<
        keyof typeof REPLY_TEXTS,
        typeof Localized
      >),
      ...(Object.fromEntries(
        MORE_REPLIES.map((name) => [name, Localized.optional().describe(MORE_REPLY_TEXTS[name])]),
      ) as Record<keyof typeof MORE_REPLY_TEXTS, z.ZodOptional<typeof Localized>>),
    })
    .describe('What the system answers by itself'),
});
export type Settings = z.infer<typeof Settings>;
