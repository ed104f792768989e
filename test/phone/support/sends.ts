import {
  type RcsMessageContent,
  SendMediaMessageCommand,
  type SendMediaMessageCommandInput,
  SendRcsMessageCommand,
  type SendRcsMessageCommandInput,
  SendTextMessageCommand,
  type SendTextMessageCommandInput,
} from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { SendEmailCommand, type SendEmailCommandInput } from '@aws-sdk/client-sesv2';
import { SendWhatsAppMessageCommand } from '@aws-sdk/client-socialmessaging';
import { ana, type Bench, type Json } from './bench.ts';

export const sms = (given: Partial<SendTextMessageCommandInput> = {}) =>
  new SendTextMessageCommand({
    DestinationPhoneNumber: ana,
    OriginationIdentity: '62388',
    MessageBody: 'Your coffee is ready',
    MessageType: 'TRANSACTIONAL',
    Context: { messageId: 'm1' },
    ...given,
  });

export const mms = (given: Partial<SendMediaMessageCommandInput> = {}) =>
  new SendMediaMessageCommand({
    DestinationPhoneNumber: ana,
    OriginationIdentity: '+12065550100',
    MessageBody: 'Look',
    MediaUrls: ['s3://bucket/brand/almost-silver.png'],
    ...given,
  });

export const almostSilver: RcsMessageContent = {
  Content: {
    RichCard: {
      CardOrientation: 'VERTICAL',
      CardContent: {
        Title: 'Almost Silver',
        Description: '40 points to go',
        Media: { FileUrl: 's3://bucket/brand/almost-silver.png', Height: 'MEDIUM' },
        Suggestions: [{ Reply: { Text: 'Count me in', PostbackData: 'v1:yes' } }],
      },
    },
  },
  Suggestions: [
    { OpenUrl: { Text: 'Open the app', PostbackData: 'v1:open', Url: 'https://norrsken.example/app' } },
    { DialPhone: { Text: 'Call us', PostbackData: 'v1:call', PhoneNumber: '+46812345678' } },
  ],
};

export const rcs = (given: Partial<SendRcsMessageCommandInput> = {}) =>
  new SendRcsMessageCommand({
    DestinationPhoneNumber: ana,
    OriginationIdentity: 'rcs-norrsken',
    RcsMessageContent: almostSilver,
    Context: { messageId: 'm2' },
    ...given,
  });

export const rcsText = (body: string, given: Partial<SendRcsMessageCommandInput> = {}) =>
  rcs({ RcsMessageContent: { Content: { TextMessage: { Body: body } } }, ...given });

export const whatsapp = (message: Json, given: Json = {}) =>
  new SendWhatsAppMessageCommand({
    originationPhoneNumberId: 'phone-number-id-01234567890123456789012345678901',
    metaApiVersion: 'v20.0',
    message: new TextEncoder().encode(
      JSON.stringify({ messaging_product: 'whatsapp', to: ana, biz_opaque_callback_data: 'm3', ...message }),
    ),
    ...given,
  });

export const anasInbox = 'ana@example.com';
export const mail = (given: Partial<SendEmailCommandInput> = {}) =>
  new SendEmailCommand({
    FromEmailAddress: 'Norrsken Coffee <hello@norrsken.example>',
    Destination: { ToAddresses: [anasInbox] },
    Content: {
      Simple: {
        Subject: { Data: 'Almost Silver', Charset: 'UTF-8' },
        Body: { Text: { Data: '40 points to go' }, Html: { Data: '<p style="color:#333">40 points to go</p>' } },
      },
    },
    EmailTags: [{ Name: 'messageId', Value: 'm4' }],
    ConfigurationSetName: 'regulars',
    ...given,
  });
/** The same with other parts of its simple content. */
export const mailWith = (simple: Json) => {
  const base = mail().input.Content?.Simple;
  return mail({ Content: { Simple: { ...base, ...simple } as NonNullable<typeof base> } });
};
export const marketing = (unsubscribeUrl: string) =>
  mailWith({
    Headers: [
      { Name: 'List-Unsubscribe', Value: `<mailto:u@norrsken.example>, <${unsubscribeUrl}>` },
      { Name: 'List-Unsubscribe-Post', Value: 'List-Unsubscribe=One-Click' },
    ],
  });

export const template = (given: Json = {}, rest: Json = {}) =>
  whatsapp({
    ...rest,
    type: 'template',
    template: {
      name: 'points_expiring',
      language: { code: 'en_US' },
      components: [
        { type: 'body', parameters: ['Ana', '120'].map((text) => ({ type: 'text', text })) },
        {
          type: 'button',
          sub_type: 'quick_reply',
          index: '0',
          parameters: [{ type: 'payload', payload: 'v1:redeem' }],
        },
      ],
      ...given,
    },
  });

export const registerTemplate = (bench: Bench) =>
  bench.call('PUT', '/phone/api/templates/points_expiring', {
    body: 'Hi {{1}}, {{2}} points expire on Friday.',
    header: 'Points expiring',
    buttons: [
      { type: 'quick_reply', text: 'Redeem' },
      { type: 'url', text: 'See rewards', url: 'https://norrsken.example/' },
    ],
  });

export const writeFirst = (bench: Bench, text = 'Hi') =>
  bench.call('POST', bench.on(ana, 'reply'), { text, channel: 'whatsapp' });

/** The one value inside the AWS wrapper of a WhatsApp event. */
export const metaValue = (body: Json): Json => {
  const entry = JSON.parse(String(body['whatsAppWebhookEntry'])) as { changes: { value: Json }[] };
  return entry.changes[0]?.value ?? {};
};
export const statuses = (all: { topic: string; body: Json }[]): Json[] =>
  all.filter((p) => p.topic === 'whatsapp').flatMap((p) => (metaValue(p.body)['statuses'] ?? []) as Json[]);
