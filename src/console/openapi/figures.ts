import * as z from 'zod';
import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject } from 'zod-openapi';
import { json, param, refusals } from '#console/openapi/parts.ts';
import { KPIS } from '#measurement/kpis.ts';
import { CalendarDay } from '#words/instant.ts';

const Aim = z
  .object({ target: z.number().optional(), benchmark: z.number().optional(), source: z.string().optional() })
  .describe('What the programme holds it against');

/** What `GET /kpis` answers. */
export const KpiList = z
  .object({
    kpis: z.array(
      z.object({
        name: z.string(),
        sentence: z.string().describe('How to compute it by hand'),
        unit: z.string(),
        by: z.array(z.string()).describe('By what it may be asked'),
        aim: Aim.optional(),
      }),
    ),
  })
  .meta({ id: 'KpiList' });

const Row = z
  .object({
    by: z
      .record(z.string(), z.string().nullable())
      .describe('The group; null where a dimension does not apply. `step` is a stage of the funnel'),
    currency: z.string().optional(),
    above: z.number().optional().describe('What stands above the line'),
    below: z.number().optional().describe('What stands below it; absent where there is no line'),
    value: z.number().optional().describe('Absent where nothing is below the line, and where it is unknown'),
    unknown: z.int().optional().describe('Messages whose price nobody knows'),
    facts: z.int().optional().describe('Of how many facts it speaks'),
    withheld: z
      .literal(true)
      .optional()
      .describe('Of so few that it could point at a person, or would give such a row away'),
  })
  .meta({ id: 'FigureRow' });

const window = {
  from: CalendarDay,
  to: CalendarDay,
  rows: z.array(Row),
  total: z.array(Row).describe('One for each currency'),
};

/** What `GET /kpis/{name}` answers. */
export const KpiFigure = z
  .object({
    kpi: z.string(),
    sentence: z.string(),
    unit: z.string(),
    ...window,
    previous: z.object(window).optional().describe('The same of as many days before'),
    aim: Aim.optional(),
  })
  .meta({ id: 'KpiFigure' });

const list: ZodOpenApiOperationObject = {
  operationId: 'listKpis',
  tags: ['Measurement'],
  summary: 'What is measured, and what each figure means',
  responses: { '200': json('In the order of the document', KpiList), ...refusals(401, 503) },
};

const show: ZodOpenApiOperationObject = {
  operationId: 'showKpi',
  tags: ['Measurement'],
  summary: 'A key figure, with what stands above and below its line',
  description:
    'A message and all that came of it count on the day (UTC) on which it was sent. At most two dimensions, and 366 days.',
  requestParams: {
    path: z.object({ name: param(z.enum(KPIS.map(({ name }) => name)), 'click-through') }),
    query: z.object({
      by: param(z.string().optional(), 'tier,channel').describe('Up to two of what the figure may be asked by'),
      from: param(CalendarDay.optional(), '2026-11-01').describe('30 days before `to` when left out'),
      to: param(CalendarDay.optional(), '2026-11-30').describe('The last day; today when left out'),
      compare: param(z.enum(['previous']).optional(), 'previous').describe('Beside it the same of as many days before'),
      format: param(z.enum(['json', 'csv']).optional(), 'json').describe('Or by `accept: text/csv`'),
    }),
  },
  responses: {
    '200': {
      description: 'The figure',
      content: {
        'application/json': { schema: KpiFigure },
        'text/csv': { schema: z.string(), example: 'kpi,from,to,tier,currency,above,below,value,unknown,withheld\r\n' },
      },
    },
    ...refusals(400, 401, 404, 429, 503),
  },
};

export const figurePaths: ZodOpenApiPathsObject = { '/kpis': { get: list }, '/kpis/{name}': { get: show } };
