import * as z from 'zod';
import type { Media, ProviderOptOut, Reply } from '#inbound/shapes.ts';
import { mediaKind, type Place } from '#messages/attachment.ts';
import { placeFrom } from '#providers/place.ts';
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

/** As many as it says, and no more than a message may have. */
const MOST = 10;
const Medium = (at: number) =>
  z
    .object({
      [`MediaUrl${String(at)}`]: z.string().min(1).max(2_000),
      [`MediaContentType${String(at)}`]: z.string().optional(),
    })
    .transform((of): Media => ({
      kind: mediaKind(of[`MediaContentType${String(at)}`]),
      ref: of[`MediaUrl${String(at)}`] ?? '',
    }));
const mediaIn = (fields: unknown, many: number): readonly Media[] =>
  Array.from({ length: many > 0 ? Math.min(many, MOST) : 0 }, (_, at) => Medium(at).safeParse(fields)).flatMap(
    (read) => (read.success ? [read.data] : []),
  );

const Somewhere = placeFrom('Latitude', 'Longitude');
const placeIn = (fields: Readonly<Record<string, string>>): Place | undefined =>
  Somewhere.safeParse({ ...fields, name: fields['Label'], address: fields['Address'] }).data;

/** What somebody wrote or tapped, with the opt-out that Twilio took it for; or the name of what is passed over. */
export const readInbound = (
  fields: Readonly<Record<string, string>>,
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
  const media = mediaIn(fields, Number(NumMedia));
  const place = placeIn(fields);
  if (text === '' && postback === undefined && media.length === 0 && place === undefined)
    return { ok: true, value: Number(NumMedia) > 0 ? 'media' : 'nothing written' };
  const reply: Reply = {
    ...{ id, from, ...(alias !== undefined && { alias }), channel: channel.data, at, text },
    ...(media.length > 0 && { media }),
    ...(place !== undefined && { place }),
    ...(postback !== undefined && { postback }),
  };
  if (OptOutType !== 'STOP') return { ok: true, value: { reply } };
  const optOut = { id: `twilio:${id}`, channel: channel.data, address: from, at, reason: 'unsubscribed' } as const;
  return { ok: true, value: { reply, optOut } };
};
