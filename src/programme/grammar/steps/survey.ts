import * as z from 'zod';
import { branch, type KindGrammar } from '#programme/grammar/steps/kind.ts';
import { BANDS } from '#programme/grammar/survey.ts';
import { Channel } from '#words/channel.ts';
import { Id, Span } from '#words/parts.ts';

/** The ways out of a survey besides past it: by its first score, and without one. */
export const SURVEY_ENDS = [...BANDS, 'partial', 'none'] as const;
export type SurveyEnd = (typeof SURVEY_ENDS)[number];

export interface SurveyStep<Steps> extends Readonly<Partial<Record<SurveyEnd, Steps | undefined>>> {
  readonly survey: string;
  readonly via: readonly Channel[];
  readonly timeout?: string | undefined;
}

export const survey = <Steps>(Steps: z.ZodType<Steps>): KindGrammar<SurveyStep<Steps>, Steps> => ({
  schema: z
    .strictObject({
      survey: Id.describe('The survey to ask: a file in surveys/'),
      via: z
        .array(Channel)
        .min(1)
        .describe('Channels in order of preference; later questions go where the answer came from first'),
      timeout: Span.optional().describe('How long a hop may take before the next one is tried'),
      promoters: Steps.optional().describe('Complete, and the first score is 9 or 10 of 10'),
      passives: Steps.optional().describe('Complete, and the first score is 7 or 8 of 10'),
      detractors: Steps.optional().describe('Complete, and the first score is 0 to 6 of 10'),
      high: Steps.optional().describe('Complete, and the first score is 4 or 5 of 5'),
      middle: Steps.optional().describe('Complete, and the first score is 3 of 5'),
      low: Steps.optional().describe('Complete, and the first score is 1 or 2 of 5'),
      partial: Steps.optional().describe('A question that is not optional was left'),
      none: Steps.optional().describe('Nothing was answered'),
    })
    .describe('Asks a survey, one question at a time'),
  branches: (step) => SURVEY_ENDS.flatMap((name) => branch(name, [name], step[name])),
});
