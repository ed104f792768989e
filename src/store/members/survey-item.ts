import * as z from 'zod';
import type { Answer, Mark, Response } from '#surveys/surveys.ts';
import { rowSchema } from '#store/row-schema.ts';
import type { Item } from '#store/table.ts';
import { Channel } from '#words/channel.ts';

const AnswerItem = rowSchema<Answer>()(
  z.object({
    at: z.string(),
    value: z.union([z.number(), z.string(), z.literal(true)]),
    channel: Channel.optional(),
    message: z.string().optional(),
  }),
);

const Whose = { survey: z.string(), memberId: z.string(), runId: z.string(), journey: z.string() };
const Marked = { ...Whose, at: z.string() };

/** A mark among the `pending` of a run. */
export const MarkItem: z.ZodType<Mark> = z.discriminatedUnion('what', [
  z.object({ ...Marked, what: z.enum(['asked', 'delivered', 'completed', 'partial']) }),
  z.object({
    ...Marked,
    what: z.literal('answered'),
    question: z.string(),
    answer: AnswerItem,
    first: z.boolean(),
  }),
  z.object({ ...Marked, what: z.literal('late'), question: z.string(), answer: AnswerItem }),
]);

const ANSWER = 'answer:';
const LATE = 'late:';

/** Under which name a row of responses keeps a mark, and what it keeps there. */
export const attributeOf = (mark: Mark): readonly [name: string, value: string | Answer] => {
  switch (mark.what) {
    case 'answered':
      return [`${ANSWER}${mark.question}`, mark.answer];
    case 'late':
      return [`${LATE}${mark.question}`, mark.answer];
    case 'asked':
    case 'delivered':
    case 'completed':
    case 'partial':
      return [mark.what, mark.at];
  }
};

const ResponseItem = z.object({
  ...Whose,
  asked: z.string().optional(),
  delivered: z.string().optional(),
  completed: z.string().optional(),
  partial: z.string().optional(),
});

const answersUnder = (item: Item, prefix: string): Readonly<Record<string, Answer>> =>
  Object.fromEntries(
    Object.entries(item).flatMap(([name, value]) =>
      name.startsWith(prefix) ? [[name.slice(prefix.length), AnswerItem.parse(value)] as const] : [],
    ),
  );

export const responseFromItem = (item: Item): Response => ({
  ...ResponseItem.parse(item),
  answers: answersUnder(item, ANSWER),
  late: answersUnder(item, LATE),
});
