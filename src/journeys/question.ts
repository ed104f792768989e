import * as z from 'zod';
import { Channel } from '#channels/channel.ts';

/** What we ask, as the state machine carries it. */
export const Question = z.strictObject({
  memberId: z.string(),
  runId: z.string(),
  journey: z.string(),
  kind: z.literal('consent'),
  topics: z.array(z.string()),
  channels: z.array(Channel),
  wording: z.string(),
  until: z.string(),
});

/** What a double opt-in message carries of its question: the pairs it asks for and the id of the wording. */
export const Asked = z.object({
  pairs: z.array(z.templateLiteral([z.string(), ':', z.string()])),
  wording: z.string(),
});
export type Asked = z.infer<typeof Asked>;
