import * as z from 'zod';
import { Channel } from '#words/channel.ts';
import type { ActiveRun, Run, RunSurvey, Next } from '#runs/run.ts';
import { rowSchema } from '#store/row-schema.ts';
import { EventItem } from '#store/members/event-item.ts';
import { hiddenJson, shownJson, type Fields } from '#store/fields.ts';
import { groupOf, journeyGroup } from '#store/members/groups.ts';
import type { Item } from '#store/table.ts';
import { JourneyCommand } from '#messages/command.ts';
import { Turn } from '#messages/turns.ts';
import type { Fact } from '#words/fact.ts';
import type { Effect } from '#runs/effect.ts';
import { MarkItem } from '#store/members/survey-item.ts';
import { AskingItem } from '#store/runs/question-item.ts';

/** What the execution of a run does next; a listen of before sends could be retried while it listens does not say so. */
const NextItem = rowSchema<Next>()(
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
    z.object({ kind: z.literal('wait'), until: z.string(), since: z.string().optional(), turn: Turn.optional() }),
    z.object({ kind: z.literal('done') }),
  ]),
);

const FactItem = rowSchema<Fact>()(
  z.object({
    type: z.custom<Fact['type']>((type) => typeof type === 'string'),
    id: z.string(),
    at: z.string(),
    memberId: z.string(),
    detail: z.record(z.string(), z.unknown()),
  }),
);

/** One of the `pending` of a run. */
const EffectItem = rowSchema<Effect>()(
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('send'), command: JourneyCommand }),
    z.object({ kind: z.literal('commit'), event: EventItem }),
    z.object({ kind: z.literal('mark'), mark: MarkItem }),
    z.object({ kind: z.literal('fact'), fact: FactItem }),
  ]),
);

const ValueItem = z.union([z.number(), z.string(), z.literal(true)]);
const SurveyItem = rowSchema<RunSurvey>()(
  z.object({
    survey: z.string(),
    place: z.string(),
    question: z.string(),
    until: z.string(),
    values: z.record(z.string(), ValueItem),
    isUnderWay: z.literal(true).optional(),
    again: z.literal(true).optional(),
    reminded: z.literal(true).optional(),
    passed: z.literal(true).optional(),
    ended: z.literal(true).optional(),
  }),
);

const PlaceItem = z.array(z.union([z.number(), z.string()]));
/** A run of before there were slots is in the first. */
const slot = z.number().default(0);

const RunItem = rowSchema<Run>()(
  z.object({
    runId: z.string(),
    memberId: z.string(),
    journey: z.string(),
    version: z.string(),
    cause: z.string(),
    status: z.enum(['active', 'done', 'stopped', 'held']),
    slot,
    startedAt: z.string(),
    rev: z.number(),
    place: PlaceItem,
    hop: z.number(),
    moves: z.number().optional(),
    event: EventItem.optional(),
    facts: z.record(z.string(), z.json()),
    ways: z.record(z.string(), z.string()).default({}),
    answer: z.object({ intent: z.string(), number: z.number().optional(), channel: Channel.optional() }).optional(),
    order: z
      .object({
        at: z.string(),
        by: z.array(z.object({ channel: Channel, answers: z.number(), reads: z.number() })),
      })
      .optional(),
    survey: SurveyItem.optional(),
    pending: z.array(EffectItem).default([]),
    next: NextItem,
    ended: z.string().optional(),
    goalAt: z.string().optional(),
    bought: z.object({ amount: z.number(), currency: z.string() }).optional(),
  }),
);
const TEXTS = ['event', 'facts', 'pending', 'next'] as const;
export const runFromItem = (item: Item, fields: Fields): Run => {
  const texts = TEXTS.flatMap((name) => {
    const text = item[name];
    return typeof text === 'string' ? [[name, shownJson(fields, text)] as const] : [];
  });
  return RunItem.parse({ ...item, ...Object.fromEntries(texts) });
};

/**
 * Every attribute of the row, also those it has not. What carries a caller's data is kept as text; see `jsonText`. Addresses
 * in it are encrypted. Only a run that is active is in a group.
 */
export const runToItem = (run: Run, fields: Fields): Item => ({
  ...run,
  event: run.event && hiddenJson(fields, run.event),
  facts: hiddenJson(fields, run.facts),
  pending: hiddenJson(fields, run.pending),
  next: hiddenJson(fields, run.next),
  answer: run.answer,
  order: run.order,
  survey: run.survey,
  ended: run.ended,
  goalAt: run.goalAt,
  group: run.status === 'active' ? groupOf(journeyGroup(run.journey), run.memberId) : undefined,
});

const ActiveItem = rowSchema<ActiveRun>()(
  z.object({
    memberId: z.string(),
    journey: z.string(),
    slot,
    runId: z.string(),
    version: z.string(),
    place: PlaceItem,
  }),
);
/** A run as the index has it. */
export const activeFromItem = (item: Item): ActiveRun => ActiveItem.parse(item);
