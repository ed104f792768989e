import { pictureUrl } from '#messages/picture.ts';
import type { RcsAction, RcsCard } from '#messages/rcs.ts';
import type { Content } from '#messages/sender.ts';
import { ProviderFault } from '#providers/provider-fault.ts';
import type { Channel } from '#words/channel.ts';

export const text = (said: string): object => ({ message_type: 'text', text: said });
export const cannotCarry = (channel: Channel, { kind }: Content): ProviderFault =>
  new ProviderFault(channel, `cannot carry a ${kind}`, 'message');

/** Numbers of a place are strings in Vonage's own samples. */
const suggestion = (given: RcsAction): object => {
  const tap = { text: given.text, postback_data: given.postback };
  if ('url' in given) return { type: 'open_url', ...tap, url: given.url };
  if ('dial' in given) return { type: 'dial', ...tap, phone_number: given.dial };
  if ('ask' in given) return { type: 'share_location', ...tap };
  if ('place' in given) {
    const { latitude, longitude, label } = given.place;
    const at = { latitude: String(latitude), longitude: String(longitude) };
    return { type: 'view_location', ...tap, ...at, ...(label !== undefined && { pin_label: label }) };
  }
  if ('calendar' in given) {
    const { start, end, title, description } = given.calendar;
    const event = { start_time: start, end_time: end, title, ...(description !== undefined && { description }) };
    return { type: 'create_calendar_event', ...tap, ...event };
  }
  return { type: 'reply', ...tap };
};

const below = (buttons: readonly RcsAction[]): object =>
  buttons.length > 0 ? { suggestions: buttons.map(suggestion) } : {};
const words = ({ title, text: said }: RcsCard): string => `${title}\n${said}`;

/** A card has a picture here: `media_url` is required. */
const cardOf = (card: RcsCard, mediaUrl: string | undefined): object | undefined => {
  const url = card.picture && pictureUrl(card.picture, mediaUrl);
  if (url === undefined) return undefined;
  const picture = { media_url: url, media_height: (card.height ?? 'medium').toUpperCase() };
  return { title: card.title, text: card.text, ...picture, ...below(card.buttons) };
};

/** More than fit below a message are left out, the last first. */
const MOST = 11;

/** A message as Vonage has it, with how it looks. Where a picture is missing it goes as text, with what can be tapped below it. */
export const vonageRcs = (content: Content, mediaUrl: string | undefined): { readonly looks?: object } => {
  if (content.kind === 'text') return text(content.text);
  if (content.kind === 'prompt') return { ...text(content.text), ...below(content.buttons) };
  if (content.kind === 'card') {
    const card = cardOf(content, mediaUrl);
    if (card === undefined) return { ...text(words(content)), ...below(content.buttons) };
    return { ...{ message_type: 'card', card }, looks: { card_orientation: 'VERTICAL' } };
  }
  if (content.kind !== 'carousel') throw cannotCarry('rcs', content);
  const cards = content.cards.flatMap((one) => cardOf(one, mediaUrl) ?? []);
  if (cards.length < content.cards.length) {
    const buttons = [...content.cards.flatMap((one) => one.buttons), ...content.buttons].slice(0, MOST);
    return { ...text(content.cards.map(words).join('\n\n')), ...below(buttons) };
  }
  const shape = { message_type: 'carousel', carousel: { cards }, ...below(content.buttons) };
  return { ...shape, looks: { card_width: content.width.toUpperCase() } };
};
