import * as z from 'zod';
import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject } from 'zod-openapi';
import { body, json, param, Refusal, refusals } from '#console/openapi/parts.ts';
import { MemberId } from '#words/event.ts';
import { Id } from '#words/parts.ts';
import { StartRequest } from '#journeys/start-by-hand.ts';
import { WebhookBody } from '#journeys/webhooks/webhook-request.ts';

const journey = { requestParams: { path: z.object({ journey: param(Id, 'welcome') }) }, tags: ['Journeys'] };
const Count = z.record(z.string(), z.int());

/** What `GET /journeys/{journey}/runs` answers. */
export const RunCounts = z
  .object({
    counts: Count.describe('By place, such as `1.yes.0`, which means what it means in the version of the run'),
    versions: Count.describe('By the version they are on'),
    total: z.int(),
    next: z
      .string()
      .optional()
      .describe('There are more, which are not counted here: ask again with it as `after`, and add what is answered'),
  })
  .meta({ id: 'RunCounts' });

const runs: ZodOpenApiOperationObject = {
  ...journey,
  operationId: 'countRuns',
  summary: 'How many members stand where in a journey now',
  requestParams: {
    ...journey.requestParams,
    query: z.object({
      version: param(z.string().optional(), 'live').describe('Only runs on this version'),
      after: param(z.string().optional(), '7 M#m-1 RUN#welcome#0').describe('`next` of the answer before'),
    }),
  },
  responses: { '200': json('The counts', RunCounts), ...refusals(400, 401, 404, 503) },
};

const off: ZodOpenApiOperationObject = {
  ...journey,
  operationId: 'switchJourneyOff',
  summary: 'Switch a journey off',
  description:
    'At once: no run starts and no message of it leaves. Then the runs that are under way are stopped, for good. It stays off ' +
    'when a programme is published, until it is switched on.',
  responses: {
    '200': json(
      'How many runs were stopped',
      z.object({
        stopped: z.int(),
        done: z.boolean().describe('False when there are more of them than one request stops: send another'),
      }),
    ),
    ...refusals(401, 404, 409, 503),
  },
};

const on: ZodOpenApiOperationObject = {
  ...journey,
  operationId: 'switchJourneyOn',
  summary: 'Switch a journey on again',
  description: 'New runs start. Those that were stopped stay so.',
  responses: { '200': json('It is on', z.object({})), ...refusals(401, 404, 409, 503) },
};

const start: ZodOpenApiOperationObject = {
  ...journey,
  operationId: 'startJourney',
  summary: 'Start a journey for a member by hand',
  description:
    'Any journey of the live programme, whatever its trigger. Its entry rules, consent, quiet hours and caps hold as ever, so a ' +
    'request that was accepted may start nothing; `explain` says why. The same id again for this member and journey starts nothing.',
  requestParams: { path: z.object({ id: param(MemberId, 'alma'), journey: param(Id, 'welcome') }) },
  requestBody: body(StartRequest, {
    once: { summary: 'Under an id of its own', value: { id: 'by-hand-1', data: {} } },
  }),
  responses: {
    '202': json('Whether it is the first with this id', z.object({ status: z.enum(['accepted', 'duplicate']) })),
    ...refusals(400, 401, 404, 503),
    '409': json(
      'The journey is switched off, this id was used with other data, or this webhook-id is another request’s',
      Refusal,
    ),
    '422': json('No such journey; says which one may be meant', Refusal),
  },
};

const webhook: ZodOpenApiOperationObject = {
  operationId: 'receiveWebhook',
  tags: ['Journeys'],
  summary: 'A fact that a journey sends to a webhook of the programme',
  description:
    'Signed over the raw body as Standard Webhooks describes, with the secret of webhooks; during its rotation there are two ' +
    'signatures. It comes at least once: `webhook-id` and `id` are the same in every try. Other answers than those below bring ' +
    'it again, every five minutes for two hours; redirects are not followed.',
  security: [],
  requestBody: { required: true, content: { 'application/json': { schema: WebhookBody } } },
  responses: {
    '2XX': { description: 'Taken, within five seconds' },
    '410': { description: 'Not wanted: it is dropped' },
  },
};

/** What goes out, as a receiver sees it. */
export const journeyWebhooks: ZodOpenApiPathsObject = { fact: { post: webhook } };

export const journeyPaths: ZodOpenApiPathsObject = {
  '/members/{id}/journeys/{journey}': { post: start },
  '/journeys/{journey}/runs': { get: runs },
  '/journeys/{journey}/off': { post: off },
  '/journeys/{journey}/on': { post: on },
};
