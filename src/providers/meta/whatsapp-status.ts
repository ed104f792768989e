import * as z from 'zod';
import type { MarketingChoice, Receipt } from '#inbound/shapes.ts';
import { readEchoedKey } from '#providers/echoed-key.ts';
import { PhoneNumber } from '#providers/phone-number.ts';
import { readValue, type Read } from '#providers/read-payload.ts';
import { named, UserId } from './user-id.ts';
import { UnixTime } from './unix-time.ts';
import { whatsappReaction, whatsappScope } from './whatsapp-codes.ts';

const State = z.enum(['sent', 'delivered', 'read', 'failed']);
const Status = z.object({
  id: z.string().min(1),
  status: z.string().max(80),
  timestamp: UnixTime,
  biz_opaque_callback_data: z.string().optional().catch(undefined),
  errors: z
    .array(z.object({ code: z.union([z.string(), z.number()]) }))
    .optional()
    .catch(undefined),
});

/** One of Meta's `statuses`: a receipt, or the name of what is passed over. */
export const whatsappStatus = (value: unknown, at: string, path: string): Read<Receipt | string> => {
  const read = readValue(Status, value, path);
  if (!read.ok) return read;
  const { id, status, timestamp, biz_opaque_callback_data: data, errors } = read.value;
  const state = State.safeParse(status);
  if (!state.success) return { ok: true, value: status };
  const code = String(errors?.[0]?.code ?? 'failed');
  const [reaction, scope] = [whatsappReaction(code), whatsappScope(code)];
  return {
    ok: true,
    value: {
      providerId: id,
      ...readEchoedKey(data),
      state: state.data,
      at: timestamp ?? at,
      ...(state.data === 'failed' && {
        code,
        ...(reaction !== undefined && { reaction }),
        ...(scope !== undefined && { scope }),
      }),
    },
  };
};

const Recipient = z.object({
  recipient_id: PhoneNumber.optional().catch(undefined),
  recipient_user_id: UserId,
  recipient_parent_user_id: UserId,
});

/** The stop that a refused status tells of. Not every status names whom it is about. */
export const stoppedBy = (
  value: unknown,
  { reaction, providerId, at }: Receipt,
): { readonly choice?: MarketingChoice } => {
  if (reaction !== 'suppress') return {};
  const { recipient_id, recipient_user_id, recipient_parent_user_id } = Recipient.parse(value);
  const whom = named(recipient_id, recipient_parent_user_id ?? recipient_user_id);
  return { choice: { channel: 'whatsapp', ...whom, providerId, at, says: 'stop' } };
};
