import * as z from 'zod';
import { Turn } from '#messages/turns.ts';
import { Channel } from '#words/channel.ts';
import type { Outcome as OutcomeType } from '#runs/run.ts';

const Known: z.ZodType<OutcomeType> = z.union([
  z.strictObject({ kind: z.enum(['delivered', 'stopped', 'refused', 'time', 'timeout']) }),
  z.strictObject({ kind: z.literal('failed'), unreachable: z.literal(true).optional() }),
  z.strictObject({ kind: z.literal('deferred'), until: z.string(), turn: Turn.optional() }),
  z.strictObject({
    kind: z.literal('reply'),
    intent: z.string(),
    number: z.number().optional(),
    channel: Channel.optional(),
    message: z.string().optional(),
  }),
  z.strictObject({ kind: z.literal('event'), type: z.string() }),
]);

/** An outcome as the state machine carries it: a timeout arrives as the error Step Functions caught. */
export const Outcome: z.ZodType<OutcomeType> = z.union([
  Known,
  z.object({ Error: z.literal('States.Timeout') }).transform((): OutcomeType => ({ kind: 'timeout' })),
]);
