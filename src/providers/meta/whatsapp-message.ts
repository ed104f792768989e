import * as z from 'zod';
import type { Reply } from '#inbound/shapes.ts';
import { PhoneNumber } from '#providers/phone-number.ts';
import { readValue, type Read } from '#providers/read-payload.ts';
import { UnixTime } from './unix-time.ts';

const Message = z.object({
  id: z.string().min(1),
  from: PhoneNumber.optional().catch(undefined),
  timestamp: UnixTime,
  type: z.string().max(80),
});
const Choice = z.object({ id: z.string(), title: z.string() });
const SAID = {
  text: z.object({ text: z.object({ body: z.string() }) }).transform(({ text }) => ({ text: text.body })),
  button: z
    .object({ button: z.object({ payload: z.string(), text: z.string() }) })
    .transform(({ button }) => ({ text: button.text, postback: button.payload })),
  interactive: z
    .object({
      interactive: z.discriminatedUnion('type', [
        z.object({ type: z.literal('button_reply'), button_reply: Choice }).transform((of) => of.button_reply),
        z.object({ type: z.literal('list_reply'), list_reply: Choice }).transform((of) => of.list_reply),
      ]),
    })
    .transform(({ interactive }) => ({ text: interactive.title, postback: interactive.id })),
} as const;
const isSaid = (type: string): type is keyof typeof SAID => Object.hasOwn(SAID, type);

/** One of Meta's `messages`: a reply, or the name of what is passed over. A person may hide their phone number. */
export const whatsappMessage = (value: unknown, at: string, path: string): Read<Reply | string> => {
  const read = readValue(Message, value, path);
  if (!read.ok) return read;
  const { id, from, timestamp, type } = read.value;
  if (!isSaid(type)) return { ok: true, value: type };
  const said = readValue(SAID[type], value, path);
  if (!said.ok) return said;
  if (from === undefined) return { ok: true, value: 'message without a phone number' };
  return { ok: true, value: { id, from, channel: 'whatsapp', at: timestamp ?? at, ...said.value } };
};
