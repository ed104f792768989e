import * as z from 'zod';
import type { Media, Reply } from '#inbound/shapes.ts';
import type { MediaKind } from '#messages/attachment.ts';
import { placeFrom } from '#providers/place.ts';
import { readValue, type Read } from '#providers/read-payload.ts';
import { Instant } from './instant.ts';
import { WhatsAppIds, whoIs } from './party.ts';
import { SaidChannel } from './vonage-channel.ts';

const Inbound = z.object({
  channel: z.string().max(80),
  message_uuid: z.string().min(1),
  from: z.string(),
  timestamp: Instant,
  message_type: z.string().max(80),
  whatsapp: WhatsAppIds,
});

type Said = Pick<Reply, 'text' | 'postback' | 'media' | 'place'>;

const KINDS: Readonly<Record<string, MediaKind>> = { image: 'image', audio: 'audio', video: 'video', file: 'document' };
const File = z.object({
  url: z.string().min(1).max(2_000).optional().catch(undefined),
  caption: z.string().trim().optional().catch(undefined),
});
const mediumOf = (type: string, { url }: z.infer<typeof File>): readonly Media[] => {
  const kind = KINDS[type];
  return url === undefined || kind === undefined ? [] : [{ kind, ref: url }];
};
/** What files there are, and what stands below them. Nothing of either is nothing said. */
const filed = (of: readonly (readonly [string, z.infer<typeof File>])[]): Said | null => {
  const media = of.flatMap(([type, file]) => mediumOf(type, file));
  const text = of.flatMap(([, { caption }]) => caption ?? []).join('\n');
  if (media.length === 0) return text === '' ? null : { text };
  return { text, media };
};
const file = (type: string) => z.object({ [type]: File }).transform((of) => filed([[type, of[type] ?? {}]]));
/** Several at once, by MMS. */
const Content = z
  .object({ content: z.array(File.extend({ type: z.string().max(80) })) })
  .transform(({ content }) => filed(content.map(({ type, ...one }) => [type, one])));
const Location = z
  .object({ location: placeFrom('lat', 'long') })
  .transform(({ location }): Said => ({ text: '', place: location }));

/** What may hold somebody's words: where it cannot be read the message is refused, so that no STOP is lost unseen. */
const WORDS: Readonly<Record<string, z.ZodType<Said>>> = {
  text: z.object({ text: z.string() }).transform(({ text }): Said => ({ text })),
  /** An answer that was suggested, on RCS; a button or a row of a list, on WhatsApp. */
  reply: z
    .object({ reply: z.object({ id: z.string(), title: z.string() }) })
    .transform(({ reply: { id, title } }): Said => ({ text: title, postback: id })),
  /** An action that was suggested, on RCS; a quick reply of a template, on WhatsApp. */
  button: z
    .object({ button: z.object({ payload: z.string().optional().catch(undefined), text: z.string() }) })
    .transform(({ button: { payload, text } }): Said => ({
      text,
      ...(payload !== undefined && { postback: payload }),
    })),
};
/** What holds words only sometimes; without them it is passed over by its type. */
const PERHAPS: Readonly<Record<string, z.ZodType<Said | null>>> = {
  ...Object.fromEntries(Object.keys(KINDS).map((type) => [type, file(type)])),
  content: Content,
  location: Location,
};

const saidBy = (type: string): z.ZodType<Said | string> => {
  if (Object.hasOwn(WORDS, type)) return WORDS[type] ?? z.never();
  const perhaps = Object.hasOwn(PERHAPS, type) ? PERHAPS[type] : undefined;
  return perhaps?.catch(null).transform((said) => said ?? type) ?? z.unknown().transform(() => type);
};

/** What somebody wrote or tapped: a reply, or the name of what is passed over. */
export const readInbound = (value: unknown, at: string): Read<Reply | string> => {
  const read = readValue(Inbound, value);
  if (!read.ok) return read;
  const { channel: by, message_uuid: id, from: written, timestamp, message_type, whatsapp } = read.value;
  const channel = SaidChannel.safeParse(by);
  if (!channel.success) return { ok: true, value: by };
  const said = readValue(saidBy(message_type), value);
  if (!said.ok) return said;
  if (typeof said.value === 'string') return { ok: true, value: said.value };
  const { address: from, alias } = whoIs(channel.data, written, whatsapp?.sender);
  if (from === undefined) return { ok: true, value: 'a sender that is no phone' };
  return {
    ok: true,
    value: { id, from, ...(alias && { alias }), channel: channel.data, at: timestamp ?? at, ...said.value },
  };
};
