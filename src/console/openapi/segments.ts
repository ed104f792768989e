import * as z from 'zod';
import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject } from 'zod-openapi';
import { json, refusals } from '#console/openapi/parts.ts';
import { Id } from '#words/parts.ts';

/** What `GET /segments` answers. */
export const SegmentList = z
  .array(
    z.object({
      segment: Id,
      about: z.string(),
      size: z.int().describe('Members who are in it now, a moment behind at most'),
      atLeast: z.literal(true).optional().describe('Counted no further: there are no fewer, and most likely more'),
    }),
  )
  .meta({ id: 'SegmentList' });

const list: ZodOpenApiOperationObject = {
  operationId: 'listSegments',
  tags: ['Segments'],
  summary: 'The segments of the live programme, and how many members are in each',
  responses: { '200': json('In the order of their names', SegmentList), ...refusals(401, 503) },
};

const refresh: ZodOpenApiOperationObject = {
  operationId: 'refreshSegments',
  tags: ['Segments'],
  summary: 'Look at every member again',
  description:
    'After a segment is new or another: otherwise a member is looked at with their next event, or when time changes something ' +
    'about them. The hourly scans go through the members of the lifecycle stages, 50,000 an hour. Asking again begins again.',
  responses: {
    '202': json('It will be done', z.object({ status: z.literal('accepted') })),
    ...refusals(400, 401, 409, 503),
  },
};

export const segmentPaths: ZodOpenApiPathsObject = {
  '/segments': { get: list },
  '/segments/refresh': { post: refresh },
};
