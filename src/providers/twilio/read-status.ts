import * as z from 'zod';
import type { ProviderOptOut, Receipt } from '#inbound/shapes.ts';
import { readValue, type Read } from '#providers/read-payload.ts';
import { keyIn } from './callback.ts';
import { Ids, parted, TwilioChannel, whoIs } from './twilio-address.ts';
import { twilioReaction, twilioScope } from './twilio-codes.ts';

const Status = Ids.extend({
  MessageSid: z.string().min(1),
  MessageStatus: z.string().max(80),
  To: z.string().max(200),
  ErrorCode: z
    .string()
    .regex(/^\d{1,6}$/)
    .optional()
    .catch(undefined),
});
type Status = z.infer<typeof Status>;

/** What comes before `sent` is Twilio's own; nobody but somebody in its console calls a message back. */
const STATES: ReadonlyMap<string, Receipt['state']> = new Map([
  ['sent', 'sent'],
  ['delivered', 'delivered'],
  ['read', 'read'],
  ['undelivered', 'failed'],
  ['failed', 'failed'],
  ['canceled', 'failed'],
]);

/** Somebody who sent STOP or blocked us: an opt-out like any that comes by a provider's own list. */
const optOutIn = (status: Status, channel: TwilioChannel, receipt: Receipt): ProviderOptOut | undefined => {
  const { address } = whoIs(status.To, status);
  if (address === undefined) return undefined;
  const { providerId, at, memberId, messageId } = receipt;
  const ours = { ...(memberId !== undefined && { memberId }), ...(messageId !== undefined && { messageId }) };
  return { id: `twilio:${providerId}`, channel, address, at, reason: 'unsubscribed', ...ours };
};

/** It says no time but, sometimes, a carrier's of unknown zone: `at` is when it came. */
const receiptOf = (status: Status, state: Receipt['state'], at: string, query: string): Receipt => {
  const code = status.ErrorCode ?? status.MessageStatus;
  const [reaction, scope] = [twilioReaction(code), twilioScope(code)];
  return {
    providerId: status.MessageSid,
    ...keyIn(query),
    state,
    at,
    ...(state === 'failed' && {
      code,
      ...(reaction !== undefined && { reaction }),
      ...(scope !== undefined && { scope }),
    }),
  };
};

/** What became of a message: a receipt, with the opt-out that it tells of, or the name of what is passed over. */
export const readStatus = (
  fields: unknown,
  at: string,
  query: string,
): Read<{ readonly receipt: Receipt; readonly optOut?: ProviderOptOut } | string> => {
  const read = readValue(Status, fields);
  if (!read.ok) return read;
  const { MessageStatus, To } = read.value;
  const { by } = parted(To);
  const [channel, state] = [TwilioChannel.safeParse(by), STATES.get(MessageStatus)];
  if (!channel.success || state === undefined) return { ok: true, value: `${by} ${MessageStatus}` };
  const receipt = receiptOf(read.value, state, at, query);
  const optOut = receipt.reaction === 'suppress' ? optOutIn(read.value, channel.data, receipt) : undefined;
  return { ok: true, value: { receipt, ...(optOut && { optOut }) } };
};
