import * as z from 'zod';
import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject } from 'zod-openapi';
import { json, param, refusals } from '#console/openapi/parts.ts';
import { Experiment } from '#programme/grammar/experiment.ts';
import { Id } from '#words/parts.ts';

const Interval = z.object({ low: z.number(), high: z.number() });
const Estimate = Interval.extend({ value: z.number(), se: z.number().describe('Its standard error'), p: z.number() });
const Count = z.int().min(0);

/** What `GET /experiments` answers. */
export const ExperimentList = z
  .object({ experiments: z.array(z.object({ experiment: Id, hypothesis: z.string() })) })
  .meta({ id: 'ExperimentList' });

const Arm = z.object({
  arm: Id,
  weight: z.number(),
  exposed: Count.describe('Members'),
  outcome: z.number().describe('Members who did it, or minor units spent'),
  mean: z.number().describe('outcome / exposed'),
  within: Interval.optional().describe('Where a share lies (Wilson, 95 %)'),
  compared: z
    .object({
      difference: Estimate,
      lift: Estimate.optional().describe('The difference as a share of the control'),
      p: z.number().describe('As it counts beside the other arms (Holm)'),
      bootstrap: Interval.optional().describe('Of revenue'),
    })
    .optional()
    .describe('Beside the control, which is the first arm; only where the result is read'),
  guardrails: z.array(
    z.object({
      guardrail: z.enum(['unsubscribed', 'complained']),
      above: Count,
      below: Count.describe('Messages'),
      limit: z.number(),
      state: z.enum(['kept', 'broken', 'few']),
    }),
  ),
});

/** What `GET /experiments/{name}` answers. */
export const ExperimentReport = z
  .object({
    ...Experiment.pick({ experiment: true, hypothesis: true, measure: true, method: true }).shape,
    says: z.array(z.string()).describe('What the method promises, and what is to be thought of the result'),
    state: z
      .enum(['waiting', 'few', 'mismatch', 'early', 'read'])
      .describe('`mismatch`: members did not fall to the arms by their weights, and nothing is read'),
    members: Count,
    planned: Count,
    mismatch: z.object({
      state: z.enum(['not-enough-traffic', 'healthy', 'unhealthy']),
      chiSquare: z.number(),
      p: z.number(),
    }),
    arms: z.array(Arm),
    suggested: Id.optional().describe('Better than the control within every guardrail; never applied'),
    outlook: z.object({
      membersPerDay: z.number(),
      daysLeft: z.int().optional(),
      detectable: z.number().optional().describe('The least difference that is found with a power of 80 %'),
    }),
  })
  .meta({ id: 'ExperimentReport' });

const list: ZodOpenApiOperationObject = {
  operationId: 'listExperiments',
  tags: ['Measurement'],
  summary: 'The experiments of the live programme',
  responses: { '200': json('By name', ExperimentList), ...refusals(401, 503) },
};

const show: ZodOpenApiOperationObject = {
  operationId: 'showExperiment',
  tags: ['Measurement'],
  summary: 'What an experiment says by now',
  description:
    'One look compares nothing before its time; a sequence may be read on any day. A member counts from their first exposure on, in one arm.',
  requestParams: { path: z.object({ name: param(Id, 'win-back-present') }) },
  responses: { '200': json('Its report', ExperimentReport), ...refusals(401, 404, 503) },
};

export const experimentPaths: ZodOpenApiPathsObject = {
  '/experiments': { get: list },
  '/experiments/{name}': { get: show },
};
