import * as z from 'zod';
import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject } from 'zod-openapi';
import { json, param, refusals } from '#console/openapi/parts.ts';
import { CalendarDay } from '#words/instant.ts';
import { ACTIONS } from '#privacy/audit.ts';

export const AuditEntry = z
  .object({
    id: z.string(),
    at: z.string(),
    who: z.string().describe('The ARN of an IAM principal, or `key:` and the name of the key that signed'),
    action: z.enum(ACTIONS),
    about: z.string().optional().describe('Keyed hash of the member’s id'),
    what: z
      .string()
      .optional()
      .describe(
        'The journey, the version or the key it was done to; of what was refused, the route and the scope that is missing',
      ),
    status: z.int(),
  })
  .meta({ id: 'AuditEntry' });

/** What `GET /audit` answers. */
export const Audit = z
  .object({
    day: CalendarDay,
    entries: z.array(AuditEntry),
    next: z.string().optional().describe('There are more entries: ask again with it as `after`'),
  })
  .meta({ id: 'Audit' });

const audit: ZodOpenApiOperationObject = {
  operationId: 'readAudit',
  tags: ['Audit'],
  summary: 'What operators did through the API on a day',
  requestParams: {
    query: z.object({
      day: param(CalendarDay.optional(), '2026-11-21').describe('UTC; today when left out'),
      after: param(z.string().optional(), '2026-11-21T09:00:00.000Z#q1').describe('`next` of the page before'),
    }),
  },
  responses: { '200': json('At most 500 entries of the day, oldest first', Audit), ...refusals(400, 401) },
};

export const auditPaths: ZodOpenApiPathsObject = { '/audit': { get: audit } };
