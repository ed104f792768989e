import * as z from 'zod';
import type { MarketingChoice } from '#inbound/shapes.ts';
import { PhoneNumber } from '#providers/phone-number.ts';
import { readValue, type Read } from '#providers/read-payload.ts';
import { named, UserId } from './user-id.ts';
import { UnixTime } from './unix-time.ts';

const Preference = z.object({
  wa_id: PhoneNumber.optional().catch(undefined),
  user_id: UserId,
  parent_user_id: UserId,
  category: z.string().max(80),
  value: z.string().max(80),
  timestamp: UnixTime,
});

/** One of Meta's `user_preferences`: a choice about marketing, or the name of what is passed over. */
export const userPreference = (value: unknown, at: string, path: string): Read<MarketingChoice | string> => {
  const read = readValue(Preference, value, path);
  if (!read.ok) return read;
  const { wa_id, user_id, parent_user_id, category, value: says, timestamp } = read.value;
  if (category !== 'marketing_messages' || (says !== 'stop' && says !== 'resume'))
    return { ok: true, value: `user_preferences ${category} ${says}` };
  const whom = named(wa_id, parent_user_id ?? user_id);
  if (whom.address === undefined) return { ok: true, value: 'user_preferences of nobody' };
  return { ok: true, value: { channel: 'whatsapp', ...whom, at: timestamp ?? at, says } };
};
