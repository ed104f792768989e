import * as z from 'zod';
import type { Reply } from '#inbound/shapes.ts';
import { mediaKind } from '#messages/attachment.ts';
import { placeFrom } from '#providers/place.ts';
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
const HAPPENINGS = ['RCS_TYPING', 'RCS_READ', 'CONVERSATION_STARTED', 'SUBSCRIBE', 'IS_TYPING', 'READ'] as const;
const Happening = z.union([
  z.object({ type: z.enum(HAPPENINGS) }),
  z.object({ eventType: z.enum(HAPPENINGS) }).transform(({ eventType: type }) => ({ type })),
]);
const Media = z.object({ mediaStatus: z.string() });
/** AWS has put the file into our bucket. */
const Arrived = z.object({
  mediaStatus: z.literal('SUCCESS'),
  s3Bucket: z.string().min(1).max(63),
  s3Key: z.string().min(1).max(1_024),
  mimeType: z.string().optional().catch(undefined),
});
/** Only that it exists is documented: its numbers stand in it, or in a part of it. */
const Somewhere = placeFrom('latitude', 'longitude');
const Location = z
  .looseObject({ type: z.literal('LOCATION') })
  .transform((of) => [of['location'], of].map((one) => Somewhere.safeParse(one).data))
  .transform((all) => all.find((one) => one !== undefined));

const Interaction: z.ZodType<Interaction> = z.union([
  Suggestion.transform(({ text, postbackData }) => ({ kind: 'tap' as const, text, postback: postbackData })),
  // As the word it is, it takes the way of every other opt-out.
  Unsubscribe.transform(({ type }) => ({ kind: 'text' as const, text: type })),
  Happening.transform(({ type }) => ({ kind: 'ignored' as const, name: type })),
  Location.transform((place) =>
    place === undefined ? { kind: 'ignored' as const, name: 'LOCATION' } : { kind: 'text' as const, text: '', place },
  ),
  Arrived.transform(({ s3Bucket, s3Key, mimeType }) => ({
    kind: 'text' as const,
    text: '',
    media: [{ kind: mediaKind(mimeType), ref: `s3://${s3Bucket}/${s3Key}` }],
  })),
  Media.transform(() => ({ kind: 'ignored' as const, name: 'MEDIA' })),
]);
type Interaction =
  | { readonly kind: 'tap'; readonly text: string; readonly postback?: string | undefined }
  | ({ readonly kind: 'text' } & Pick<Reply, 'text' | 'media' | 'place'>)
  | { readonly kind: 'ignored'; readonly name: string };

/** What an RCS body says when it is no plain text: known shapes only, since a person may write what looks like JSON. */
export const rcsInteraction = (body: string): Interaction | undefined => {
  const read = readPayload(Interaction, body);
  return read.ok ? read.value : undefined;
};
