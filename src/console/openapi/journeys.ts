import * as z from 'zod';
import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject } from 'zod-openapi';
import { json, refusals } from '#console/openapi/parts.ts';
import { Id } from '#journeys/grammar/parts.ts';

const journey = { requestParams: { path: z.object({ journey: Id }) }, tags: ['Journeys'] };
const Count = z.record(z.string(), z.int());

/** What `GET /journeys/{journey}/runs` answers. */
export const RunCounts = z
  .object({
    counts: Count.describe('By place, such as `1.yes.0`, which means what it means in the version of the run'),
    versions: Count.describe('By the version they are on'),
    total: z.int(),
  })
  .meta({ id: 'RunCounts' });

const runs: ZodOpenApiOperationObject = {
  ...journey,
  operationId: 'countRuns',
  summary: 'How many members stand where in a journey now',
  requestParams: {
    ...journey.requestParams,
    query: z.object({ version: z.string().optional().describe('Only runs on this version') }),
  },
  responses: { '200': json('The counts', RunCounts), ...refusals(401, 404) },
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
    ...refusals(401, 404, 409),
  },
};

const on: ZodOpenApiOperationObject = {
  ...journey,
  operationId: 'switchJourneyOn',
  summary: 'Switch a journey on again',
  description: 'New runs start. Those that were stopped stay so.',
  responses: { '200': json('It is on', z.object({})), ...refusals(401, 404, 409) },
};

export const journeyPaths: ZodOpenApiPathsObject = {
  '/journeys/{journey}/runs': { get: runs },
  '/journeys/{journey}/off': { post: off },
  '/journeys/{journey}/on': { post: on },
};
