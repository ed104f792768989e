import * as z from 'zod';
import type { ProviderOptOut, Receipt } from '#inbound/shapes.ts';
import { readEchoedKey } from '#providers/echoed-key.ts';
import { readValue, type Read } from '#providers/read-payload.ts';
import { Instant } from './instant.ts';
import { WhatsAppIds, whoIs } from './party.ts';
import { SaidChannel, type VonageChannel } from './vonage-channel.ts';
import { ALREADY_SENT, problemCode, vonageReaction, vonageScope } from './vonage-codes.ts';

const Status = z.object({
  channel: z.string().max(80),
  message_uuid: z.string().min(1),
  status: z.string().max(80),
  to: z.string(),
  timestamp: Instant,
  client_ref: z.string().optional().catch(undefined),
  error: z.unknown().optional(),
  whatsapp: WhatsAppIds,
});
type Status = z.infer<typeof Status>;

/** `rejected` also when it lived no longer, `undeliverable` when whoever carries it could not be reached. */
const STATES: ReadonlyMap<string, Receipt['state']> = new Map([
  ['submitted', 'sent'],
  ['delivered', 'delivered'],
  ['read', 'read'],
  ['rejected', 'failed'],
  ['undeliverable', 'failed'],
]);

/** A status has its code as the title, the call behind the address of its page. */
const Titled = z.object({ title: z.string().regex(/^\d{4}$/) });
const codeIn = (error: unknown): string | undefined => {
  const titled = Titled.safeParse(error);
  return titled.success ? titled.data.title : problemCode(error);
};

/** A number that Vonage refuses because its owner sent STOP: an opt-out like any that comes by a provider's own list. */
const optOutIn = (
  { to, whatsapp }: Status,
  channel: VonageChannel,
  { providerId, at, memberId, messageId }: Receipt,
): ProviderOptOut | undefined => {
  const { address } = whoIs(channel, to, whatsapp?.recipient);
  if (address === undefined) return undefined;
  const ours = { ...(memberId !== undefined && { memberId }), ...(messageId !== undefined && { messageId }) };
  return { id: `vonage:${providerId}`, channel, address, at, reason: 'unsubscribed', ...ours };
};

const receiptOf = (given: Status, state: Receipt['state'], code: string | undefined, at: string): Receipt => {
  const failure = code ?? given.status;
  const [reaction, scope] = [vonageReaction(failure), vonageScope(failure)];
  return {
    providerId: given.message_uuid,
    ...readEchoedKey(given.client_ref),
    state,
    at: given.timestamp ?? at,
    ...(state === 'failed' && {
      code: failure,
      ...(reaction !== undefined && { reaction }),
      ...(scope !== undefined && { scope }),
    }),
  };
};

/** What became of a message: a receipt, with the opt-out that it tells of, or the name of what is passed over. */
export const readStatus = (
  value: unknown,
  at: string,
): Read<{ readonly receipt: Receipt; readonly optOut?: ProviderOptOut } | string> => {
  const read = readValue(Status, value);
  if (!read.ok) return read;
  const { channel: by, status, error } = read.value;
  const [channel, state] = [SaidChannel.safeParse(by), STATES.get(status)];
  const code = codeIn(error);
  if (!channel.success || state === undefined || code === ALREADY_SENT) return { ok: true, value: `${by} ${status}` };
  const receipt = receiptOf(read.value, state, code, at);
  const optOut = receipt.reaction === 'suppress' ? optOutIn(read.value, channel.data, receipt) : undefined;
  return { ok: true, value: { receipt, ...(optOut && { optOut }) } };
};
