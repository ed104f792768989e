import * as z from 'zod';
import type { MemberEvent } from '#words/event.ts';
import { rowSchema } from '#store/row-schema.ts';

export const EventItem = rowSchema<MemberEvent>()(
  z.object({
    id: z.string(),
    type: z.string(),
    source: z.string(),
    time: z.string(),
    memberId: z.string(),
    history: z.literal(true).optional(),
    data: z.record(z.string(), z.unknown()),
  }),
);
