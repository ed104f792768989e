import * as z from 'zod';
import { Scope } from '#access/scope.ts';
import { MemberId } from '#words/event.ts';

export const Refusal = z
  .object({
    error: z.string(),
    path: z.string().describe('Where in the request; empty for the whole of it'),
    scope: Scope.optional().describe('With 403, the one that is missing'),
  })
  .meta({ id: 'Refusal' });

/** An answer of this schema. */
export const json = (description: string, schema: z.ZodType) => ({
  description,
  content: { 'application/json': { schema } },
});
/** The refusals that a route may answer with. */
export const refusals = (...statuses: number[]) =>
  Object.fromEntries(
    statuses.map((status) => [
      `${status}`,
      json(
        {
          400: 'Not valid; says where',
          401: 'Not signed, or not rightly',
          403: 'A scope is missing',
          404: 'Not known',
          409: 'This id or webhook-id was used for something else, or the same request is being worked on',
          410: 'The member was erased',
          413: 'Too much',
          429: 'Too much at once about the same member; the same again in a moment, and nothing counts twice',
          503: 'No programme was published yet; says what to do',
        }[status] ?? 'Refused',
        Refusal,
      ),
    ]),
  );
/** A body of this schema, with examples that are accepted as they stand. */
export const body = (schema: z.ZodType, examples: Readonly<Record<string, { summary: string; value: unknown }>>) => ({
  required: true,
  content: { 'application/json': { schema, examples } },
});
/** A part of the path or the query with an example that answers. */
export const param = <S extends z.ZodType>(schema: S, example: string): S => schema.meta({ param: { example } });
/** What routes below `/members/{id}` share. */
export const member = { requestParams: { path: z.object({ id: param(MemberId, 'alma') }) }, tags: ['Members'] };
