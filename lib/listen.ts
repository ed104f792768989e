import * as z from 'zod';
import { BUS_PATH } from '#events/from-bus.ts';

const Path = z.string().regex(BUS_PATH, 'expected a path in the event, such as $.detail.customer.id');
const Texts = z.array(z.string().min(1)).min(1);

/** A bus of another system, which of its events, and where the parts of ours are in them. */
export const Listen = z
  .strictObject({
    bus: z
      .string()
      .regex(
        /^(arn:[^:]+:events:[^:]+:\d{12}:event-bus\/)?[\w./-]{1,256}$/,
        'expected the name of an event bus, or its ARN',
      ),
    source: Texts.optional(),
    detailType: Texts.optional(),
    detail: z.record(z.string(), z.unknown()).optional(),
    event: z
      .strictObject({
        id: Path.optional(),
        /** A type as it is, too: `purchase.completed`. */
        type: z.string().min(1).optional(),
        source: z.string().min(1).optional(),
        time: Path.optional(),
        memberId: Path.optional(),
        data: Path.optional(),
      })
      .optional(),
  })
  .refine(({ source, detailType }) => source !== undefined || detailType !== undefined, {
    path: ['source'],
    error: 'say which events: a source or a detail type',
  });
