import { businessNumber } from './numbers.ts';
import type { Message, Said, Suggestion } from './model.ts';
import type { Spellings } from './spellings.ts';

const details: Readonly<Record<string, string>> = {
  '1000': 'Throttled',
  '1022': 'Invalid template',
  '1240': 'Illegal Number',
  '1300': 'Not a user of this channel',
  '1310': 'The device cannot receive this',
  '1340': 'Outside of the allowed window',
  '1360': 'The time to live ran out',
  '1461': 'The provider lets this user have no more',
};
/** What Meta says of a message, in Vonage's words. */
const OF_META: Readonly<Record<string, string>> = {
  '131026': '1300',
  '131047': '1340',
  '131049': '1461',
  '131050': '1240',
};
/** What the phone itself has to say, in Vonage's words; templates that do not fit are what is left. */
export const vonageCode = (code: string): string => {
  if (code === 'UNDELIVERABLE') return '1310';
  if (code === 'TTL_EXPIRED') return '1360';
  return OF_META[code] ?? (/^1\d{3}$/.test(code) ? code : '1022');
};

/** A person as Vonage names them: the number without its plus, or the id that WhatsApp has. */
const party = ({ phone, userId }: Spellings): string => phone?.slice(1) ?? userId ?? '';
const idsOf = ({ phone, userId }: Spellings) => ({
  ...(userId !== undefined && { user_id: userId }),
  ...(phone !== undefined && { wa_id: phone.slice(1) }),
});

/** What Vonage calls a channel. */
const saidChannel = ({ channel, wire }: Message): string => {
  if (channel === 'sms' && wire.kind === 'media') return 'mms';
  return channel === 'viber' ? 'viber_service' : channel;
};

export type VonageState = 'submitted' | 'delivered' | 'read' | 'rejected';

/** One status of the Messages API v1. */
export const vonageStatus = (who: Spellings, message: Message, status: VonageState, code?: string) => (at: Date) => ({
  message_uuid: message.messageId,
  to: party(who),
  from: message.from.replace(/^\+/, ''),
  timestamp: at.toISOString().replace(/\.\d+Z/, 'Z'),
  status,
  channel: saidChannel(message),
  ...(message.ref !== null && { client_ref: message.ref }),
  usage: { currency: 'EUR', price: '0.0333' },
  ...(message.channel === 'whatsapp' && { whatsapp: { recipient: idsOf(who) } }),
  ...(code !== undefined && {
    error: {
      type: `https://developer.vonage.com/api-errors/messages#${code}`,
      title: code,
      detail: details[code] ?? 'The message was not delivered',
      instance: message.messageId,
    },
  }),
});

/** How a tap looks: a suggested action of RCS and a quick reply of a template are buttons, the rest are replies. */
const tapped = ({ kind, text, postback = text, description }: Suggestion, about: Message | undefined): object =>
  kind !== 'reply' || about?.wire.kind === 'template'
    ? { message_type: 'button', button: { payload: postback, text } }
    : {
        message_type: 'reply',
        reply: { id: postback, title: text, ...(description !== undefined && { description }) },
      };

const written = ({ text, tap, about, place, file }: Said): object => {
  if (place !== undefined)
    return { message_type: 'location', location: { lat: place.latitude, long: place.longitude, name: place.name } };
  if (file !== undefined) return { message_type: 'image', image: { url: file.vonageUrl } };
  return tap === undefined ? { message_type: 'text', text } : tapped(tap, about);
};

const channelOf = ({ channel, file }: Said): string => {
  if (channel === 'viber') return 'viber_service';
  return channel === 'sms' && file !== undefined ? 'mms' : channel;
};

/** What the person wrote, tapped or sent. */
export const vonageInbound = (who: Spellings, said: Said) => (at: Date) => {
  const { id, channel, text, about, file, to } = said;
  return {
    channel: channelOf(said),
    message_uuid: id,
    to: (channel === 'whatsapp' ? businessNumber : to).replace(/^\+/, ''),
    from: party(who),
    timestamp: at.toISOString(),
    ...written(said),
    ...(channel === 'sms' &&
      file === undefined && {
        sms: { num_messages: '1', total_count: '1', keyword: text.split(/\s/)[0]?.toUpperCase() },
      }),
    ...(channel === 'whatsapp' && {
      profile: { name: `Phone ${party(who).slice(-4)}` },
      whatsapp: { sender: idsOf(who) },
      ...(about !== undefined && {
        context: { message_uuid: about.messageId, message_from: about.from.replace(/^\+/, '') },
      }),
    }),
  };
};
