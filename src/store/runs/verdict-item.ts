import * as z from 'zod';
import type { RunVerdict } from '#runs/run.ts';
import { rowSchema } from '#store/row-schema.ts';
import type { Item } from '#store/table.ts';

const VerdictItem = rowSchema<RunVerdict>()(
  z.object({
    memberId: z.string(),
    journey: z.string(),
    at: z.string(),
    cause: z.string(),
    rule: z.literal('unevaluable'),
    looked: z.object({
      what: z.enum(['trigger', 'step', 'schedule', 'goal', 'exit', 'question']),
      reason: z.string(),
    }),
  }),
);
export const verdictFromItem = (item: Item): RunVerdict => VerdictItem.parse(item);
