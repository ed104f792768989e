import * as z from 'zod';
import { Condition, Id, Locale, Localized } from '#words/parts.ts';

/** A question that members ask, and what they are told without a person. */
export const AnswerFile = z.strictObject({
  answer: Id.describe('The name of the file'),
  about: z.string().min(1).describe('What it tells, for colleagues; a model that may choose reads it too'),
  asked: z
    .record(Locale, z.array(z.string().min(1).max(200)).min(1).max(40))
    .describe(
      'How people ask it, a few sentences in each language; what is near enough to one of them is taken for it',
    ),
  text: Localized.describe('What they are told, in the language they asked in'),
  when: Condition.optional().describe('Over member, brand and now; where it does not hold a person reads the question'),
  strangers: z
    .boolean()
    .default(false)
    .describe('Whether it is told to who is no member too; then it names nothing of a member'),
  handOver: z
    .strictObject({
      team: Id.optional().describe('A team of `inbox`; that of their language when left out'),
      tags: z.array(Id).max(5).default([]).describe('What the conversation is tagged with'),
    })
    .optional()
    .describe('A person reads it besides'),
});
export type AnswerFile = z.infer<typeof AnswerFile>;
export type Answers = Readonly<Record<string, AnswerFile>>;
