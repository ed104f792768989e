import * as z from 'zod';
import type { Reply } from '#inbound/shapes.ts';
import { PhoneNumber } from '#providers/phone-number.ts';
import { readValue, type Read } from '#providers/read-payload.ts';
import { UnixTime } from './unix-time.ts';
import { named, UserId } from './user-id.ts';
import { saidBy } from './whatsapp-said.ts';

const Message = z.object({
  id: z.string().min(1),
  from: PhoneNumber.optional().catch(undefined),
  from_user_id: UserId,
  from_parent_user_id: UserId,
  timestamp: UnixTime,
  type: z.string().max(80),
});

/** One of Meta's `messages`: a reply, or the name of what is passed over. A person may hide their phone number. */
export const whatsappMessage = (value: unknown, at: string, path: string): Read<Reply | string> => {
  const read = readValue(Message, value, path);
  if (!read.ok) return read;
  const { id, from: phone, from_user_id, from_parent_user_id, timestamp, type } = read.value;
  const { address: from, alias } = named(phone, from_parent_user_id ?? from_user_id);
  const said = readValue(saidBy(type), value, path);
  if (!said.ok) return said;
  if (typeof said.value === 'string') return { ok: true, value: said.value };
  if (from === undefined) return { ok: true, value: 'message from nobody' };
  return {
    ok: true,
    value: { id, from, ...(alias && { alias }), channel: 'whatsapp', at: timestamp ?? at, ...said.value },
  };
};
