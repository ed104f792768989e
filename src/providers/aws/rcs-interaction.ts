import * as z from 'zod';
import { readPayload } from '#providers/read-payload.ts';

const Suggestion = z.object({ type: z.literal('SUGGESTION'), text: z.string(), postbackData: z.string() });
const Unsubscribe = z.object({ type: z.literal('UNSUBSCRIBE') });
const Happening = z.object({ type: z.enum(['RCS_TYPING', 'CONVERSATION_STARTED', 'LOCATION']) });
const Media = z.object({ mediaStatus: z.string() });

const Interaction = z.union([
  Suggestion.transform(({ text, postbackData }) => ({ kind: 'tap' as const, text, postback: postbackData })),
  // Only its type is documented. As the word it is, it takes the way of every other opt-out.
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
