import * as z from 'zod';
import { AnswerFile } from '#programme/grammar/answer.ts';
import { EventSchema } from '#programme/grammar/event.ts';
import { Experiment } from '#programme/grammar/experiment.ts';
import { Journey } from '#programme/grammar/journey.ts';
import { Loyalty } from '#programme/grammar/loyalty.ts';
import { MessageFile } from '#programme/grammar/message.ts';
import { Segment } from '#programme/grammar/segment.ts';
import { Survey } from '#programme/grammar/survey.ts';
import { Settings } from '#programme/grammar/settings.ts';

const GRAMMAR = {
  programme: Settings,
  loyalty: Loyalty,
  segment: Segment,
  survey: Survey,
  experiment: Experiment,
  answer: AnswerFile,
  event: EventSchema,
  journey: Journey,
  message: MessageFile,
};
export type SchemaName = keyof typeof GRAMMAR;
export const SCHEMA_NAMES = Object.keys(GRAMMAR) as readonly SchemaName[];

/** What editors know of one kind of file, in the draft that YAML language servers read best. Checks across files are ours. */
export const schemaOf = (name: SchemaName): object => ({
  ...z.toJSONSchema(GRAMMAR[name], { target: 'draft-7', io: 'input', unrepresentable: 'any' }),
  title: `Regulars: ${name}`,
});
