import * as z from 'zod';
import { JourneyCommand } from '#channels/command.ts';
import { Question } from '#journeys/question.ts';
import type { Question as QuestionRow, Run } from '#journeys/run.ts';
import { covers } from '#store/covers.ts';
import { EventItem } from '#store/event-item.ts';
import { jsonText } from '#store/json-text.ts';
import type { Item } from '#store/table.ts';

const QuestionItem = covers<QuestionRow>()(z.object({ ...Question.shape, token: z.string() }));
export const questionFromItem = (item: Item): QuestionRow => QuestionItem.parse(item);

const Next = covers<Run['next']>()(
  z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('deliver'),
      queue: z.enum(['marketing', 'transactional']),
      command: JourneyCommand,
      timeoutSeconds: z.number(),
    }),
    z.object({
      kind: z.literal('listen'),
      question: Question,
      send: JourneyCommand.nullable(),
      timeoutSeconds: z.number(),
    }),
    z.object({ kind: z.literal('wait'), until: z.string() }),
    z.object({ kind: z.literal('done') }),
  ]),
);

const RunItem = covers<Run>()(
  z.object({
    runId: z.string(),
    memberId: z.string(),
    journey: z.string(),
    version: z.string(),
    cause: z.string(),
    status: z.enum(['active', 'done', 'stopped']),
    startedAt: z.string(),
    rev: z.number(),
    place: z.array(z.union([z.number(), z.enum(['yes', 'none'])])),
    hop: z.number(),
    event: jsonText(EventItem).optional(),
    facts: jsonText(z.record(z.string(), z.json())),
    next: jsonText(Next),
  }),
);
export const runFromItem = (item: Item): Run => RunItem.parse(item);

/** What carries a caller's data is kept as text; see `jsonText`. */
export const runToItem = (run: Run): Item => ({
  ...run,
  event: run.event && JSON.stringify(run.event),
  facts: JSON.stringify(run.facts),
  next: JSON.stringify(run.next),
});
