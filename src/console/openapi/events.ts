import * as z from 'zod';
import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject } from 'zod-openapi';
import { eventExamples } from '#console/openapi/event-examples.ts';
import { body, json, Refusal, refusals } from '#console/openapi/parts.ts';
import { Envelope, eventData } from '#words/event.ts';

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
        status: z.enum(['accepted', 'duplicate', 'conflict', 'rejected']),
        path: z.string().optional(),
        reason: z.string().optional(),
      }),
    ),
  })
  .meta({ id: 'Results' });

const events: ZodOpenApiOperationObject = {
  operationId: 'acceptEvents',
  tags: ['Events'],
  summary: 'Send loyalty events',
  description:
    'One event, an array of up to 100, or `{ "events": [...] }`. The same source and id again is a `duplicate` and changes nothing; with another type, member, time or data it is a `conflict`, and the first stands.',
  requestBody: body(
    z.union([Event, z.array(Event).min(1).max(100), z.object({ events: z.array(Event).min(1).max(100) })]),
    eventExamples,
  ),
  responses: {
    '202': json('A result for each event, in order', Results),
    ...refusals(401, 413, 429, 503),
    '400': json('Not one event was accepted, or the body is not JSON', z.union([Results, Refusal])),
  },
};

export const eventPaths: ZodOpenApiPathsObject = { '/events': { post: events } };
