import * as z from 'zod';
import { stepsOfKind } from '#programme/grammar/branches.ts';
import { Condition, EventTypes, Id, Span } from '#words/parts.ts';
import { Step } from '#programme/grammar/step.ts';
import { messagesOf, type Surveys } from '#programme/grammar/survey.ts';
import type { SendStep } from '#programme/grammar/steps/send.ts';
import { Trigger } from '#programme/grammar/trigger.ts';

export const Priority = z.enum(['low', 'normal', 'high']);
export type Priority = z.infer<typeof Priority>;

const Held = z.strictObject({
  outside: z.enum(['defer', 'drop']).optional().describe('Wait for the hours, or let it go'),
  expireAfter: Span.optional().describe('A message that would wait longer is dropped'),
});
export type Held = z.infer<typeof Held>;

const Entry = z
  .strictObject({
    once: z
      .union([Span, z.literal('ever')])
      .optional()
      .describe('No second run within this time'),
    freshness: z
      .union([Span, z.literal('ever')])
      .optional()
      .describe('How old an event may be to start a run, 24h when left out; an older one only counts'),
    concurrent: z.int().min(1).max(10).default(1).describe('Runs of one member at the same time'),
    holdout: z
      .string()
      .regex(/^\d{1,2}(\.\d)?%$/, 'expected a share such as 5%')
      .optional()
      .describe('A fixed share of members who are measured and not written to'),
  })
  .refine(({ once, concurrent }) => once === undefined || concurrent === 1, {
    error: 'expected once or concurrent, not both',
  });

const Leave = z.strictObject({
  event: EventTypes.describe('The type of the event, or several'),
  when: Condition.optional().describe('Only where this holds; over member, event and run'),
});

export const Journey = z.strictObject({
  journey: Id.describe('The name of the file'),
  about: z.string().min(1).describe('What it is for, for colleagues'),
  topic: Id.describe('What its messages are about, as members agreed: a topic of programme.yaml'),
  trigger: Trigger.describe('What starts it'),
  entry: Entry.prefault({}).describe('Who gets in'),
  exit: z
    .union([Leave, z.array(Leave).min(1)])
    .optional()
    .describe('Events that end a run'),
  goal: z
    .strictObject({
      event: EventTypes.describe('The type of the event, or several'),
      when: Condition.optional().describe('Only where this holds; over member, event and run'),
      within: Span.describe('How long after the start it counts'),
    })
    .optional()
    .describe('What it is for: counted for a run within this time of its start, and then the run ends'),
  priority: Priority.default('normal').describe('Who gets the last slot of a cap that keeps it'),
  lossWarning: z
    .boolean()
    .default(false)
    .describe('Tells members of something they would lose; also for those who want nothing else'),
  held: Held.optional().describe("What becomes of a message outside the hours, instead of the brand's rule"),
  migrate: z
    .record(z.string().regex(/^\d+(\.[A-Za-z0-9.-]+)*$/, 'expected a place such as 1 or 1.yes.0'), z.string())
    .optional()
    .describe('Where runs of earlier versions go on when they wake: old place to new place, or exit'),
  steps: z.array(Step).min(1).describe('What happens, one after the other'),
});
export type Journey = z.infer<typeof Journey>;

/** Every message a journey may send, its branches included. */
export const sendsOf = ({ steps }: Pick<Journey, 'steps'>, surveys: Surveys = {}): readonly SendStep[] => [
  ...stepsOfKind(steps, 'send'),
  ...stepsOfKind(steps, 'survey').flatMap(({ survey, via }) => {
    const asked = surveys[survey];
    return (asked === undefined ? [] : messagesOf(asked)).map((send) => ({ send, via: [...via] }));
  }),
];
