import * as z from 'zod';
import { MemberId } from '#words/event.ts';

export const Refusal = z
  .object({ error: z.string(), path: z.string().describe('Where in the request; empty for the whole of it') })
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
          404: 'Not known',
          409: 'This id or webhook-id was used for something else, or the same request is being worked on',
          410: 'The member was erased',
          413: 'Too much',
        }[status] ?? 'Refused',
        Refusal,
      ),
    ]),
  );
/** What routes below `/members/{id}` share. */
export const member = { requestParams: { path: z.object({ id: MemberId }) }, tags: ['Members'] };
