import type { Carrier } from '../carrier.ts';
import type { Part } from '../http.ts';
import type { Memory } from '../memory.ts';
import type { Clock } from '../outbox.ts';
import { pageScopedId } from '../spellings.ts';
import { checked } from './aws-error.ts';
import { answerJson, JsonError } from './json-error.ts';
import { throwFailure, type Refusing } from './throw-failure.ts';
import { showMms, showRcs } from './vonage-content.ts';
import { VonageMessage } from './vonage-forms.ts';
import { showMessenger } from './vonage-messenger.ts';
import { showViber } from './vonage-viber.ts';
import { isApplication } from './vonage-token.ts';
import { whatsappDrafts } from './whatsapp-draft.ts';

type Draft = Parameters<Carrier['accept']>[0];

const PAGE = 'https://developer.vonage.com/api-errors';
/** RFC 7807, as the Messages API answers; codes of messages stand behind the page of that API. */
const problem = (id: string, status: number, title: string): JsonError =>
  new JsonError(status, {
    type: /^\d+$/.test(id) ? `${PAGE}/messages#${id}` : `${PAGE}#${id}`,
    title,
    detail: title,
    instance: 'bf0ca0bf927b3b52e3cb03217e1a1ddf',
  });
const refusing: Refusing = {
  vendor: 'vonage',
  errors: {
    ThrottlingException: () => problem('1000', 429, 'Throttled'),
    InternalServerException: () => problem('1030', 500, 'Internal error'),
    ServiceQuotaExceededException: () => problem('1070', 402, 'Partner quota exceeded'),
    AccessDeniedException: () => problem('unauthorized', 401, 'You did not provide correct credentials'),
    MISSING_PARAMETER: () => problem('1010', 422, 'Missing params'),
    COUNTRY_NOT_ENABLED: () => problem('1470', 422, 'Fraud guard'),
    SENDER_ID_NOT_REGISTERED: () => problem('1120', 422, 'Illegal Sender Address'),
    DESTINATION_PHONE_NUMBER_OPTED_OUT: () => problem('1240', 422, 'Illegal Number'),
  },
};
const invalid = (reason: string): JsonError => problem('invalid-params', 422, reason);

type OfNumber = Exclude<VonageMessage, { channel: 'whatsapp' }>;
const CHANNELS = { sms: 'sms', mms: 'sms', rcs: 'rcs', viber_service: 'viber', messenger: 'messenger' } as const;
const secondsOf = (message: OfNumber): number | undefined =>
  message.channel === 'messenger'
    ? undefined
    : message.channel === 'viber_service'
      ? message.viber_service?.ttl
      : message.ttl;

const shown = (message: OfNumber) => {
  if (message.channel === 'rcs') return { kind: 'rcs' as const, ...showRcs(message) };
  if (message.channel === 'messenger') return { kind: 'free' as const, ...showMessenger(message) };
  if (message.channel === 'viber_service') return { kind: 'free' as const, ...showViber(message) };
  if (message.channel === 'mms') return { kind: 'media' as const, ...showMms(message) };
  return { kind: 'text' as const, text: message.text, cards: [], suggestions: [] };
};

/** Vonage's Messages API v1: one call for every channel. */
export const vonageApi = (memory: Memory, carrier: Carrier, clock: Clock): Part => {
  const whatsappDraft = whatsappDrafts(memory, clock);

  /** Meta's own message, of which Vonage gives a part. */
  const handedOn = (message: Extract<VonageMessage, { channel: 'whatsapp' }>): Draft => {
    const { to } = message;
    const part = message.message_type === 'text' ? { type: 'text', text: { body: message.text } } : message.custom;
    const whom = /^\d/.test(to) ? { to } : { recipient: to };
    return whatsappDraft({ ...part, messaging_product: 'whatsapp', recipient_type: 'individual', ...whom });
  };
  const whoseId = (id: string): string => {
    const number = memory.numbers().find((one) => pageScopedId(one) === id);
    if (number === undefined) throw problem('1300', 422, 'Not part of the provider network');
    return number;
  };
  /** A day after what they wrote to the page last. */
  const isClosed = (number: string): boolean => {
    const since = clock.now().getTime() - 86_400_000;
    return !memory
      .messages(number)
      .some((one) => one.channel === 'messenger' && one.direction === 'out' && Date.parse(one.at) > since);
  };
  const ofNumber = (message: OfNumber): Draft => ({
    channel: CHANNELS[message.channel],
    to: message.channel === 'messenger' ? whoseId(message.to) : `+${message.to}`,
    from: message.from,
    ref: null,
    context: {},
    messageType: '',
    ...shown(message),
    ...(message.channel === 'messenger' && isClosed(whoseId(message.to)) && { doomed: '1340' }),
    ...(secondsOf(message) !== undefined && { ttlSeconds: secondsOf(message) }),
  });

  return async ({ request, response, url }) => {
    if (request.method !== 'POST' || url.pathname !== '/v1/messages') return false;
    return answerJson(request, response, { accepted: 202, invalid }, (body) => {
      if (!isApplication(request.headers.authorization))
        throw problem('unauthorized', 401, 'You did not provide correct credentials');
      const message = checked(VonageMessage, body);
      const draft = message.channel === 'whatsapp' ? handedOn(message) : ofNumber(message);
      const accept = (): string => carrier.accept({ ...draft, vendor: 'vonage', ref: message.client_ref ?? null });
      return throwFailure(memory, draft.to, draft.channel, () => ({ message_uuid: accept() }), refusing);
    });
  };
};
