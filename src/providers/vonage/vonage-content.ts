import { pictureUrl } from '#messages/picture.ts';
import type { Button, Content, Outgoing } from '#messages/sender.ts';
import { ProviderFault } from '#providers/provider-fault.ts';
import { whatsappContent } from '#providers/meta/whatsapp-content.ts';
import type { Channel, MessageClass } from '#words/channel.ts';
import type { VonageChannel } from './vonage-channel.ts';

/** What a body says of its content, by channel. */
export interface Rendering {
  /** How our short links begin. */
  readonly linkBase: string;
  /** How the addresses of pictures begin. */
  readonly mediaUrl: string | undefined;
}

const text = (said: string): object => ({ message_type: 'text', text: said });
const cannotCarry = (channel: Channel, { kind }: Content): ProviderFault =>
  new ProviderFault(channel, `cannot carry a ${kind}`, 'message');

const suggestion = (button: Button): object => {
  const tap = { text: button.text, postback_data: button.postback };
  return 'url' in button ? { type: 'open_url', ...tap, url: button.url } : { type: 'reply', ...tap };
};

/** Carriers ask of which kind the traffic is. */
const CATEGORY = {
  marketing: 'promotion',
  transactional: 'transaction',
  'consent-request': 'transaction',
  response: 'transaction',
} as const satisfies Record<MessageClass, string>;

/** A card has a picture here (`media_url` is required); one without goes as text with the same suggestions below it. */
const rcsShape = (content: Content, mediaUrl: string | undefined): object => {
  if (content.kind === 'text') return text(content.text);
  if (content.kind !== 'card') throw cannotCarry('rcs', content);
  const suggestions = content.buttons.map(suggestion);
  const below = suggestions.length > 0 ? { suggestions } : {};
  const url = content.picture && pictureUrl(content.picture, mediaUrl);
  if (url === undefined) return { ...text(`${content.title}\n${content.text}`), ...below };
  const picture = { media_url: url, media_height: 'MEDIUM' };
  return { message_type: 'card', card: { title: content.title, text: content.text, ...picture, ...below } };
};

const rcs = ({ content, class: type }: Outgoing, { mediaUrl }: Rendering): object => {
  const shape = rcsShape(content, mediaUrl);
  const orientation = 'card' in shape ? { card_orientation: 'VERTICAL' } : {};
  return { ...shape, rcs: { category: CATEGORY[type], ...orientation } };
};

/** Templates go through as Meta has them: only so can their buttons have parameters. */
const whatsapp = ({ content }: Outgoing, { linkBase }: Rendering): object =>
  content.kind === 'text' ? text(content.text) : { message_type: 'custom', custom: whatsappContent(content, linkBase) };

const sms = ({ content }: Outgoing): object => {
  if (content.kind !== 'text') throw cannotCarry('sms', content);
  return text(content.text);
};

/** How each channel that Vonage carries is written. */
export const VONAGE_CONTENT: Readonly<Record<VonageChannel, (message: Outgoing, rendering: Rendering) => object>> = {
  sms,
  rcs,
  whatsapp,
};
