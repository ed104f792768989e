import * as z from 'zod';
import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject } from 'zod-openapi';
import { body, json, param, refusals } from '#console/openapi/parts.ts';
import { programmeExample, programmeVersion } from '#console/openapi/programme-example.ts';

/** A place in a file, and what is to be said of it. */
const said = z.object({
  file: z.string(),
  line: z.int(),
  column: z.int(),
  message: z.string(),
  suggestion: z.string().nullable().describe('What to write instead, where something is close enough'),
});

const programme: ZodOpenApiOperationObject = {
  operationId: 'publishProgramme',
  tags: ['Programme'],
  summary: 'Publish a programme',
  requestBody: body(
    z.strictObject({ files: z.record(z.string(), z.string()).describe('Path in the folder to text') }),
    {
      smallest: {
        summary: 'The smallest worth publishing; it takes the place of what is live',
        value: programmeExample,
      },
    },
  ),
  responses: {
    '200': json(
      'The version that is live now',
      z.object({
        version: z.string(),
        warnings: z
          .array(said)
          .describe('What may be meant and seldom is, as a language that one channel of a message lacks'),
      }),
    ),
    '422': json('Not valid; the live version stays', z.object({ errors: z.array(said) })),
    ...refusals(400, 401, 409, 413),
  },
};

const Published = z
  .object({
    version: z.string(),
    at: z.string().describe('When it was first published'),
    live: z.boolean().describe('Whether new runs start on it'),
  })
  .meta({ id: 'PublishedVersion' });

const versions: ZodOpenApiOperationObject = {
  operationId: 'listVersions',
  tags: ['Programme'],
  summary: 'Every version that was published, newest first',
  responses: { '200': json('The versions', z.object({ versions: z.array(Published) })), ...refusals(401) },
};

const version: ZodOpenApiOperationObject = {
  operationId: 'readVersion',
  tags: ['Programme'],
  summary: 'Read a published version',
  requestParams: { path: z.object({ version: param(z.string(), 'live').describe('Its name, or `live`') }) },
  responses: {
    '200': json(
      'The programme as it was published: settings, journeys, messages and segments',
      z.looseObject({ version: z.string() }),
    ),
    ...refusals(401, 404),
  },
};

const rollback: ZodOpenApiOperationObject = {
  operationId: 'rollBack',
  tags: ['Programme'],
  summary: 'Make an earlier version the live one',
  description: 'New runs start on it. Runs that are under way stay on the version they started on.',
  requestBody: body(z.strictObject({ version: z.string().min(1).max(100) }), {
    smallest: {
      summary: 'To the example of `PUT /programme`, once that was published',
      value: { version: programmeVersion },
    },
  }),
  responses: {
    '200': json('The version that is live now', z.object({ version: z.string() })),
    ...refusals(400, 401, 404, 409),
  },
};

export const programmePaths: ZodOpenApiPathsObject = {
  '/programme': { put: programme },
  '/programme/versions': { get: versions },
  '/programme/versions/{version}': { get: version },
  '/programme/rollback': { post: rollback },
};
