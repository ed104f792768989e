import { randomUUID } from 'node:crypto';
import { businessNumber } from './numbers.ts';
import type { Message } from './model.ts';
import type { Spellings } from './spellings.ts';

const ids = { waba: '365112233445566', number: '106540352242922' };
const account = '111122223333';
const arn = (what: string): string => `arn:aws:social-messaging:us-east-1:${account}:${what}`;

const titles: Record<string, string> = {
  '131026': 'Message undeliverable',
  '131047': 'Re-engagement message',
  '131048': 'Spam rate limit hit',
  '131049': 'This message was not delivered to maintain healthy ecosystem engagement',
  '131050': 'User has stopped receiving marketing messages from this business',
  '131056': 'Pair rate limit hit',
  '132000': 'Number of parameters does not match the expected number of params',
  '131008': 'Required parameter is missing',
  '131021': 'Recipient cannot be sender',
  '131062': 'This message cannot be sent to a user id',
  '132001': 'Template name does not exist in the translation',
  '132005': 'Translated text too long',
  '132012': 'Parameter format does not match format in the created template',
};
const details: Record<string, string> = {
  '131026': 'Message undeliverable.',
  '131047': 'More than 24 hours have passed since the customer last replied to this number; send a template.',
  '132000': 'The body parameters sent are not as many as the template has.',
  '132001': 'The template is not approved in the language asked for.',
};

const unixSeconds = (at: Date): string => String(Math.floor(at.getTime() / 1000));

interface Change {
  readonly field: string;
  readonly value: object;
}

/** AWS publishes one Meta `entry` as a JSON string inside its own object. */
const wrapped = (at: Date, changes: readonly Change[]) => ({
  context: {
    MetaWabaIds: [{ wabaId: ids.waba, arn: arn(`waba/${ids.waba}`) }],
    MetaPhoneNumberIds: [{ metaPhoneNumberId: ids.number, arn: arn(`phone-number-id/${ids.number}`) }],
  },
  whatsAppWebhookEntry: JSON.stringify({ id: ids.waba, changes }),
  aws_account_id: account,
  message_timestamp: at.toISOString().replace('Z', '000000Z'),
  messageId: randomUUID(),
});
const about = {
  messaging_product: 'whatsapp',
  metadata: { display_phone_number: businessNumber.slice(1), phone_number_id: ids.number },
};
const wrap = (at: Date, value: object, field = 'messages') => wrapped(at, [{ value: { ...about, ...value }, field }]);

/** What nobody can read: a text without one. */
const unreadable: Change = { field: 'messages', value: { ...about, messages: [{ id: 'wamid.broken', type: 'text' }] } };

type Wrapped = Pick<ReturnType<typeof wrapped>, 'whatsAppWebhookEntry'>;
const changesIn = ({ whatsAppWebhookEntry: entry }: Wrapped): readonly Change[] =>
  (JSON.parse(entry) as { readonly changes: readonly Change[] }).changes;

/** A webhook that tells several things, with something unreadable behind the first of them. */
export const joined = (batch: Wrapped | undefined, more: Wrapped, at: Date) =>
  wrapped(at, batch === undefined ? [...changesIn(more), unreadable] : [...changesIn(batch), ...changesIn(more)]);

/** The same as Meta itself posts it. */
export const posted = ({ whatsAppWebhookEntry: entry }: Wrapped): object => ({
  object: 'whatsapp_business_account',
  entry: [JSON.parse(entry) as unknown],
});

export type Status = 'sent' | 'delivered' | 'read' | 'failed';

export const statusEvent = (who: Spellings, message: Message, status: Status, code?: string) => (at: Date) => {
  const category = message.wire.kind === 'template' ? message.wire.messageType : 'service';
  const title = titles[code ?? ''] ?? 'Message failed';
  const error = {
    code: Number(code),
    title,
    message: title,
    error_data: { details: details[code ?? ''] ?? title },
    href: 'https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/',
  };
  return wrap(at, {
    statuses: [
      {
        id: message.wire.wamid,
        status,
        timestamp: unixSeconds(at),
        ...(who.phone !== undefined && { recipient_id: who.phone.slice(1) }),
        ...(who.userId !== undefined && { recipient_user_id: who.userId }),
        ...(message.ref !== null && { biz_opaque_callback_data: message.ref }),
        ...(status === 'failed'
          ? { errors: [error] }
          : {
              conversation: { id: message.messageId.replaceAll('-', ''), origin: { type: category } },
              pricing: { billable: category !== 'service', pricing_model: 'PMP', type: 'regular', category },
            }),
      },
    ],
  });
};

/** What the person wrote or tapped; `said` holds `type` and the object named after it. */
export const inboundMessage =
  ({ phone, userId }: Spellings, wamid: string, said: object, about?: Message) =>
  (at: Date) =>
    wrap(at, {
      contacts: [
        {
          profile: { name: `Phone ${(phone ?? userId ?? '').slice(-4)}` },
          ...(phone !== undefined && { wa_id: phone.slice(1) }),
          ...(userId !== undefined && { user_id: userId }),
        },
      ],
      messages: [
        {
          ...(about !== undefined && { context: { from: businessNumber.slice(1), id: about.wire.wamid } }),
          ...(phone !== undefined && { from: phone.slice(1) }),
          ...(userId !== undefined && { from_user_id: userId }),
          id: wamid,
          timestamp: unixSeconds(at),
          ...said,
        },
      ],
    });

/** A choice in WhatsApp's own menu; its time is a number, unlike all others. */
export const preferenceEvent =
  ({ phone, userId }: Spellings, value: 'stop' | 'resume') =>
  (at: Date) =>
    wrap(
      at,
      {
        user_preferences: [
          {
            ...(phone !== undefined && { wa_id: phone.slice(1) }),
            ...(userId !== undefined && { user_id: userId }),
            detail: value === 'stop' ? 'User requested to stop marketing messages' : 'User requested to resume them',
            category: 'marketing_messages',
            value,
            timestamp: Number(unixSeconds(at)),
          },
        ],
      },
      'user_preferences',
    );

/** Whoever had one id has another. */
export const idUpdateEvent =
  ({ phone }: Spellings, previous: string, current: string) =>
  (at: Date) =>
    wrap(
      at,
      {
        user_id_update: [
          {
            ...(phone !== undefined && { wa_id: phone.slice(1) }),
            detail: 'The user id was changed',
            user_id: { previous, current },
            timestamp: unixSeconds(at),
          },
        ],
      },
      'user_id_update',
    );

/** The same as a message of the system, also of a new number. */
export const systemMessage =
  (type: 'user_changed_number' | 'user_changed_user_id', wamid: string, from: Spellings, to: Spellings) => (at: Date) =>
    wrap(at, {
      messages: [
        {
          ...(from.phone !== undefined && { from: from.phone.slice(1) }),
          from_user_id: from.userId,
          id: wamid,
          timestamp: unixSeconds(at),
          type: 'system',
          system: {
            type,
            body: type === 'user_changed_number' ? 'The number was changed' : 'The user id was changed',
            ...(to.phone !== undefined && { wa_id: to.phone.slice(1) }),
            user_id: to.userId,
            previous_user_id: from.userId,
          },
        },
      ],
    });
