import { pictureUrl } from '#messages/picture.ts';
import type { Outgoing } from '#messages/sender.ts';
import { whatsappContent } from '#providers/meta/whatsapp-content.ts';
import type { MessageClass } from '#words/channel.ts';
import type { VonageChannel } from './vonage-channel.ts';
import { cannotCarry, text, vonageRcs } from './vonage-rcs.ts';
import { vonageMessenger } from './vonage-messenger.ts';
import { vonageViber } from './vonage-viber.ts';

/** What a body says of its content, by channel. */
export interface Rendering {
  /** How our short links begin. */
  readonly linkBase: string;
  /** How the addresses of pictures begin. */
  readonly mediaUrl: string | undefined;
}

/** Carriers ask of which kind the traffic is. */
const CATEGORY = {
  marketing: 'promotion',
  transactional: 'transaction',
  'consent-request': 'transaction',
  response: 'transaction',
} as const satisfies Record<MessageClass, string>;

const rcs = ({ content, class: type }: Outgoing, { mediaUrl }: Rendering): object => {
  const { looks, ...shape } = vonageRcs(content, mediaUrl);
  return { ...shape, rcs: { category: CATEGORY[type], ...looks } };
};

/** Templates and interactive messages go through as Meta has them: only so can buttons have parameters. */
const whatsapp = ({ content }: Outgoing, addresses: Rendering): object =>
  content.kind === 'text'
    ? text(content.text)
    : { message_type: 'custom', custom: whatsappContent(content, addresses) };

/** With a picture it is another channel to Vonage, and the same sender; one whose picture has no address goes without. */
const sms = ({ content }: Outgoing, { mediaUrl }: Rendering): object => {
  if (content.kind !== 'text') throw cannotCarry('sms', content);
  const url = content.picture && pictureUrl(content.picture, mediaUrl);
  if (url === undefined) return text(content.text);
  return { channel: 'mms', message_type: 'image', image: { url, caption: content.text } };
};

/** How each channel that Vonage carries is written. */
export const VONAGE_CONTENT: Readonly<Record<VonageChannel, (message: Outgoing, rendering: Rendering) => object>> = {
  sms,
  rcs,
  whatsapp,
  viber: vonageViber,
  messenger: vonageMessenger,
};
