import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { newWamid } from './carrier.ts';
import { Refusal } from './http.ts';
import type { Memory } from './memory.ts';
import { type Message, NumberChannel, type Suggestion, type Vendor } from './model.ts';
import { newMessage } from './new-message.ts';
import { businessNumber, facebookPage, shortCode } from './numbers.ts';
import type { Clock, Outbox } from './outbox.ts';
import { inboundMessage } from './receipts-meta.ts';
import { twilioInbound } from './receipts-twilio.ts';
import { vonageInbound } from './receipts-vonage.ts';
import { otherSpelling, shownOn, spellingsOf } from './spellings.ts';

export const Reply = z
  .strictObject({
    text: z.string().trim().min(1, 'is empty').max(4096, 'is longer than 4096 characters').optional(),
    messageId: z.string().optional(),
    suggestion: z.union([z.string(), z.int().min(0)]).optional(),
    channel: NumberChannel.optional(),
  })
  .refine((r) => (r.text !== undefined) !== (r.messageId !== undefined && r.suggestion !== undefined), {
    message: 'give either text, or messageId and suggestion',
  });
export type Reply = z.infer<typeof Reply>;

const keywords = /^(arret|cancel|end|help|info|join|opt-?out|quit|remove|start|stop|td|unsubscribe|unstop)\b/i;
const keywordOf = (body: string): string =>
  (keywords.exec(body)?.[0] ?? body.split(/\s/)[0] ?? '').toUpperCase().slice(0, 30);
const arrived = (m: Message): boolean => m.direction === 'in' && (m.state === 'delivered' || m.state === 'read');

/** Who brings what is written by a channel to nobody's message. */
export type VendorOf = (channel: NumberChannel) => Vendor;

/** How those write it that are told apart by nothing but their words. */
const WRITES = { vonage: vonageInbound, twilio: twilioInbound };

/** What the person writes or taps, published as the provider of that channel publishes it. */
export const createReplies = (memory: Memory, outbox: Outbox, clock: Clock, vendorOf: VendorOf) => {
  const refuseIfUnable = (number: string, channel: NumberChannel): void => {
    const settings = memory.settings(number);
    if (!settings.signal) throw new Refusal(409, 'the phone has no signal', 'signal');
    if (channel === 'rcs' && !settings.rcs) throw new Refusal(409, 'RCS is off on this phone', 'channel');
    if (channel === 'whatsapp' && !settings.whatsapp)
      throw new Refusal(409, 'WhatsApp is off on this phone', 'channel');
  };
  const tapped = (number: string, reply: Reply): { about: Message; tap: Suggestion } => {
    const about = memory.messages(number).find((m) => m.messageId === reply.messageId);
    if (about === undefined) throw new Refusal(404, 'this phone has no such message', 'messageId');
    if (!arrived(about)) throw new Refusal(409, 'the message has not arrived on this phone', 'messageId');
    const wanted = reply.suggestion;
    const tap =
      typeof wanted === 'number' ? about.suggestions[wanted] : about.suggestions.find((s) => s.text === wanted);
    if (tap === undefined) throw new Refusal(400, 'the message has no such suggestion', 'suggestion');
    return { about, tap };
  };

  const publishAws = (
    number: string,
    messageId: string,
    to: string,
    said: string,
    last?: Message,
    tap = false,
  ): void => {
    const { deliveries, shownAs } = memory.settings(number);
    const from = shownAs === 'other-spelling' ? otherSpelling(number) : number;
    const payload = {
      originationNumber: tap ? from.slice(1) : from,
      destinationNumber: to,
      messageKeyword: keywordOf(tap ? '' : said),
      messageBody: said,
      inboundMessageId: messageId,
      ...(last !== undefined && { previousPublishedMessageId: last.messageId }),
    };
    outbox.post('two-way', messageId, 0, () => payload, deliveries);
  };
  const publishMeta = (
    number: string,
    messageId: string,
    { wamid, vendor }: Message['wire'],
    text: string,
    about?: Message,
    tap?: Suggestion,
  ) => {
    if (tap !== undefined && tap.kind !== 'reply') return;
    const choice = { id: tap?.postback ?? text, title: text };
    const described = tap?.description === undefined ? {} : { description: tap.description };
    const interactive =
      about?.wire.kind === 'list'
        ? { type: 'list_reply', list_reply: { ...choice, ...described } }
        : { type: 'button_reply', button_reply: choice };
    const said =
      tap === undefined
        ? { type: 'text', text: { body: text } }
        : about?.wire.kind === 'template'
          ? { type: 'button', button: { payload: choice.id, text } }
          : { type: 'interactive', interactive };
    const settings = memory.settings(number);
    const event = inboundMessage(spellingsOf(number, settings), wamid, said, about);
    outbox.post(vendor === 'meta' ? 'meta' : 'whatsapp', messageId, 0, event, settings.deliveries);
  };

  const post = (vendor: keyof typeof WRITES, number: string, said: Parameters<typeof vonageInbound>[1]): void => {
    // WhatsApp tells nobody that a link was opened, a number called or a code copied.
    if (said.channel === 'whatsapp' && (said.tap?.kind ?? 'reply') !== 'reply') return;
    const settings = memory.settings(number);
    outbox.post(vendor, said.id, 0, WRITES[vendor](shownOn(said.channel, number, settings), said), settings.deliveries);
  };

  return (number: string, reply: Reply): string => {
    const { about, tap } = reply.text === undefined ? tapped(number, reply) : {};
    const last = memory.messages(number).filter(arrived);
    const channel = NumberChannel.parse(about?.channel ?? reply.channel ?? last.at(-1)?.channel ?? 'sms');
    refuseIfUnable(number, channel);
    const previous = about ?? last.findLast((m) => m.channel === channel);
    const text = tap?.text ?? reply.text ?? '';
    const to =
      previous?.from ??
      { sms: shortCode, rcs: 'rcs-pool', whatsapp: businessNumber, viber: 'Regulars', messenger: facebookPage }[
        channel
      ];
    const messageId = randomUUID();
    const message = newMessage({
      messageId,
      channel,
      direction: 'out',
      from: number,
      text,
      at: clock.now().toISOString(),
      wire: { to, wamid: newWamid(), vendor: previous?.wire.vendor ?? vendorOf(channel), seen: true },
    });
    if (tap === undefined || tap.kind === 'reply') memory.add(number, message);
    const { vendor } = message.wire;
    if (vendor === 'vonage' || vendor === 'twilio')
      post(vendor, number, { id: messageId, channel, text, about, tap, to });
    else if (channel === 'whatsapp') publishMeta(number, messageId, message.wire, text, about, tap);
    else {
      const body = tap ? JSON.stringify({ type: 'SUGGESTION', text, postbackData: tap.postback ?? '' }) : text;
      publishAws(number, messageId, to, body, previous, tap !== undefined);
    }
    return messageId;
  };
};
export type Replies = ReturnType<typeof createReplies>;
