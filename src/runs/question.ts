import * as z from 'zod';
import { Channel } from '#words/channel.ts';
import { Intent } from '#programme/grammar/steps/listen.ts';

const base = {
  memberId: z.string(),
  runId: z.string(),
  journey: z.string(),
  askedAt: z.string(),
  until: z.string(),
  by: z.strictObject({ channels: z.array(Channel), messages: z.array(z.string()) }).optional(),
};

/** What we ask, or wait to happen, as the state machine carries it. */
export const Asking = z.discriminatedUnion('kind', [
  z.strictObject({
    ...base,
    kind: z.literal('consent'),
    topics: z.array(z.string()),
    channels: z.array(Channel),
    wording: z.string(),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('reply'),
    intents: z.record(z.string(), Intent),
    other: z.boolean(),
    survey: z.string().optional(),
  }),
  z.strictObject({ ...base, kind: z.literal('event'), types: z.array(z.string()), when: z.string().optional() }),
]);

/** What a double opt-in message carries of its question: the pairs it asks for and the id of the wording. */
export const Asked = z.object({
  pairs: z.array(z.templateLiteral([z.string(), ':', z.string()])),
  wording: z.string(),
});
export type Asked = z.infer<typeof Asked>;
