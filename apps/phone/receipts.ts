import { countryOf } from './numbers.ts';
import { segments } from './segments.ts';
import type { Message } from './model.ts';

const descriptions: Record<string, string> = {
  QUEUED: 'Message is queued for delivery',
  SUCCESSFUL: 'Message has been accepted by the carrier',
  DELIVERED: 'Message has been accepted by phone',
  READ: 'Message has been read by recipient',
  INVALID: 'The destination phone number is invalid',
  INVALID_MESSAGE: 'The message body is invalid and cannot be delivered',
  UNREACHABLE: 'Phone is currently unreachable or unavailable',
  CARRIER_UNREACHABLE: 'The carrier is currently unreachable',
  BLOCKED: 'Phone has blocked SMS',
  CARRIER_BLOCKED: 'The carrier has blocked this message',
  SPAM: 'The message was judged to be spam',
  TTL_EXPIRED: 'The message expired before it could be delivered',
  PROTECT_BLOCKED: 'The message was blocked by a protect configuration',
  UNKNOWN: 'No delivery status was received',
  UNDELIVERABLE: 'The recipient cannot receive RCS messages',
  REJECTED: 'The message was rejected by the RCS platform',
  TTL_EXPIRATION_REVOKED: 'The message expired and was revoked before it was seen',
};
const interim = new Set(['TEXT_QUEUED', 'TEXT_SUCCESSFUL', 'MEDIA_QUEUED', 'MEDIA_SUCCESSFUL']);

/** One entry of the configuration set's event destination, for SMS, MMS and RCS. */
export const deliveryEvent = (number: string, message: Message, event: string, status: string) => (at: Date) => {
  const rcs = message.channel === 'rcs';
  const { encoding, parts } = segments(message.text);
  return {
    eventType: event,
    eventVersion: '1.0',
    eventTimestamp: at.getTime(),
    isFinal: !interim.has(event),
    originationPhoneNumber: message.from,
    destinationPhoneNumber: number,
    isoCountryCode: countryOf(number),
    isInternationalSend: false,
    messageId: message.messageId,
    messageRequestTimestamp: Date.parse(message.at),
    messageEncoding: rcs ? 'UNICODE' : encoding,
    messageType: message.wire.messageType,
    messageStatus: status,
    messageStatusDescription: descriptions[status] ?? status,
    ...(Object.keys(message.wire.context).length > 0 && { context: message.wire.context }),
    totalMessageParts: rcs || message.wire.kind === 'media' ? 1 : parts,
    totalMessagePrice: rcs ? 0 : Number((parts * 0.00581).toFixed(5)),
    totalCarrierFee: rcs ? 0 : Number((parts * 0.00302).toFixed(5)),
    ...(rcs && {
      rcsBusinessId: message.from.replace(/^rcs-/, 'agent_'),
      agentIsoCountryCode: countryOf(number),
      rcsMetadata: { billingEventType: message.cards.length > 0 || message.suggestions.length > 0 ? 'RICH' : 'BASIC' },
    }),
  };
};

export const textPrefix = (message: Message): string => (message.wire.kind === 'media' ? 'MEDIA' : 'TEXT');
