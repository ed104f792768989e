import { BUSINESS } from './business.ts';
import { businessNumber } from './numbers.ts';
import type { Message, Said } from './model.ts';
import type { Spellings } from './spellings.ts';

/** What Meta says of a message, in Twilio's words. */
const OF_META: Readonly<Record<string, string>> = {
  '131026': '63024',
  '131047': '63016',
  '131049': '63049',
  '131050': '63032',
  '132000': '63028',
  '132001': '63027',
};
/** What the phone itself has to say, in Twilio's words; templates that do not fit are what is left. */
export const twilioCode = (code: string): string => {
  if (code === 'UNDELIVERABLE') return '63036';
  if (code === 'TTL_EXPIRED') return '30036';
  return OF_META[code] ?? (/^[2369]\d{4}$/.test(code) ? code : '63030');
};

type Fields = Readonly<Record<string, string>>;
/** What is kept of a post until it leaves. */
interface Kept {
  readonly url?: string;
  readonly fields: Fields;
}

/** How it leaves: a form. */
export const twilioPost = (message: string): { readonly body: string; readonly url?: string } => {
  const { fields, ...where } = JSON.parse(message) as Kept;
  return { ...where, body: new URLSearchParams(fields).toString() };
};

const prefixed = (channel: Message['channel'], whom: string): string =>
  channel === 'sms' ? whom : `${channel}:${whom}`;
/** A person as Twilio names them: the number, or the id that WhatsApp has. */
const party = (channel: Message['channel'], { phone, userId }: Spellings): string =>
  prefixed(channel, phone ?? userId ?? '');

export type TwilioState = 'queued' | 'sent' | 'delivered' | 'read' | 'undelivered';

const common = (id: string): Fields => ({
  ...{ MessageSid: id, SmsSid: id, AccountSid: BUSINESS.twilio.accountSid, ApiVersion: '2010-04-01' },
});

/** One status, posted to the address that the call named. It says no time. */
export const twilioStatus =
  (who: Spellings, { messageId, channel, from }: Message, url: string, status: TwilioState, code?: string) =>
  (): Kept => ({
    url,
    fields: {
      ...common(messageId),
      ...{ MessageStatus: status, SmsStatus: status, To: party(channel, who), From: prefixed(channel, from) },
      ...(channel !== 'sms' && (status === 'read' || status === 'delivered') && { EventType: status.toUpperCase() }),
      ...(code !== undefined && { ErrorCode: code }),
    },
  });

/** Whether what was chosen from a list is called otherwise nobody confirms. */
const chosen = (about: Message | undefined, title: string, id: string): Fields =>
  about?.opens === undefined ? { ButtonText: title, ButtonPayload: id } : { ListTitle: title, ListId: id };

const sent = ({ place, file }: Said): Fields => ({
  ...(file && { MediaUrl0: file.twilioUrl, MediaContentType0: file.type }),
  ...(place && { Latitude: String(place.latitude), Longitude: String(place.longitude) }),
  ...(place?.name !== undefined && { Label: place.name }),
});

/** What the person wrote, tapped or sent. */
export const twilioInbound = (who: Spellings, said: Said) => (): Kept => {
  const { id, channel, text, tap, about, file, to } = said;
  const fields = {
    ...common(id),
    ...{ SmsMessageSid: id, SmsStatus: 'received', From: party(channel, who) },
    To: prefixed(channel, channel === 'whatsapp' ? businessNumber : to),
    ...{ Body: text, NumMedia: file === undefined ? '0' : '1', NumSegments: '1' },
    ...sent(said),
    ...(tap && chosen(about, text, tap.postback ?? text)),
    ...(about && { OriginalRepliedMessageSid: about.messageId }),
    ...(channel === 'whatsapp' && {
      ProfileName: `Phone ${party(channel, who).slice(-4)}`,
      ...(who.phone !== undefined && { WaId: who.phone.slice(1) }),
      ...(who.userId !== undefined && { ExternalUserId: `whatsapp:${who.userId}` }),
    }),
  };
  return { fields };
};
