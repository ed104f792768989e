import * as z from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import { CalendarDay, Envelope, eventData, MemberId, Profile } from '#events/event.ts';

const Refusal = z
  .object({ error: z.string(), path: z.string().describe('Where in the request; empty for the whole of it') })
  .meta({ id: 'Refusal' });

const Event = z
  .union([
    ...Object.entries(eventData).map(([type, data]) =>
      Envelope.extend({ type: z.literal(type), data }).meta({ id: `Event.${type}`, title: type }),
    ),
    Envelope.extend({ data: z.record(z.string(), z.unknown()).optional() }).meta({
      id: 'Event.other',
      title: 'any other type',
      description: 'Kept as it is; journeys can be triggered by it.',
    }),
  ])
  .meta({ id: 'Event' });

const Results = z
  .object({
    results: z.array(
      z.object({
        id: z.string().nullable(),
        status: z.enum(['accepted', 'duplicate', 'rejected']),
        path: z.string().optional(),
        reason: z.string().optional(),
      }),
    ),
  })
  .meta({ id: 'Results' });

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
    consent: z.record(z.string(), z.enum(['pending', 'granted', 'withdrawn'])).describe('By channel:topic'),
    optedOut: z.boolean(),
  })
  .meta({ id: 'Member' });

/** What `GET /members/{id}/explain` answers. */
export const Explanation = z
  .object({
    memberId: MemberId,
    zone: z.string(),
    messages: z.array(
      z.object({
        messageId: z.string(),
        at: z.string(),
        direction: z.enum(['in', 'out']),
        channel: z.string(),
        message: z.string(),
        journey: z.string().nullable(),
        cause: z.string(),
        state: z.string(),
        rule: z.string(),
        sentence: z.string(),
        looked: z.record(z.string(), z.unknown()),
        nextEligible: z.string().nullable(),
        timeline: z.record(z.string(), z.string()),
      }),
    ),
  })
  .meta({ id: 'Explanation' });

const json = (description: string, schema: z.ZodType) => ({ description, content: { 'application/json': { schema } } });
const refusals = (...statuses: number[]) =>
  Object.fromEntries(
    statuses.map((status) => [
      `${status}`,
      json(
        {
          400: 'Not valid; says where',
          401: 'Not signed, or not rightly',
          404: 'Not known',
          409: 'This webhook-id was taken before',
          413: 'Too much',
        }[status] ?? 'Refused',
        Refusal,
      ),
    ]),
  );
const member = { requestParams: { path: z.object({ id: MemberId }) }, tags: ['Members'] };

const operations = {
  events: {
    operationId: 'acceptEvents',
    tags: ['Events'],
    summary: 'Send loyalty events',
    description:
      'One event, an array of up to 100, or `{ "events": [...] }`. The same source and id again is a duplicate and changes nothing.',
    requestBody: {
      required: true,
      content: {
        'application/json': {
          schema: z.union([
            Event,
            z.array(Event).min(1).max(100),
            z.object({ events: z.array(Event).min(1).max(100) }),
          ]),
        },
      },
    },
    responses: {
      '202': json('A result for each event, in order', Results),
      ...refusals(401, 413),
      '400': json('Not one event was accepted, or the body is not JSON', z.union([Results, Refusal])),
    },
  },
  put: {
    ...member,
    operationId: 'putMember',
    summary: 'Set fields of a member',
    description: 'Sets the fields given and leaves the others. Starts no welcome: send `member.enrolled` for that.',
    requestBody: { required: true, content: { 'application/json': { schema: Profile } } },
    responses: { '200': json('The member', Member), ...refusals(400, 401, 409) },
  },
  get: {
    ...member,
    operationId: 'getMember',
    summary: 'Read a member',
    responses: { '200': json('The member as of now', Member), ...refusals(400, 401, 404) },
  },
  erase: {
    ...member,
    operationId: 'eraseMember',
    summary: 'Erase a member',
    responses: { '204': { description: 'Erased' }, ...refusals(400, 401, 404, 409) },
  },
  explain: {
    ...member,
    operationId: 'explainMember',
    summary: 'Why each message was sent or not',
    responses: { '200': json('Every send and non-send, newest first', Explanation), ...refusals(400, 401, 404) },
  },
  programme: {
    operationId: 'publishProgramme',
    tags: ['Programme'],
    summary: 'Publish a programme',
    requestBody: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({ files: z.record(z.string(), z.string()).describe('Path in the folder to text') }),
        },
      },
    },
    responses: {
      '200': json('The version that is live now', z.object({ version: z.string() })),
      '422': json(
        'Not valid; the live version stays',
        z.object({
          errors: z.array(z.object({ file: z.string(), line: z.int(), column: z.int(), message: z.string() })),
        }),
      ),
      ...refusals(400, 401, 409, 413),
    },
  },
} satisfies Record<string, ZodOpenApiOperationObject>;

const paths: ZodOpenApiPathsObject = {
  '/events': { post: operations.events },
  '/members/{id}': { get: operations.get, put: operations.put, delete: operations.erase },
  '/members/{id}/explain': { get: operations.explain },
  '/programme': { put: operations.programme },
};

/** The API's OpenAPI 3.1 document, from the schemas that check its requests. `npm run openapi` writes it to openapi.json. */
export const openApiDocument = () =>
  createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Regulars',
      version: '1',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      description:
        'Requests are signed as Standard Webhooks describes (webhook-id, webhook-timestamp, webhook-signature: HMAC-SHA256, 300 seconds of tolerance). ' +
        'For POST /events the signed payload is the raw body; for every other route it is `METHOD /path?query`, and a line break and the body if there is one. ' +
        'A change is taken once: its webhook-id may not come again. The same routes under /iam take AWS SigV4 instead.',
    },
    security: [{ standardWebhooks: [] }],
    components: {
      securitySchemes: {
        standardWebhooks: {
          type: 'apiKey',
          in: 'header',
          name: 'webhook-signature',
          description: 'https://www.standardwebhooks.com',
        },
      },
    },
    tags: [
      { name: 'Events', description: 'What happened: points, tiers, rewards, purchases. Each counts once.' },
      { name: 'Members', description: 'Who they are, what they have, and why they were written to or not.' },
      { name: 'Programme', description: 'Journeys, messages and settings of a brand, as files.' },
    ],
    paths,
  });
