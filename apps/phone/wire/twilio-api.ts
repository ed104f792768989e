import { BUSINESS } from '../business.ts';
import type { Carrier } from '../carrier.ts';
import type { Part } from '../http.ts';
import { mediaUrl } from '../media.ts';
import type { Memory } from '../memory.ts';
import type { Channel } from '../model.ts';
import { shortCode } from '../numbers.ts';
import type { Clock } from '../outbox.ts';
import { checked } from './aws-error.ts';
import { answerJson, JsonError } from './json-error.ts';
import { throwFailure, type Refusing } from './throw-failure.ts';
import { contentOf } from './twilio-content.ts';
import { TwilioMessage } from './twilio-forms.ts';
import { whatsappDrafts } from './whatsapp-draft.ts';

type Draft = Parameters<Carrier['accept']>[0];

const refusal = (code: number, status: number, message: string): JsonError =>
  new JsonError(status, { code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status });
const refusing: Refusing = {
  vendor: 'twilio',
  errors: {
    ThrottlingException: () => refusal(20429, 429, 'Too many requests'),
    InternalServerException: () => refusal(20500, 500, 'Internal server error'),
    ServiceQuotaExceededException: () => refusal(30002, 403, 'Account suspended'),
    AccessDeniedException: () => refusal(20003, 401, 'Authenticate'),
    MISSING_PARAMETER: () => refusal(21211, 400, "Invalid 'To'"),
    COUNTRY_NOT_ENABLED: () => refusal(21408, 400, 'The country is not enabled'),
    SENDER_ID_NOT_REGISTERED: () => refusal(21606, 400, 'The sender is not capable'),
    DESTINATION_PHONE_NUMBER_OPTED_OUT: () => refusal(21610, 400, 'The recipient has unsubscribed'),
  },
};
const invalid = (reason: string): JsonError => refusal(21211, 400, reason);

const { accountSid, keySid, keySecret } = BUSINESS.twilio;
const PATH = `/2010-04-01/Accounts/${accountSid}/Messages.json`;
const KNOWN = `Basic ${Buffer.from(`${keySid}:${keySecret}`).toString('base64')}`;

const prefixOf = (to: string): Channel => (/^(rcs|whatsapp):/.exec(to)?.[1] as Channel | undefined) ?? 'sms';
const bare = (address: string): string => address.replace(/^(rcs|whatsapp):/, '');

/** Words, with what they stand below. */
const plain = (said: string, file: string | undefined): object => {
  if (file === undefined) return { type: 'text', text: { body: said } };
  const type = file.endsWith('.pdf') ? 'document' : file.endsWith('.mp4') ? 'video' : 'image';
  return { type, [type]: { link: file, caption: said } };
};

/** Twilio's Messages API: one call for every channel, a form. */
export const twilioApi = (memory: Memory, carrier: Carrier, clock: Clock): Part => {
  const whatsappDraft = whatsappDrafts(memory, clock);

  /** Meta's own message behind it. */
  const overWhatsApp = (message: TwilioMessage): Draft => {
    const to = bare(message.To);
    const whom = to.startsWith('+') ? { to: to.slice(1) } : { recipient: to };
    const part = message.Body === undefined ? contentOf(memory, message) : plain(message.Body, message.MediaUrl);
    return whatsappDraft({ ...part, messaging_product: 'whatsapp', recipient_type: 'individual', ...whom });
  };
  const ofNumber = ({ To, From = shortCode, Body: text, MediaUrl, ValidityPeriod }: TwilioMessage): Draft => {
    if (text === undefined) throw refusal(21655, 400, 'The content is invalid');
    const channel = prefixOf(To);
    return {
      ...{ channel, to: bare(To), from: bare(From), ref: null, context: {}, messageType: '' },
      kind: channel === 'rcs' ? 'rcs' : MediaUrl === undefined ? 'text' : 'media',
      ...{ text, suggestions: [] },
      cards: MediaUrl === undefined ? [] : [{ title: '', description: '', mediaUrl: mediaUrl(MediaUrl) }],
      ...(ValidityPeriod !== undefined && { ttlSeconds: ValidityPeriod }),
    };
  };

  return async ({ request, response, url }) => {
    if (request.method !== 'POST' || url.pathname !== PATH) return false;
    const read = (text: string): unknown => Object.fromEntries(new URLSearchParams(text));
    return answerJson(request, response, { accepted: 201, invalid, read }, (form) => {
      if (request.headers.authorization !== KNOWN) throw refusal(20003, 401, 'Authenticate');
      const message = checked(TwilioMessage, form);
      const draft = prefixOf(message.To) === 'whatsapp' ? overWhatsApp(message) : ofNumber(message);
      const ref = message.StatusCallback ?? null;
      const accept = (): string => carrier.accept({ ...draft, vendor: 'twilio', ref });
      return throwFailure(
        ...([memory, draft.to, draft.channel] as const),
        () => ({ sid: accept(), status: 'queued', error_code: null, error_message: null }),
        refusing,
      );
    });
  };
};
