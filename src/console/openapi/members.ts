import * as z from 'zod';
import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject } from 'zod-openapi';
import { Exported } from '#console/openapi/exported.ts';
import { Explanation } from '#console/openapi/explanation.ts';
import { json, member, refusals } from '#console/openapi/parts.ts';
import { CalendarDay, MemberId, Profile } from '#events/event.ts';

/** What `GET /members/{id}` answers. */
export const Member = z
  .object({
    memberId: MemberId,
    profile: z.record(z.string(), z.string()),
    addresses: z.object({ phone: z.string().nullable(), email: z.string().nullable() }),
    locale: z.string().nullable(),
    timeZone: z.object({
      zone: z.string(),
      source: z.enum(['given', 'address', 'country', 'none']),
      all: z.array(z.string()),
    }),
    today: CalendarDay,
    balance: z
      .object({ points: z.int(), earned: z.int(), spent: z.int(), expired: z.int() })
      .describe('points = earned - spent - expired'),
    lots: z.array(z.object({ expiresOn: CalendarDay, earned: z.int(), remaining: z.int() })),
    tier: z.object({
      tier: z.string(),
      name: z.string(),
      progress: z.number(),
      next: z.object({ tier: z.string(), name: z.string(), from: z.int(), pointsToGo: z.int() }).nullable(),
    }),
    lifecycle: z.enum(['new', 'active', 'at-risk', 'lapsed']),
    rewards: z.array(
      z.object({
        rewardId: z.string(),
        title: z.string(),
        state: z.enum(['unlocked', 'requested', 'redeemed']),
        unlockedAt: z.string(),
      }),
    ),
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

const put: ZodOpenApiOperationObject = {
  ...member,
  operationId: 'putMember',
  summary: 'Set fields of a member',
  description: 'Sets the fields given and leaves the others. Starts no welcome: send `member.enrolled` for that.',
  requestBody: { required: true, content: { 'application/json': { schema: Profile } } },
  responses: { '200': json('The member', Member), ...refusals(400, 401, 409, 410) },
};

const get: ZodOpenApiOperationObject = {
  ...member,
  operationId: 'getMember',
  summary: 'Read a member',
  responses: { '200': json('The member as of now', Member), ...refusals(400, 401, 404) },
};

const erase: ZodOpenApiOperationObject = {
  ...member,
  operationId: 'eraseMember',
  summary: 'Erase a member',
  description:
    'For good: no event brings them back. Of a phone or email address stays a keyed hash that says not to write to it. The same again answers the same.',
  responses: { '204': { description: 'Erased' }, ...refusals(400, 401, 404, 409) },
};

const exported: ZodOpenApiOperationObject = {
  ...member,
  operationId: 'exportMember',
  summary: 'Everything that is kept about a member, in every table',
  responses: { '200': json('The export', Exported), ...refusals(400, 401, 404) },
};

const explain: ZodOpenApiOperationObject = {
  ...member,
  operationId: 'explainMember',
  summary: 'Why each message was sent or not',
  requestParams: {
    ...member.requestParams,
    query: z.object({
      message: z.string().optional().describe('Only this message: its id, or the name of its file'),
      journey: z.string().optional().describe('Only this journey, and what its messages would be told now'),
    }),
  },
  responses: { '200': json('Every send and non-send, newest first', Explanation), ...refusals(400, 401, 404) },
};

export const memberPaths: ZodOpenApiPathsObject = {
  '/members/{id}': { get, put, delete: erase },
  '/members/{id}/explain': { get: explain },
  '/members/{id}/export': { get: exported },
};
