import * as z from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import { Proof } from '#consent/proof.ts';
import { CalendarDay, Envelope, eventData, MemberId, Profile } from '#events/event.ts';
import { ConsentRequest } from '#members/take-consent.ts';

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

const AuditEntry = z
  .object({
    id: z.string(),
    at: z.string(),
    who: z.string().describe('The ARN of an IAM principal, or `signature`'),
    action: z.enum([
      'member.put',
      'member.erased',
      'member.exported',
      'programme.published',
      'consents.recorded',
      'audit.read',
    ]),
    about: z.string().optional().describe('Keyed hash of the member’s id'),
    status: z.int(),
  })
  .meta({ id: 'AuditEntry' });

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
    now: z
      .array(
        z.object({
          message: z.string(),
          channel: z.string(),
          allow: z.boolean(),
          rule: z.string(),
          sentence: z.string(),
          looked: z.record(z.string(), z.unknown()),
          nextEligible: z.string().nullable(),
        }),
      )
      .optional()
      .describe('What the rules say of the journey at this moment'),
  })
  .meta({ id: 'Explanation' });

/** What `POST /consents` answers. */
export const ConsentAnswer = z
  .object({
    memberId: MemberId,
    consents: z
      .record(z.string(), z.enum(['none', 'pending', 'granted', 'withdrawn', 'expired']))
      .describe('The state of each channel:topic that was captured'),
    applied: z.array(z.string()).describe('What it changed'),
    refused: z.array(
      z.object({
        pair: z.string(),
        reason: z.enum(['stopped', 'withdrawn-later', 'superseded', 'already-granted']),
        sentence: z.string(),
      }),
    ),
  })
  .meta({ id: 'ConsentAnswer' });

const Stored = z.record(z.string(), z.unknown());

/** What `GET /members/{id}/export` answers. */
export const Exported = z
  .object({
    memberId: MemberId,
    at: z.string(),
    member: Stored.describe('As computed now: profile, balance, lots, tier, rewards, preferences'),
    stored: z
      .record(z.string(), Stored)
      .describe('Each row by its name: the member, runs, the open question, due work'),
    addresses: z
      .array(
        z.object({
          address: z.string().describe('Keyed hash'),
          consent: Stored.nullable(),
          evidence: z.array(Stored),
          messages: z.array(Stored).describe('Of the time when the address was no member’s'),
        }),
      )
      .describe('Every phone and email address the member ever had'),
    messages: z.array(Stored).describe('In and out, with texts and verdicts'),
    links: z.array(z.object({ code: z.string(), url: z.string(), memberId: z.string(), messageId: z.string() })),
    audit: z.array(AuditEntry),
  })
  .meta({ id: 'Exported' });

/** What `GET /audit` answers. */
export const Audit = z.object({ day: CalendarDay, entries: z.array(AuditEntry) }).meta({ id: 'Audit' });

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
          410: 'The member was erased',
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
    responses: { '200': json('The member', Member), ...refusals(400, 401, 409, 410) },
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
    description:
      'For good: no event brings them back. Of a phone or email address stays a keyed hash that says not to write to it. The same again answers the same.',
    responses: { '204': { description: 'Erased' }, ...refusals(400, 401, 404, 409) },
  },
  export: {
    ...member,
    operationId: 'exportMember',
    summary: 'Everything that is kept about a member, in every table',
    responses: { '200': json('The export', Exported), ...refusals(400, 401, 404) },
  },
  audit: {
    operationId: 'readAudit',
    tags: ['Audit'],
    summary: 'What operators did through the API on a day',
    requestParams: { query: z.object({ day: CalendarDay.optional().describe('UTC; today when left out') }) },
    responses: { '200': json('The entries of the day, oldest first', Audit), ...refusals(400, 401) },
  },
  explain: {
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
  },
  consents: {
    operationId: 'captureConsent',
    tags: ['Consent'],
    summary: 'Record a consent given elsewhere',
    description:
      'Becomes the event `consent.captured` and is applied at once. With double opt-in what is granted waits for the YES as `pending`. ' +
      'It loses to a stop of the address and to whatever the person said since. The same id again changes nothing and answers the same.',
    requestBody: { required: true, content: { 'application/json': { schema: ConsentRequest } } },
    responses: {
      '200': json('What it came to, also when all of it was refused', ConsentAnswer),
      ...refusals(400, 401, 404, 409),
    },
  },
  proof: {
    ...member,
    tags: ['Consent'],
    operationId: 'proveConsent',
    summary: 'Prove who agreed to what, when, how and in which words',
    description:
      'Everything recorded for the phone and the email address, as chains that `regulars consent verify` checks.',
    responses: { '200': json('The proof', Proof), ...refusals(400, 401, 404) },
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
          errors: z.array(
            z.object({
              file: z.string(),
              line: z.int(),
              column: z.int(),
              message: z.string(),
              suggestion: z.string().nullable().describe('What to write instead, where something is close enough'),
            }),
          ),
        }),
      ),
      ...refusals(400, 401, 409, 413),
    },
  },
} satisfies Record<string, ZodOpenApiOperationObject>;

const paths: ZodOpenApiPathsObject = {
  '/events': { post: operations.events },
  '/consents': { post: operations.consents },
  '/members/{id}': { get: operations.get, put: operations.put, delete: operations.erase },
  '/members/{id}/explain': { get: operations.explain },
  '/members/{id}/export': { get: operations.export },
  '/audit': { get: operations.audit },
  '/members/{id}/consents': { get: operations.proof },
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
      {
        name: 'Consent',
        description: 'Who agreed to what, when, how and in which words; each change is a link of a chain.',
      },
      { name: 'Audit', description: 'Who changed, erased or exported what.' },
      { name: 'Programme', description: 'Journeys, messages and settings of a brand, as files.' },
    ],
    paths,
  });
