import { SendRcsMessageCommand, SendTextMessageCommand } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { SendEmailCommand } from '@aws-sdk/client-sesv2';
import { SendWhatsAppMessageCommand } from '@aws-sdk/client-socialmessaging';
import type { FakeLocal } from './fake-local.ts';
import { letter, textOfLetter } from './letter.ts';
import { ana, anasInbox, bo, cleo } from './scene.ts';

/** Plays the scene through the real wire, so that what is looked at is what was sent. */
export const tellStory = async (fake: FakeLocal): Promise<void> => {
  const post = (method: string, path: string, body: object) =>
    fetch(`${fake.endpoint}/phone/api/${path}`, { method, body: JSON.stringify(body) });
  const reply = (number: string, body: object) => post('POST', `numbers/${number}/reply`, body);
  const read = (number: string) => post('POST', `numbers/${number}/read`, {});
  const sms = (to: string, body: string, messageId: string) =>
    fake.voice.send(
      new SendTextMessageCommand({
        DestinationPhoneNumber: to,
        OriginationIdentity: '62388',
        MessageBody: body,
        Context: { messageId },
      }),
    );
  const rcs = (to: string, messageId: string, content: SendRcsMessageCommand['input']['RcsMessageContent']) =>
    fake.voice.send(
      new SendRcsMessageCommand({
        DestinationPhoneNumber: to,
        OriginationIdentity: 'rcs-norrsken',
        RcsMessageContent: content,
        Context: { messageId },
      }),
    );
  const wa = (to: string, ref: string, body: object) =>
    fake.social.send(
      new SendWhatsAppMessageCommand({
        originationPhoneNumberId: 'phone-number-id-01234567890123456789012345678901',
        metaApiVersion: 'v20.0',
        message: new TextEncoder().encode(
          JSON.stringify({ messaging_product: 'whatsapp', to, biz_opaque_callback_data: ref, ...body }),
        ),
      }),
    );

  await post('PUT', 'templates/points_expiring', {
    body: 'Hi {{1}}, {{2}} of your points expire on {{3}}. They are worth a filter coffee today.',
    headerFormat: 'image',
    footer: 'Use them while they are warm',
    buttons: [
      { type: 'quick_reply', text: 'Use my points' },
      { type: 'url', text: 'See rewards', url: 'https://norrsken.example/rewards' },
    ],
  });

  const mail = (messageId: string, subject: string, html: string, text: string) =>
    fake.ses.send(
      new SendEmailCommand({
        FromEmailAddress: 'Norrsken Coffee <hello@norrsken.example>',
        Destination: { ToAddresses: [anasInbox] },
        Content: {
          Simple: {
            Subject: { Data: subject },
            Body: { Html: { Data: html }, Text: { Data: text } },
            Headers: [
              { Name: 'List-Unsubscribe', Value: `<${fake.endpoint}/unsubscribe/${messageId}>` },
              { Name: 'List-Unsubscribe-Post', Value: 'List-Unsubscribe=One-Click' },
            ],
          },
        },
        EmailTags: [{ Name: 'messageId', Value: messageId }],
        ConfigurationSetName: 'regulars',
      }),
    );

  fake.at('2026-11-12T15:00:00.000Z');
  await mail(
    'receipt',
    'You earned 60 points',
    '<p>Flat white at Hornstull: 60 points.</p>',
    'Flat white at Hornstull: 60 points.',
  );
  await post('POST', `numbers/${anasInbox}/read`, {});
  fake.at('2026-11-19T09:00:00.000Z');
  await mail('letter', 'Ana, you are 40 points from Silver', letter, textOfLetter);

  fake.at('2026-11-20T16:18:00.000Z');
  await reply(cleo, { text: 'JOIN', channel: 'sms' });
  await sms(
    cleo,
    'Norrsken Coffee: reply YES to get offers and rewards, up to 4 a month. Reply STOP to end.',
    'cleo-1',
  );
  await reply(cleo, { text: 'Yes' });
  await read(cleo);

  fake.at('2026-11-21T07:58:00.000Z');
  const { MessageId: almost } = await rcs(ana, 'almost', {
    Content: {
      RichCard: {
        CardOrientation: 'VERTICAL',
        CardContent: {
          Title: 'Almost Silver, Ana',
          Description: '40 points to go. Say yes and your next two coffees count double.',
          Media: { FileUrl: 's3://norrsken/media/almost-silver.png', Height: 'MEDIUM' },
          Suggestions: [{ Reply: { Text: 'Count me in', PostbackData: 'v1:yes' } }],
        },
      },
    },
    Suggestions: [
      { OpenUrl: { Text: 'See my points', PostbackData: 'v1:points', Url: 'https://norrsken.example/points' } },
      { DialPhone: { Text: 'Call us', PostbackData: 'v1:call', PhoneNumber: '+46812345678' } },
    ],
  });
  await read(ana);
  await reply(ana, { messageId: almost, suggestion: 'Count me in' });
  fake.at('2026-11-21T08:00:00.000Z');
  await rcs(ana, 'bonus', {
    Content: { TextMessage: { Body: 'Done. 50 bonus points are yours, and Silver is one coffee away.' } },
  });

  fake.at('2026-11-21T08:02:00.000Z');
  await post('PUT', `numbers/${bo}/settings`, { rcs: false });
  await rcs(bo, 'expiring-rcs', { Content: { TextMessage: { Body: '120 points expire on 28 Nov.' } } });
  const { messageId: expiring } = await wa(bo, 'expiring', {
    type: 'template',
    template: {
      name: 'points_expiring',
      language: { code: 'en_US' },
      components: [
        {
          type: 'header',
          parameters: [{ type: 'image', image: { link: 'https://cdn.norrsken.example/points-expiring.png' } }],
        },
        { type: 'body', parameters: ['Bo', '120', '28 Nov'].map((text) => ({ type: 'text', text })) },
        {
          type: 'button',
          sub_type: 'quick_reply',
          index: '0',
          parameters: [{ type: 'payload', payload: 'v1:redeem' }],
        },
      ],
    },
  });
  await read(bo);
  fake.at('2026-11-21T08:04:00.000Z');
  await reply(bo, { messageId: expiring, suggestion: 'Use my points' });
  await sms(bo, 'Your code for the counter is 4821.', 'bo-code');
  await wa(bo, 'held', {
    type: 'text',
    text: { body: 'A filter coffee is held for you until Monday 09:04. Show 4821 at the counter.' },
  });

  fake.at('2026-11-21T17:00:00.000Z');
  await sms(
    cleo,
    'Norrsken Coffee: your welcome drink is ready, Cleo. Show this at any counter before Sunday: https://nrsk.example/w/8fk2',
    'cleo-2',
  );
  fake.tellStory();
};
