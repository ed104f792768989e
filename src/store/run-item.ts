import * as z from 'zod';
import { JourneyCommand } from '#channels/command.ts';
import { Question } from '#journeys/question.ts';
import type { Question as QuestionRow, Run } from '#journeys/run.ts';
import { covers } from '#store/covers.ts';
import { EventItem } from '#store/event-item.ts';
import { hiddenJson, shownJson, type Fields } from '#store/fields.ts';
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
    event: EventItem.optional(),
    facts: z.record(z.string(), z.json()),
    next: Next,
  }),
);
const TEXTS = ['event', 'facts', 'next'] as const;
export const runFromItem = (item: Item, fields: Fields): Run => {
  const texts = TEXTS.flatMap((name) => {
    const text = item[name];
    return typeof text === 'string' ? [[name, shownJson(fields, text)] as const] : [];
  });
  return RunItem.parse({ ...item, ...Object.fromEntries(texts) });
};

/** What carries a caller's data is kept as text; see `jsonText`. Addresses in it are encrypted. */
export const runToItem = (run: Run, fields: Fields): Item => ({
  ...run,
  event: run.event && hiddenJson(fields, run.event),
  facts: hiddenJson(fields, run.facts),
  next: hiddenJson(fields, run.next),
});
