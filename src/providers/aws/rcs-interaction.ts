import * as z from 'zod';
import { readPayload } from '#providers/read-payload.ts';

const Suggestion = z.object({
  type: z.literal('SUGGESTION'),
  text: z.string(),
  postbackData: z.string().optional().catch(undefined),
});
/** Only that it exists is documented; the agent's platform names its events by `eventType`. */
const Unsubscribe = z.union([
  z.object({ type: z.literal('UNSUBSCRIBE') }),
  z.object({ eventType: z.literal('UNSUBSCRIBE') }).transform(({ eventType: type }) => ({ type })),
]);
const HAPPENINGS = [
  'RCS_TYPING',
  'RCS_READ',
  'CONVERSATION_STARTED',
  'LOCATION',
  'SUBSCRIBE',
  'IS_TYPING',
  'READ',
] as const;
const Happening = z.union([
  z.object({ type: z.enum(HAPPENINGS) }),
  z.object({ eventType: z.enum(HAPPENINGS) }).transform(({ eventType: type }) => ({ type })),
]);
const Media = z.object({ mediaStatus: z.string() });

const Interaction = z.union([
  Suggestion.transform(({ text, postbackData }) => ({ kind: 'tap' as const, text, postback: postbackData })),
  // As the word it is, it takes the way of every other opt-out.
  Unsubscribe.transform(({ type }) => ({ kind: 'text' as const, text: type })),
  Happening.transform(({ type }) => ({ kind: 'ignored' as const, name: type })),
  Media.transform(() => ({ kind: 'ignored' as const, name: 'MEDIA' })),
]);
export type Interaction = z.infer<typeof Interaction>;

/** What an RCS body says when it is no plain text: known shapes only, since a person may write what looks like JSON. */
export const rcsInteraction = (body: string): Interaction | undefined => {
  const read = readPayload(Interaction, body);
  return read.ok ? read.value : undefined;
};
