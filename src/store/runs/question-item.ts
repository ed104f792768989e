import * as z from 'zod';
import { Channel } from '#words/channel.ts';
import { Intent } from '#programme/grammar/steps/listen.ts';
import type { Asking, Question } from '#runs/run.ts';
import { rowSchema } from '#store/row-schema.ts';
import type { Item } from '#store/table.ts';

/** A question of before there were several: older than all that say when they were asked. */
const EARLIER = new Date(0).toISOString();

const Asked = {
  memberId: z.string(),
  runId: z.string(),
  journey: z.string(),
  askedAt: z.string().default(EARLIER),
  until: z.string(),
  by: z.object({ channels: z.array(Channel), messages: z.array(z.string()) }).optional(),
};
const Consent = z.object({
  ...Asked,
  kind: z.literal('consent'),
  topics: z.array(z.string()),
  channels: z.array(Channel),
  wording: z.string(),
});
const Reply = z.object({
  ...Asked,
  kind: z.literal('reply'),
  intents: z.record(z.string(), Intent),
  other: z.boolean(),
  survey: z.string().optional(),
});
const Event = z.object({
  ...Asked,
  kind: z.literal('event'),
  types: z.array(z.string()),
  when: z.string().optional(),
});

/** A question in the `next` of a run. */
export const AskingItem = rowSchema<Asking>()(z.discriminatedUnion('kind', [Consent, Reply, Event]));

const Token = { token: z.string() };
const QuestionItem = rowSchema<Question>()(
  z.discriminatedUnion('kind', [Consent.extend(Token), Reply.extend(Token), Event.extend(Token)]),
);
export const questionFromItem = (item: Item): Question => QuestionItem.parse(item);
