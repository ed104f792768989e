import * as z from 'zod';
import { RUN_RULES, type RunVerdict } from '#runs/run.ts';
import { rowSchema } from '#store/row-schema.ts';
import type { Item } from '#store/table.ts';

const VerdictItem = rowSchema<RunVerdict>()(
  z.object({
    memberId: z.string(),
    journey: z.string(),
    at: z.string(),
    cause: z.string(),
    rule: z.enum(RUN_RULES),
    looked: z.record(z.string(), z.string()),
  }),
);
export const verdictFromItem = (item: Item): RunVerdict => VerdictItem.parse(item);
