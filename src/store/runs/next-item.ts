import * as z from 'zod';
import { JourneyCommand } from '#messages/command.ts';
import type { Next } from '#runs/run.ts';
import { rowSchema } from '#store/row-schema.ts';
import { AskingItem } from '#store/runs/question-item.ts';

/** What the execution of a run does next; a listen of before sends could be retried while it listens does not say so. */
export const NextItem = rowSchema<Next>()(
  z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('deliver'),
      queue: z.enum(['marketing', 'transactional']),
      command: JourneyCommand,
      timeoutSeconds: z.number(),
    }),
    z.object({
      kind: z.literal('listen'),
      question: AskingItem,
      send: JourneyCommand.nullable(),
      hopping: z.boolean().default(false),
      from: z.array(z.union([z.number(), z.string()])).optional(),
      timeoutSeconds: z.number(),
    }),
    z.object({ kind: z.literal('wait'), until: z.string() }),
    z.object({ kind: z.literal('done') }),
  ]),
);
