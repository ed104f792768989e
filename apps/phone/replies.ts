import { randomUUID } from 'node:crypto';
import { newWamid } from './carrier.ts';
import type { Files } from './files.ts';
import { Refusal } from './http.ts';
import type { Memory } from './memory.ts';
import { type Message, NumberChannel, type Said, type Suggestion, type Vendor } from './model.ts';
import { newMessage } from './new-message.ts';
import { businessNumber, facebookPage, shortCode } from './numbers.ts';
import type { Clock, Outbox } from './outbox.ts';
import { inboundMessage } from './receipts-meta.ts';
import { twilioInbound } from './receipts-twilio.ts';
import { vonageInbound } from './receipts-vonage.ts';
import type { Place, Reply } from './reply-form.ts';
import { saidToAws, saidToMeta } from './said-meta.ts';
import { otherSpelling, shownOn, spellingsOf } from './spellings.ts';

const keywords = /^(arret|cancel|end|help|info|join|opt-?out|quit|remove|start|stop|td|unsubscribe|unstop)\b/i;
const keywordOf = (body: string): string =>
  (keywords.exec(body)?.[0] ?? body.split(/\s/)[0] ?? '').toUpperCase().slice(0, 30);
const arrived = (m: Message): boolean => m.direction === 'in' && (m.state === 'delivered' || m.state === 'read');

/** Who brings what is written by a channel to nobody's message. */
export type VendorOf = (channel: NumberChannel) => Vendor;

/** How those write it that are told apart by nothing but their words. */
const WRITES = { vonage: vonageInbound, twilio: twilioInbound };

const shownPlace = ({ latitude, longitude, name }: Place): string =>
  [name, `${String(latitude)}, ${String(longitude)}`].filter(Boolean).join(': ');

/** What the person writes, taps or sends, published as the provider of that channel publishes it. */
export const createReplies = (memory: Memory, outbox: Outbox, clock: Clock, vendorOf: VendorOf, files: Files) => {
  const refuseIfUnable = (number: string, channel: NumberChannel): void => {
    const settings = memory.settings(number);
    if (!settings.signal) throw new Refusal(409, 'the phone has no signal', 'signal');
    if (channel === 'rcs' && !settings.rcs) throw new Refusal(409, 'RCS is off on this phone', 'channel');
    if (channel === 'whatsapp' && !settings.whatsapp)
      throw new Refusal(409, 'WhatsApp is off on this phone', 'channel');
  };
  /** A text has no place, and of MMS AWS hands over the words. */
  const refuseUntold = ({ place, picture }: Reply, channel: NumberChannel, vendor: Vendor): void => {
    if (channel !== 'sms') return;
    if (place !== undefined) throw new Refusal(409, 'a text message carries no place', 'place');
    if (picture !== undefined && vendor === 'aws')
      throw new Refusal(409, 'AWS hands over no pictures of text messages', 'picture');
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

  const publishAws = (number: string, said: Said, last: Message | undefined): void => {
    const { deliveries, shownAs } = memory.settings(number);
    const from = shownAs === 'other-spelling' ? otherSpelling(number) : number;
    const isTap = said.tap !== undefined;
    const payload = {
      originationNumber: isTap ? from.slice(1) : from,
      destinationNumber: said.to,
      messageKeyword: keywordOf(isTap ? '' : said.text),
      messageBody: saidToAws(said, files.bucket, () => files.arrive(said.id, `${files.folder}rcs/${said.id}`)),
      inboundMessageId: said.id,
      ...(last !== undefined && { previousPublishedMessageId: last.messageId }),
    };
    outbox.post('two-way', said.id, 0, () => payload, deliveries);
  };
  const publishMeta = (number: string, said: Said, { wamid, vendor }: Message['wire']): void => {
    const settings = memory.settings(number);
    const event = inboundMessage(spellingsOf(number, settings), wamid, saidToMeta(said), said.about);
    outbox.post(vendor === 'meta' ? 'meta' : 'whatsapp', said.id, 0, event, settings.deliveries);
  };
  const post = (vendor: keyof typeof WRITES, number: string, said: Said): void => {
    const settings = memory.settings(number);
    outbox.post(vendor, said.id, 0, WRITES[vendor](shownOn(said.channel, number, settings), said), settings.deliveries);
  };
  /** WhatsApp tells nobody that a link was opened, a number called or a code copied. */
  const isTold = ({ channel, tap }: Said): boolean => channel !== 'whatsapp' || (tap?.kind ?? 'reply') === 'reply';

  return (number: string, reply: Reply): string => {
    const { about, tap } = reply.messageId === undefined ? {} : tapped(number, reply);
    const last = memory.messages(number).filter(arrived);
    const channel = NumberChannel.parse(about?.channel ?? reply.channel ?? last.at(-1)?.channel ?? 'sms');
    refuseIfUnable(number, channel);
    const previous = about ?? last.findLast((m) => m.channel === channel);
    const vendor = previous?.wire.vendor ?? vendorOf(channel);
    refuseUntold(reply, channel, vendor);
    const id = randomUUID();
    const { place, picture } = reply;
    const file = picture && files.keep(id, picture);
    const text = tap?.text ?? reply.text ?? '';
    const senders = {
      sms: shortCode,
      rcs: 'rcs-pool',
      whatsapp: businessNumber,
      viber: 'Regulars',
      messenger: facebookPage,
    };
    const to = previous?.from ?? senders[channel];
    const card = file && { title: '', description: '', mediaUrl: `/phone/sent/${id}` };
    const message = newMessage({
      ...{ messageId: id, channel, direction: 'out', from: number, at: clock.now().toISOString() },
      text: place === undefined ? text : shownPlace(place),
      ...(card && { card, cards: [card] }),
      wire: { to, wamid: newWamid(), vendor, seen: true },
    });
    if (tap === undefined || tap.kind === 'reply') memory.add(number, message);
    const said: Said = { id, channel, text, tap, about, place, file, to };
    if (!isTold(said)) return id;
    if (vendor === 'vonage' || vendor === 'twilio') post(vendor, number, said);
    else if (channel === 'whatsapp') publishMeta(number, said, message.wire);
    else publishAws(number, said, previous);
    return id;
  };
};
export type Replies = ReturnType<typeof createReplies>;
