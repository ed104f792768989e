import * as z from 'zod';
import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject } from 'zod-openapi';
import { json, param, refusals } from '#console/openapi/parts.ts';
import { MemberId } from '#words/event.ts';
import { Channel } from '#words/channel.ts';
import { Id } from '#words/parts.ts';

const survey = { path: z.object({ survey: param(Id, 'after-visit') }) };
const Count = z.int().min(0);
const Counts = z.record(z.string(), Count);
const Rate = z.object({
  numerator: z.int(),
  denominator: Count,
  value: z.number().nullable().describe('Null where the denominator is 0'),
});

/** What `GET /surveys/{survey}` answers. */
export const SurveyFigures = z
  .object({
    survey: Id,
    about: z.string(),
    asked: Count.describe('Runs that came to it'),
    delivered: Count.describe('Of these the ones whose first question was delivered, or answered'),
    answered: Count.describe('With an answer at least'),
    completed: Count,
    partial: Count,
    late: Count.describe('Answers after its time, which count nowhere else'),
    responseRate: Rate.describe('answered / delivered'),
    questions: z.array(
      z.object({
        question: Id,
        kind: z.enum(['nps', 'csat', 'choice', 'text']),
        answers: Count,
        given: Counts.describe('How many gave each score or choice; `words` for words'),
        bands: Counts.optional().describe('promoters, passives, detractors; high, middle, low'),
        nps: Rate.optional().describe('100 × (promoters − detractors) / answers'),
        csat: Rate.optional().describe('The share of 4 and 5 of 5'),
      }),
    ),
  })
  .meta({ id: 'SurveyFigures' });

const Instant = z.iso.datetime();

/** What `GET /surveys/{survey}/answers` answers. */
export const SurveyAnswers = z
  .object({
    responses: z.array(
      z.object({
        survey: Id,
        memberId: MemberId,
        runId: z.string(),
        journey: Id,
        asked: Instant.optional(),
        delivered: Instant.optional(),
        completed: Instant.optional(),
        partial: Instant.optional(),
        answers: z.array(
          z.object({
            question: Id,
            at: Instant,
            channel: Channel.optional(),
            score: z.int().optional(),
            choice: Id.optional(),
            words: z.string().nullable().optional().describe('Null where the message log keeps them no more'),
            late: z.literal(true).optional(),
          }),
        ),
      }),
    ),
    next: z.string().optional().describe('Where the next page begins: `after`'),
  })
  .meta({ id: 'SurveyAnswers' });

const show: ZodOpenApiOperationObject = {
  operationId: 'showSurvey',
  tags: ['Surveys'],
  summary: 'What a survey came to so far',
  description: 'Counted with each answer, once; of members who were erased only the counts stay.',
  requestParams: survey,
  responses: { '200': json('Its figures', SurveyFigures), ...refusals(401, 404, 503) },
};

const answers: ZodOpenApiOperationObject = {
  operationId: 'listSurveyAnswers',
  tags: ['Surveys'],
  summary: 'What was answered to a survey, and by whom',
  description: 'At most 50 in a page, which may have none and go on, in no order of time.',
  requestParams: { ...survey, query: z.object({ after: z.string().max(400).optional() }) },
  responses: { '200': json('A page', SurveyAnswers), ...refusals(401, 404, 503) },
};

export const surveyPaths: ZodOpenApiPathsObject = {
  '/surveys/{survey}': { get: show },
  '/surveys/{survey}/answers': { get: answers },
};
