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
  '132001': 'Template name does not exist in the translation',
};
const details: Record<string, string> = {
  '131026': 'Message undeliverable.',
  '131047': 'More than 24 hours have passed since the customer last replied to this number; send a template.',
  '132000': 'The body parameters sent are not as many as the template has.',
  '132001': 'The template is not approved in the language asked for.',
};

const unixSeconds = (at: Date): string => String(Math.floor(at.getTime() / 1000));

/** AWS publishes one Meta `entry` as a JSON string inside its own object. */
const wrap = (at: Date, value: object) => ({
  context: {
    MetaWabaIds: [{ wabaId: ids.waba, arn: arn(`waba/${ids.waba}`) }],
    MetaPhoneNumberIds: [{ metaPhoneNumberId: ids.number, arn: arn(`phone-number-id/${ids.number}`) }],
  },
  whatsAppWebhookEntry: JSON.stringify({
    id: ids.waba,
    changes: [
      {
        value: {
          messaging_product: 'whatsapp',
          metadata: { display_phone_number: businessNumber.slice(1), phone_number_id: ids.number },
          ...value,
        },
        field: 'messages',
      },
    ],
  }),
  aws_account_id: account,
  message_timestamp: at.toISOString().replace('Z', '000000Z'),
  messageId: randomUUID(),
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
              pricing: { billable: category !== 'service', pricing_model: 'PMP', category },
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
