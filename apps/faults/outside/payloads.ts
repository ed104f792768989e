import { echoedKey } from '#providers/echoed-key.ts';
import { messageContext } from '#providers/aws/message-context.ts';
import { messageTags } from '#providers/ses/message-tags.ts';
import type { TopicName } from '#providers/registry.ts';
import type { Outgoing } from '#messages/sender.ts';
import type { Message } from '../../phone/model.ts';
import { newMessage } from '../../phone/new-message.ts';
import { deliveryEvent } from '../../phone/receipts.ts';
import { inboundMessage, statusEvent } from '../../phone/receipts-meta.ts';
import { about, mailEvent } from '../../phone/receipts-ses.ts';
import { shortCode } from '../../phone/numbers.ts';
import type { Fortune } from './phones.ts';

/** What a provider publishes on which topic. */
export interface Payload {
  readonly topic: TopicName;
  readonly text: string;
}

const FAILURES = { sms: 'UNREACHABLE', rcs: 'UNDELIVERABLE', whatsapp: '131026', email: 'Permanent.General' } as const;
/** Meta's code of a payment that is missing. */
const NOT_PAID = '131042';
/** Channels whose providers are played here; a story by another fails with its name. */
const playedOf = (channel: string): keyof typeof FAILURES => {
  if (!Object.hasOwn(FAILURES, channel)) throw new Error(`nobody plays the provider of ${channel}`);
  return channel as keyof typeof FAILURES;
};
const SENDER = 'Norrsken Coffee <hello@norrsken.example>';

/** The message as its provider keeps it. */
const takenBy = (message: Outgoing, providerId: string, at: Date, keyless = false): Message => {
  const { to, memberId, messageId } = message;
  const channel = playedOf(message.channel);
  const tags = Object.fromEntries(
    messageTags({ memberId, messageId }).map(({ Name = '', Value = '' }) => [Name, [Value]]),
  );
  return newMessage({
    messageId: providerId,
    channel,
    direction: 'in',
    from: channel === 'email' ? SENDER : shortCode,
    text: 'text',
    at: at.toISOString(),
    ref: keyless ? null : (echoedKey(message, 512) ?? null),
    wire: {
      to,
      wamid: providerId,
      context: keyless ? {} : messageContext(message),
      mail: { html: '', headers: [], tags },
    },
  });
};

/** What the provider of its channel says of a message that it took, as the vendor writes it. */
export const receiptOf = (
  message: Outgoing,
  providerId: string,
  fortune: Exclude<Fortune, 'lost'>,
  at: Date,
): Payload => {
  const { to } = message;
  const channel = playedOf(message.channel);
  const taken = takenBy(message, providerId, at, fortune === 'keyless');
  const failed = fortune === 'failed' || fortune === 'refused';
  const written = (topic: TopicName, write: (at: Date) => unknown): Payload => ({
    topic,
    text: JSON.stringify(write(at)),
  });
  switch (channel) {
    case 'sms':
    case 'rcs': {
      const status = failed ? FAILURES[channel] : 'DELIVERED';
      const event = channel === 'sms' ? `TEXT_${status}` : failed ? 'RCS_FAILED' : 'RCS_DELIVERED';
      return written('delivery', deliveryEvent(to, taken, event, status));
    }
    case 'whatsapp': {
      const code = fortune === 'refused' ? NOT_PAID : FAILURES.whatsapp;
      return written('whatsapp', statusEvent({ phone: to }, taken, failed ? 'failed' : 'delivered', code));
    }
    case 'email': {
      const said = failed ? about.bounce(to, FAILURES.email, `bounce-${providerId}`) : about.delivery(to, taken.at);
      return written('email', mailEvent(taken, said));
    }
  }
};

/** The person calls a mail spam. */
export const complaintOf = (message: Outgoing, providerId: string, at: Date): Payload => ({
  topic: 'email',
  text: JSON.stringify(
    mailEvent(takenBy(message, providerId, at), about.complaint(message.to, null, `complaint-${providerId}`))(at),
  ),
});

export interface Said {
  readonly id: string;
  readonly from: string;
  readonly text: string;
  /** Of the button that was tapped. */
  readonly postback?: string | undefined;
  /** A picture that it stands below. */
  readonly picture?: string | undefined;
}

/** A text or a tap by SMS or RCS, as AWS End User Messaging publishes it. */
export const twoWayOf = ({ id, from, text, postback }: Said): Payload => ({
  topic: 'two-way',
  text: JSON.stringify({
    originationNumber: postback === undefined ? from : from.slice(1),
    destinationNumber: shortCode,
    messageKeyword: text.split(' ')[0],
    messageBody: postback === undefined ? text : JSON.stringify({ type: 'SUGGESTION', text, postbackData: postback }),
    inboundMessageId: id,
  }),
});

/** A text or a tap by WhatsApp. */
export const whatsappOf = ({ id, from, text, postback, picture }: Said, at: Date): Payload => {
  const words =
    picture === undefined
      ? { type: 'text', text: { body: text } }
      : { type: 'image', image: { id: picture, mime_type: 'image/jpeg', caption: text } };
  const said = postback === undefined ? words : { type: 'button', button: { payload: postback, text } };
  return { topic: 'whatsapp', text: JSON.stringify(inboundMessage({ phone: from }, id, said)(at)) };
};

/** Another field of Meta's webhooks, in AWS's envelope. */
export const whatsappEntryOf = (field: string, value: object): Payload => ({
  topic: 'whatsapp',
  text: JSON.stringify({ whatsAppWebhookEntry: JSON.stringify({ id: 'waba', changes: [{ field, value }] }) }),
});
