import * as z from 'zod';
import type { ProviderOptOut, Reply } from '#inbound/shapes.ts';
import { readValue, type Read } from '#providers/read-payload.ts';
import { Ids, parted, TwilioChannel, whoIs } from './twilio-address.ts';

/** Where `Body` is missing the message is refused, so that no STOP is lost unseen. */
const Inbound = Ids.extend({
  MessageSid: z.string().min(1),
  From: z.string().max(200),
  Body: z.string(),
  NumMedia: z.string().max(10).optional(),
  ButtonText: z.string().optional(),
  ButtonPayload: z.string().optional(),
  /** Of what was chosen from a list; that they are called so nobody confirms. */
  ListTitle: z.string().optional(),
  ListId: z.string().optional(),
  /** What Twilio took the words for; only with Advanced Opt-Out, which knows words of the account's own. */
  OptOutType: z.string().optional(),
});

/** What somebody wrote or tapped, with the opt-out that Twilio took it for; or the name of what is passed over. */
export const readInbound = (
  fields: unknown,
  at: string,
): Read<{ readonly reply: Reply; readonly optOut?: ProviderOptOut } | string> => {
  const read = readValue(Inbound, fields);
  if (!read.ok) return read;
  const { MessageSid: id, From, Body, NumMedia, OptOutType, ...chosen } = read.value;
  const postback = chosen.ButtonPayload ?? chosen.ListId;
  const { by } = parted(From);
  const channel = TwilioChannel.safeParse(by);
  if (!channel.success) return { ok: true, value: by };
  const { address: from, alias } = whoIs(From, read.value);
  if (from === undefined) return { ok: true, value: 'a sender that is no phone' };
  const text = chosen.ButtonText ?? chosen.ListTitle ?? Body;
  if (text === '' && postback === undefined)
    return { ok: true, value: Number(NumMedia) > 0 ? 'media' : 'nothing written' };
  const reply: Reply = {
    ...{ id, from, ...(alias !== undefined && { alias }), channel: channel.data, at, text },
    ...(postback !== undefined && { postback }),
  };
  if (OptOutType !== 'STOP') return { ok: true, value: { reply } };
  const optOut = { id: `twilio:${id}`, channel: channel.data, address: from, at, reason: 'unsubscribed' } as const;
  return { ok: true, value: { reply, optOut } };
};
