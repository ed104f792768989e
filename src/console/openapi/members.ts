import * as z from 'zod';
import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject } from 'zod-openapi';
import { Exported } from '#console/openapi/exported.ts';
import { Explanation } from '#console/openapi/explanation.ts';
import { body, json, member, param, refusals } from '#console/openapi/parts.ts';
import { Attributes, Updated } from '#words/profile.ts';
import { ADDRESS_KINDS, Channel } from '#words/channel.ts';
import { CalendarDay } from '#words/instant.ts';
import { MemberId } from '#words/event.ts';

const decided = {
  decidedIn: z.string().optional().describe('How long another system has to decide of it, where one does'),
  needsCode: z.literal(true).optional().describe('Who takes it by an answer has to send back a one-time code'),
};

/** What `GET /members/{id}` answers. */
export const Member = z
  .object({
    memberId: MemberId,
    profile: z.record(z.string(), z.string()),
    addresses: z.record(z.enum(ADDRESS_KINDS), z.string().nullable()),
    locale: z.string().nullable(),
    timeZone: z.object({
      zone: z.string(),
      source: z.enum(['given', 'address', 'country', 'none']),
      all: z.array(z.string()),
    }),
    today: CalendarDay,
    unreachable: z
      .array(Channel)
      .describe('Channels on which a provider said within 30 days that their address is none'),
    balance: z
      .object({ points: z.int(), earned: z.int(), adjusted: z.int().optional(), spent: z.int(), expired: z.int() })
      .describe('points = earned + adjusted - spent - expired; adjusted is left out where nothing was given by hand'),
    lots: z.array(z.object({ expiresOn: CalendarDay, earned: z.int(), remaining: z.int() })),
    tier: z.object({
      tier: z.string(),
      name: z.string(),
      progress: z.number(),
      until: CalendarDay.nullable().describe('The last day it is kept'),
      next: z.object({ tier: z.string(), name: z.string(), from: z.int(), pointsToGo: z.int() }).nullable(),
    }),
    segments: z.array(z.string()),
    stage: z.string().describe('The lifecycle stage, which is one of the segments; empty until it is known'),
    stageSince: z.string().nullable(),
    rhythm: z
      .object({
        usualGapDays: z.number().describe('Between two purchases, shrunk towards the usual gap of the brand'),
        silentDays: z.int().describe('Since any activity'),
        overdue: z.number().describe('Days since the last purchase over the usual gap'),
        memberDays: z.int(),
        stageDays: z.int(),
        enrolledAt: z.string().nullable(),
        lastActiveAt: z.string().nullable(),
        lastPurchaseAt: z.string().nullable(),
      })
      .describe('How often they buy, and how long they have been silent'),
    purchases: z.int(),
    spend: z.int().describe('Minor units of all purchases'),
    bought: z
      .record(
        z.string(),
        z.object({ count: z.int(), lastAt: z.string().nullable(), days: z.int().describe('Whole days since then') }),
      )
      .describe('What they bought of what programme.yaml counts'),
    exposures: z
      .array(
        z.object({
          experiment: z.string(),
          arm: z.string(),
          at: z.string(),
          by: z.string().describe('What counts: a type of event, or revenue'),
          until: z.string().describe('The last instant that counts'),
          before: z.int().describe('The same before it'),
        }),
      )
      .describe('In which arms of experiments they are'),
    rewards: z.array(
      z.object({
        rewardId: z.string(),
        title: z.string(),
        state: z.enum(['unlocked', 'requested', 'redeemed', 'expired']),
        unlockedAt: z.string(),
        open: z.int().describe('How many are unlocked and were not asked for'),
        asked: z.int().describe('How often it was asked for'),
        until: z.string().nullable(),
        ...decided,
      }),
    ),
    offers: z
      .array(z.object({ rewardId: z.string(), title: z.string(), points: z.int(), asked: z.int(), ...decided }))
      .describe('What they can pay for, the dearest first'),
    cards: z
      .array(z.object({ card: z.string(), name: z.string(), stamps: z.int(), of: z.int(), filled: z.int() }))
      .describe('Stamp cards'),
    cashback: z.int().describe('Minor units'),
    referralCode: z.string().nullable(),
    attributes: Attributes,
    consent: z.record(z.string(), z.enum(['pending', 'granted', 'withdrawn', 'expired'])).describe('By channel:topic'),
    optedOut: z.boolean().describe('Whether an address of theirs is stopped'),
    preferences: z
      .object({
        pausedUntil: z.string().nullable(),
        frequency: z.enum(['all', 'weekly', 'losing']),
        coolUntil: z.string().nullable(),
      })
      .describe('What the member chose; it binds above every journey'),
  })
  .meta({ id: 'Member' });

/** What `GET /members/{id}/ledger` answers. */
export const Ledger = z
  .object({
    memberId: MemberId,
    engine: z
      .enum(['regulars', 'external'])
      .describe('Another engine keeps a ledger of its own; this one is empty then'),
    points: z.int().describe('The sum of the points of all lines'),
    cashback: z.int().describe('Minor units, the sum of all lines'),
    stamps: z.int().describe('Ever given, the sum of all lines'),
    lines: z
      .array(
        z.object({
          at: z.string(),
          type: z.string().describe('Of the event'),
          id: z.string(),
          source: z.string(),
          rule: z.string().describe('The rule of loyalty.yaml, or the reason given'),
          points: z.int(),
          balance: z.int().describe('Points after this line'),
          expiresOn: CalendarDay.optional(),
          cashback: z.int().optional(),
          stamps: z.int().optional(),
          card: z.string().optional(),
        }),
      )
      .describe('Oldest first'),
  })
  .meta({ id: 'Ledger' });

const ledger: ZodOpenApiOperationObject = {
  ...member,
  operationId: 'readLedger',
  summary: 'What moved points, cashback and stamps',
  responses: { '200': json('The account', Ledger), ...refusals(400, 401, 404, 503) },
};

const put: ZodOpenApiOperationObject = {
  ...member,
  operationId: 'putMember',
  summary: 'Set fields of a member',
  description: 'Sets the fields given and leaves the others. Starts no welcome: send `member.enrolled` for that.',
  requestBody: body(Updated, {
    profile: {
      summary: 'A name and what they usually drink',
      value: { givenName: 'Alma', locale: 'sv-SE', attributes: { taste: 'filter' } },
    },
  }),
  responses: { '200': json('The member', Member), ...refusals(400, 401, 409, 410, 503) },
};

const get: ZodOpenApiOperationObject = {
  ...member,
  operationId: 'getMember',
  summary: 'Read a member',
  responses: { '200': json('The member as of now', Member), ...refusals(400, 401, 404, 503) },
};

const erase: ZodOpenApiOperationObject = {
  ...member,
  operationId: 'eraseMember',
  summary: 'Erase a member',
  description:
    'For good: no event brings them back. Of a phone or email address stays a keyed hash that says not to write to it. The same again answers the same.',
  responses: { '204': { description: 'Erased' }, ...refusals(400, 401, 404, 409, 503) },
};

const exported: ZodOpenApiOperationObject = {
  ...member,
  operationId: 'exportMember',
  summary: 'Everything that is kept about a member, in every table',
  responses: { '200': json('The export', Exported), ...refusals(400, 401, 404, 413, 503) },
};

const explain: ZodOpenApiOperationObject = {
  ...member,
  operationId: 'explainMember',
  summary: 'Why each message was sent or not',
  description:
    'A page is of at most 500 messages, newest first, and has all of them where there are no more. Where it says `next` there are more, newer and older ones among them: ask again with `after`, until none is said.',
  requestParams: {
    ...member.requestParams,
    query: z.object({
      message: param(z.string().optional(), 'welcome').describe('Only this message: its id, or the name of its file'),
      journey: param(z.string().optional(), 'welcome').describe(
        'Only this journey, and what its messages would be told now',
      ),
      after: param(z.string().optional(), 'b5hj5u6h23ccaj7npill7o402k743mtb').describe('`next` of the page before'),
    }),
  },
  responses: {
    '200': json('Every send and non-send of the page, newest first', Explanation),
    ...refusals(400, 401, 404, 503),
  },
};

const openInbox: ZodOpenApiOperationObject = {
  ...member,
  operationId: 'openInbox',
  summary: "A token with which a member's app reads their inbox",
  description:
    "For the brand's server, once its app knows who is signed in. The app sends it as `Authorization: Bearer` to " +
    '`GET /members/{id}/inbox`, and to `POST /members/{id}/inbox/{messageId}/{act}` with `read`, `dismiss` or `press`. ' +
    'With the first one the member can be written to there.',
  responses: {
    '200': json(
      'Good for this member and for fifteen minutes',
      z.object({ token: z.string(), expiresAt: z.iso.datetime() }).meta({ id: 'InboxToken' }),
    ),
    ...refusals(401, 404, 503),
  },
};

export const memberPaths: ZodOpenApiPathsObject = {
  '/members/{id}': { get, put, delete: erase },
  '/members/{id}/explain': { get: explain },
  '/members/{id}/ledger': { get: ledger },
  '/members/{id}/export': { get: exported },
  '/members/{id}/inbox-token': { post: openInbox },
};
