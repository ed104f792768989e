import * as z from 'zod';
import type { KindGrammar } from '#programme/grammar/steps/kind.ts';
import { Channel } from '#words/channel.ts';
import { Condition, Id, Span } from '#words/parts.ts';

const Send = z
  .strictObject({
    send: Id.describe('The message to send: a file in messages/'),
    via: z
      .union([z.array(Channel).min(1), z.literal('best')], {
        error: 'expected channels in order of preference, or best',
      })
      .describe(
        'Channels in order of preference, or `best`: all that the message has something for, the one the member answers by most first',
      ),
    if: Condition.optional().describe('Sent only where this holds, looked at when it goes'),
    timeout: Span.optional().describe('How long a hop may take before the next one is tried'),
    asks: z
      .strictObject({
        topics: z.array(Id).min(1).describe('What it asks for'),
        wording: Id.describe('What the person agrees to, from programme.yaml'),
      })
      .optional()
      .describe(
        'A consent question that is answered by the link {{ optInUrl }}: these topics, on the channel it goes by',
      ),
    at: z.literal('best-hour').optional().describe('The hour of day in which this member answered most, once known'),
  })
  .describe('Sends a message by the first channel that reaches the member');
export type SendStep = z.infer<typeof Send>;

export const send: KindGrammar<SendStep, never> = {
  schema: Send,
  expressions: (step) => (step.if === undefined ? [] : [step.if]),
};
