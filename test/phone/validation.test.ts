import {
  type RcsContent,
  type RcsSuggestedAction,
  SendMediaMessageCommand,
  SendTextMessageCommand,
  ValidationException,
  type ValidationExceptionField,
} from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Bench, type Json, startPhone } from './support/bench.ts';
import { mms, rcs, sms, whatsapp } from './support/sends.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await startPhone();
});
afterAll(() => bench.stop());

type Voice = ReturnType<typeof sms> | ReturnType<typeof mms> | ReturnType<typeof rcs>;
const send = (command: Voice): Promise<unknown> =>
  command instanceof SendTextMessageCommand
    ? bench.voice.send(command)
    : command instanceof SendMediaMessageCommand
      ? bench.voice.send(command)
      : bench.voice.send(command);
const refusal = async (command: Voice): Promise<[string | undefined, ValidationExceptionField[]]> => {
  const error: unknown = await send(command).catch((e: unknown) => e);
  if (!(error instanceof ValidationException)) throw new Error('was accepted');
  return [error.Reason, error.Fields ?? []];
};
const yes = (Text: string): RcsSuggestedAction => ({ Reply: { Text, PostbackData: 'p' } });
const card = (CardContent: object, rest: object = {}): { RcsMessageContent: { Content: RcsContent } } => ({
  RcsMessageContent: { Content: { RichCard: { CardOrientation: 'VERTICAL', CardContent, ...rest } } },
});
const content = (Content: unknown) => ({ RcsMessageContent: { Content: Content as RcsContent } });
const text = { TextMessage: { Body: 'Hi' } };
const at = 'RcsMessageContent.Content';

test.each<[string, Voice, string]>([
  ['a number that is no number', sms({ DestinationPhoneNumber: '12-34' }), 'DestinationPhoneNumber'],
  ['an empty body', sms({ MessageBody: '' }), 'MessageBody'],
  ['1531 GSM characters', sms({ MessageBody: 'a'.repeat(1531) }), 'MessageBody'],
  ['631 other characters', sms({ MessageBody: 'ж'.repeat(631) }), 'MessageBody'],
  ['an unknown message type', sms({ MessageType: 'FUN' as 'PROMOTIONAL' }), 'MessageType'],
  ['six context entries', sms({ Context: Object.fromEntries('abcdef'.split('').map((k) => [k, 'v'])) }), 'Context'],
  ['a context value that is too long', sms({ Context: { m: 'x'.repeat(801) } }), 'Context.m'],
  ['a media body that is too long', mms({ MessageBody: 'a'.repeat(1601) }), 'MessageBody'],
  ['media outside S3', mms({ MediaUrls: ['https://x.example/a.png'] }), 'MediaUrls.0'],
  ['a title of 201', rcs(card({ Title: 'a'.repeat(201) })), `${at}.RichCard.CardContent.Title`],
  ['a description of 2001', rcs(card({ Description: 'a'.repeat(2001) })), `${at}.RichCard.CardContent.Description`],
  ['a card with nothing on it', rcs(card({})), `${at}.RichCard.CardContent`],
  [
    'a suggestion of 26 characters',
    rcs(card({ Title: 'T', Suggestions: [yes('a'.repeat(26))] })),
    `${at}.RichCard.CardContent.Suggestions.0.Reply.Text`,
  ],
  [
    'five card suggestions',
    rcs(card({ Title: 'T', Suggestions: ['a', 'b', 'c', 'd', 'e'].map(yes) })),
    `${at}.RichCard.CardContent.Suggestions`,
  ],
  [
    'an image beside a vertical card',
    rcs(card({ Title: 'T' }, { ThumbnailImageAlignment: 'LEFT' })),
    `${at}.RichCard.ThumbnailImageAlignment`,
  ],
  [
    'twelve message suggestions',
    rcs({ RcsMessageContent: { Content: text, Suggestions: Array.from('abcdefghijkl').map(yes) } }),
    'RcsMessageContent.Suggestions',
  ],
  ['an RCS text of 3073', rcs(content({ TextMessage: { Body: 'a'.repeat(3073) } })), `${at}.TextMessage.Body`],
  [
    'a carousel of one',
    rcs(content({ Carousel: { CardWidth: 'SMALL', CardContents: [{ Title: 'A' }] } })),
    `${at}.Carousel.CardContents`,
  ],
  [
    'a link without https',
    rcs({
      RcsMessageContent: {
        Content: text,
        Suggestions: [{ OpenUrl: { Text: 'Go', PostbackData: 'p', Url: 'http://x.example' } }],
      },
    }),
    'RcsMessageContent.Suggestions.0.OpenUrl.Url',
  ],
  ['a time to live of three days', rcs({ TimeToLive: 172_801 }), 'TimeToLive'],
  [
    'a fallback through a pool',
    rcs({ FallbackConfiguration: { Channel: 'SMS', MessageBody: 'x', OriginationIdentity: 'pool-1' } }),
    'FallbackConfiguration.OriginationIdentity',
  ],
])('%s is refused and the place is named', async (_what, command, place) => {
  const [reason, fields] = await refusal(command);
  expect(reason).toBe('FIELD_VALIDATION_FAILED');
  expect(fields.map((f) => f.Name)).toEqual([place]);
  expect(await bench.thread()).toEqual([]);
});

test.each<[string, Voice, string]>([
  ['a destination', sms({ DestinationPhoneNumber: undefined }), 'DestinationPhoneNumber'],
  ['an RCS agent', rcs({ OriginationIdentity: undefined }), 'OriginationIdentity'],
  ['RCS content', rcs({ RcsMessageContent: undefined }), 'RcsMessageContent'],
])('%s that is missing is called missing', async (_what, command, place) => {
  expect(await refusal(command)).toEqual(['MISSING_PARAMETER', [{ Name: place, Message: 'is required' }]]);
});

const button = (id: string, title: string) => ({ type: 'reply', reply: { id, title } });
const interactive = (...buttons: object[]) => ({
  type: 'interactive',
  interactive: { type: 'button', body: { text: 'Join?' }, action: { buttons } },
});
test.each<[string, Json, Json, string]>([
  ['a body that is not JSON', {}, { message: new TextEncoder().encode('{') }, 'not the JSON'],
  ['a Meta version of its own', { type: 'text', text: { body: 'a' } }, { metaApiVersion: '20' }, 'metaApiVersion'],
  [
    'a Meta id for the number',
    { type: 'text', text: { body: 'a' } },
    { originationPhoneNumberId: '123' },
    'originationPhoneNumberId',
  ],
  ['a text of 4097', { type: 'text', text: { body: 'a'.repeat(4097) } }, {}, 'text.body'],
  ['no recipient', { type: 'text', text: { body: 'a' }, to: undefined }, {}, 'to: is required'],
  ['an unknown type', { type: 'dance' }, {}, 'type'],
  ['a button of 21', interactive(button('a', 'a'.repeat(21))), {}, 'title'],
  ['four buttons', interactive(...'abcd'.split('').map((b) => button(b, b))), {}, 'more than 3'],
  ['two buttons of one name', interactive(button('a', 'Yes'), button('b', 'Yes')), {}, 'repeats'],
  [
    'a template of no name',
    { type: 'template', template: { name: 'Å', language: { code: 'en' } } },
    {},
    'template.name',
  ],
])('WhatsApp: %s is refused and named', async (_what, message, given, words) => {
  await expect(bench.social.send(whatsapp(message, given))).rejects.toMatchObject({
    name: 'ValidationException',
    message: expect.stringContaining(words),
  });
});
