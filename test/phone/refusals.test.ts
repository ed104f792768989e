import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { refusals } from '../support/aws-models/refusals.ts';
import { ana, type Bench, type Json, startPhone } from './support/bench.ts';
import { mail, mailWith, mms, rcs, sms, statuses, whatsapp, writeFirst } from './support/sends.ts';

/** What providers.md (1.2 to 1.5, 3.4, 6.3) and providers-2.md (2.2, 2.3, 3.2, 3.6, 14) say that a vendor refuses, and the phone does. */
let bench: Bench;
beforeAll(async () => {
  bench = await startPhone();
});
afterAll(() => bench.stop());

type Command = ReturnType<typeof sms> | ReturnType<typeof mms> | ReturnType<typeof rcs> | ReturnType<typeof mail>;
const send = (command: Command): Promise<unknown> => {
  const client = command.constructor.name === 'SendEmailCommand' ? bench.ses : bench.voice;
  return (client as { send(one: unknown): Promise<unknown> }).send(command);
};
const s3 = 's3://bucket/a.png';
const content = (Content: unknown, Suggestions?: unknown) =>
  rcs({ RcsMessageContent: { Content, ...(Suggestions === undefined ? {} : { Suggestions }) } as never });
const text = { TextMessage: { Body: 'Hi' } };
const label = { Text: 'Go', PostbackData: 'p' };
const cards = (count: number, card: object = { Title: 'A' }) =>
  content({ Carousel: { CardWidth: 'SMALL', CardContents: Array(count).fill(card) } });
const fallback = (rest: object) => rcs({ FallbackConfiguration: { MessageBody: 'x', ...rest } as never });
const headers = (count: number) => Array.from({ length: count }, (_, i) => ({ Name: `X-${i}`, Value: 'a' }));

/** `model`: AWS's own model refuses it too; the rest stands in the guides. */
test.each<[string, Command, 'model' | 'guide']>([
  ['SMS: a body of blanks', sms({ MessageBody: ' \n ' }), 'model'],
  ['SMS: more parts than ten', sms({ MessageBody: 'a'.repeat(1_531) }), 'guide'],
  ['SMS: more UCS-2 characters than nine parts', sms({ MessageBody: 'ж'.repeat(631) }), 'guide'],
  ['SMS: a time to live of four seconds', sms({ TimeToLive: 4 }), 'model'],
  ['SMS: a time to live of more than 72 hours', sms({ TimeToLive: 259_201 }), 'model'],
  ['SMS: a price without a point', sms({ MaxPrice: '1' }), 'model'],
  ['SMS: a context key with a blank', sms({ Context: { 'a b': 'x' } }), 'model'],
  ['SMS: an empty context value', sms({ Context: { a: '' } }), 'model'],
  ['SMS: a keyword of 31', sms({ Keyword: 'k'.repeat(31) }), 'model'],
  [
    'SMS: a country parameter that there is not',
    sms({ DestinationCountryParameters: { SE_ID: '1' } as never }),
    'model',
  ],
  ['MMS: a body of blanks beside media', mms({ MessageBody: ' ' }), 'guide'],
  ['MMS: media by https', mms({ MediaUrls: ['https://x.example/a.png'] }), 'guide'],
  ['MMS: two media', mms({ MediaUrls: [s3, s3] }), 'guide'],
  ['MMS: from an RCS agent', mms({ OriginationIdentity: 'rcs-norrsken' }), 'guide'],
  ['RCS: from a phone number', rcs({ OriginationIdentity: '+12065550100' }), 'guide'],
  ['RCS: two kinds of content', content({ ...text, FileMessage: { FileUrl: s3 } }), 'model'],
  ['RCS: a text of 3,073', content({ TextMessage: { Body: 'a'.repeat(3_073) } }), 'model'],
  ['RCS: a carousel of 1', cards(1), 'model'],
  ['RCS: a carousel of 11', cards(11), 'model'],
  ['RCS: a tall picture in a carousel', cards(2, { Media: { FileUrl: s3, Height: 'TALL' } }), 'guide'],
  ['RCS: a suggestion of 26', content(text, [{ Reply: { ...label, Text: 'a'.repeat(26) } }]), 'model'],
  ['RCS: postback data of 2,049', content(text, [{ Reply: { ...label, PostbackData: 'a'.repeat(2_049) } }]), 'model'],
  ['RCS: twelve suggestions', content(text, Array(12).fill({ Reply: label })), 'model'],
  ['RCS: two actions in one suggestion', content(text, [{ Reply: label, RequestLocation: label }]), 'model'],
  ['RCS: a link without https', content(text, [{ OpenUrl: { ...label, Url: 'http://x.example' } }]), 'model'],
  [
    'RCS: a web view in a browser',
    content(text, [{ OpenUrl: { ...label, Url: 'https://x.example', WebviewViewMode: 'HALF' } }]),
    'guide',
  ],
  [
    'RCS: a place beyond the pole',
    content(text, [{ ShowLocation: { ...label, Latitude: 91, Longitude: 0 } }]),
    'model',
  ],
  [
    'RCS: more than 250 KB',
    cards(10, {
      Description: 'ж'.repeat(2_000),
      Suggestions: Array(4).fill({ Reply: { Text: 'a', PostbackData: '€'.repeat(2_048) } }),
    }),
    'guide',
  ],
  ['RCS: a time to live of three days', rcs({ TimeToLive: 172_801 }), 'model'],
  ['RCS: a fallback by SMS with media', fallback({ Channel: 'SMS', MediaUrls: [s3] }), 'guide'],
  ['RCS: a fallback with two media', fallback({ Channel: 'MMS', MediaUrls: [s3, s3] }), 'model'],
  ['RCS: a fallback of 1,601', fallback({ Channel: 'SMS', MessageBody: 'a'.repeat(1_601) }), 'model'],
  ['RCS: a fallback through a pool', fallback({ Channel: 'SMS', OriginationIdentity: 'pool-1' }), 'guide'],
  ['mail: 16 headers', mailWith({ Headers: headers(16) }), 'model'],
  ['mail: a header of 996', mailWith({ Headers: [{ Name: 'X-A', Value: 'a'.repeat(996) }] }), 'model'],
  ['mail: a header with a line break', mailWith({ Headers: [{ Name: 'X-A', Value: 'a\nb' }] }), 'model'],
  ['mail: a subject with a line break', mailWith({ Subject: { Data: 'a\nb' } }), 'guide'],
  ['mail: a tag with a dot', mail({ EmailTags: [{ Name: 'a.b', Value: 'c' }] }), 'guide'],
  ['mail: more than 40 MB', mailWith({ Body: { Text: { Data: 'a'.repeat(41 * 1_024 * 1_024) } } }), 'guide'],
])('%s is refused', async (_, command, known) => {
  await expect(send(command)).rejects.toMatchObject({
    name: expect.stringMatching(/^(ValidationException|BadRequestException|MessageRejected)$/),
  });
  const operation = command.constructor.name.replace(/Command$/, '');
  const modelled = !['SendMediaMessage'].includes(operation) && refusals(operation, command.input).length > 0;
  expect(modelled).toBe(known === 'model');
});

const button = (id: string, title = id) => ({ type: 'reply', reply: { id, title } });
const buttons = (...given: object[]): Json => ({
  type: 'interactive',
  interactive: { type: 'button', body: { text: 'Join?' }, action: { buttons: given } },
});
const list = (...sections: object[]): Json => ({
  type: 'interactive',
  interactive: { type: 'list', body: { text: 'Which?' }, action: { button: 'Choose', sections } },
});
const rows = (count: number, from = 0) =>
  Array.from({ length: count }, (_, i) => ({ id: `r${from + i}`, title: `A${from + i}` }));
const listBelow = (header: object): Json => {
  const { interactive } = list({ rows: rows(1) }) as { readonly interactive: object };
  return { type: 'interactive', interactive: { ...interactive, header } };
};
const cta = (display_text: string, url = 'https://x.example'): Json => ({
  type: 'interactive',
  interactive: {
    ...{ type: 'cta_url', body: { text: 'See' } },
    action: { name: 'cta_url', parameters: { display_text, url } },
  },
});
const carousel = (count: number) => ({
  type: 'carousel',
  cards: Array.from({ length: count }, (_, card_index) => ({ card_index, components: [] })),
});
const copying = (coupon_code: string) => ({
  ...{ type: 'button', sub_type: 'copy_code', index: '0' },
  parameters: [{ type: 'coupon_code', coupon_code }],
});
const named = (name?: string) => ({ type: 'text', text: 'x', ...(name !== undefined && { parameter_name: name }) });
const templateWith = (components: object[], rest: Json = {}): Json => ({
  type: 'template',
  template: { name: 'known', language: { code: 'en' }, components, ...rest },
});
const body = (...parameters: object[]) => ({ type: 'body', parameters });
const say = (value: string) => body({ type: 'text', text: value });

describe('WhatsApp', () => {
  test.each<[string, Json]>([
    ['a text of 4,097', { type: 'text', text: { body: 'a'.repeat(4_097) } }],
    ['a button of 21', buttons(button('a', 'a'.repeat(21)))],
    ['four buttons', buttons(...'abcd'.split('').map((one) => button(one)))],
    ['no button', buttons()],
    ['two buttons of one name', buttons(button('a', 'Yes'), button('b', 'Yes'))],
    ['two buttons of one id', buttons(button('a', 'Yes'), button('a', 'No'))],
    ['a button id of 257', buttons(button('a'.repeat(257), 'Yes'))],
    ['a list of 11 rows', list({ rows: rows(11) })],
    ['a list of 11 rows in two sections', list({ title: 'A', rows: rows(6) }, { title: 'B', rows: rows(5, 6) })],
    ['two sections without titles', list({ rows: rows(1) }, { rows: rows(1, 1) })],
    ['two rows of one title', list({ rows: [...rows(1), { id: 'x', title: 'A0' }] })],
    ['a description of 73', list({ rows: [{ id: 'a', title: 'A', description: 'a'.repeat(73) }] })],
    ['a picture above a list', listBelow({ type: 'image', image: { link: 'https://x.example/a.png' } })],
    ['a header of 61', listBelow({ type: 'text', text: 'a'.repeat(61) })],
    ['a link of 21', cta('a'.repeat(21))],
    ['a link to nowhere', cta('Open', 'shop')],
    ['a carousel of one card', templateWith([carousel(1)])],
    ['a carousel of 11 cards', templateWith([carousel(11)])],
    ['a code of 16', templateWith([copying('a'.repeat(16))])],
    ['a picture parameter without a picture', templateWith([{ type: 'header', parameters: [{ type: 'image' }] }])],
    ['a row of 25', list({ rows: [{ id: 'a', title: 'a'.repeat(25) }] })],
    ['a line break in a parameter', templateWith([say('a\nb')])],
    ['a tab in a parameter', templateWith([say('a\tb')])],
    ['five spaces in a parameter', templateWith([say('a     b')])],
    ['a parameter of 1,025', templateWith([say('a'.repeat(1_025))])],
    ['named parameters beside numbered ones', templateWith([body(named('first_name'), named())])],
    ['a parameter name with a capital', templateWith([body(named('First'))])],
    ['callback data of 513', { type: 'text', text: { body: 'a' }, biz_opaque_callback_data: 'a'.repeat(513) }],
    ['a picture without an address', { type: 'image', image: { caption: 'a' } }],
    ['a picture with two', { type: 'image', image: { link: 'https://x.example/a.png', id: '1' } }],
    ['a user id that is none', { type: 'text', text: { body: 'a' }, to: undefined, recipient: 'us.1' }],
  ])('%s is refused at once', async (_, message) => {
    await expect(bench.social.send(whatsapp(message))).rejects.toMatchObject({ name: 'ValidationException' });
  });

  const code = async (message: Json, to = ana): Promise<unknown> => {
    await bench.look();
    await bench.social.send(whatsapp({ to, ...message }));
    const [told] = statuses(await bench.look());
    const [error] = (told?.['errors'] ?? []) as Json[];
    return error?.['code'];
  };
  const link = (parameters: object[], sub_type = 'url', index = '1') => ({
    type: 'button',
    sub_type,
    index,
    parameters,
  });
  const good = [say('Ana'), link([{ type: 'text', text: 'x' }])];

  test.each<[string, number | undefined, Json]>([
    ['as approved', undefined, templateWith(good)],
    ['with too few parameters', 132_000, templateWith([good[1] ?? {}])],
    ['with too many', 132_000, templateWith([body({ type: 'text', text: 'a' }, { type: 'text', text: 'b' })])],
    [
      'with a header that was not approved',
      132_000,
      templateWith([{ type: 'header', parameters: [named()] }, ...good]),
    ],
    ['in a language it has not', 132_001, templateWith(good, { language: { code: 'sv' } })],
    ['filled to more than 1,024', 132_005, templateWith([say('a'.repeat(1_020)), good[1] ?? {}])],
    ['with a picture in its text', 132_012, templateWith([body({ type: 'image', image: { id: '1' } }), good[1] ?? {}])],
    [
      'with a button of another kind',
      132_012,
      templateWith([say('Ana'), link([{ type: 'payload', payload: 'p' }], 'quick_reply')]),
    ],
    ['with a button it has not', 132_012, templateWith([say('Ana'), link([{ type: 'text', text: 'x' }], 'url', '2')])],
    ['without what its link ends in', 131_008, templateWith([say('Ana')])],
  ])('a template %s: %s', async (_, expected, message) => {
    await bench.call('PUT', '/phone/api/templates/known', {
      language: 'en',
      body: 'Hello {{1}}',
      buttons: [
        { type: 'quick_reply', text: 'Redeem' },
        { type: 'url', text: 'See', url: 'https://norrsken.example/{{1}}' },
      ],
    });
    expect(await code(message)).toBe(expected);
  });

  const image = { type: 'image', image: { link: 'https://x.example/a.png' } };
  const above = (...parameters: object[]) => ({ type: 'header', parameters });
  const cardOf = (card_index: number, ...components: object[]) => ({ card_index, components });
  const whole = (at: number) => cardOf(at, above(image), say('Beans'));
  const rich = (name: string, ...components: object[]) => templateWith(components, { name });
  test.each<[string, number | undefined, Json]>([
    ['a picture and a code', undefined, rich('pictured', above(image), copying('K7QF-2M9D-XP40'))],
    ['no picture where one was approved', 132_012, rich('pictured', copying('A'))],
    [
      'a film instead of a picture',
      132_012,
      rich('pictured', above({ type: 'video', video: { id: '1' } }), copying('A')),
    ],
    ['no code', 131_008, rich('pictured', above(image))],
    ['all its cards', undefined, rich('several', { type: 'carousel', cards: [whole(0), whole(1)] })],
    ['a card too few', 132_000, rich('several')],
    ['a card too many', 132_000, rich('several', { type: 'carousel', cards: [whole(0), whole(1), whole(2)] })],
    [
      'a card without its picture',
      132_012,
      rich('several', { type: 'carousel', cards: [whole(0), cardOf(1, say('Beans'))] }),
    ],
    [
      'a card without its text',
      132_000,
      rich('several', { type: 'carousel', cards: [whole(0), cardOf(1, above(image))] }),
    ],
  ])('a template with %s: %s', async (_, expected, message) => {
    const language = 'en';
    const reply = { type: 'quick_reply', text: 'Take' };
    const buttons = [{ type: 'copy_code', text: 'Copy code' }];
    const pictured = { language, body: 'For you.', headerFormat: 'image', buttons };
    await bench.call('PUT', '/phone/api/templates/pictured', pictured);
    const card = { headerFormat: 'image', body: 'Our {{1}} today', buttons: [reply] };
    await bench.call('PUT', '/phone/api/templates/several', { language, body: 'For you.', cards: [card, card] });
    expect(await code(message)).toBe(expected);
  });

  test('free text outside the 24 hours of the last answer: 131047', async () => {
    const free = { type: 'text', text: { body: 'Hi' } };
    expect(await code(free)).toBe(131_047);
    await writeFirst(bench);
    expect(await code(free)).toBeUndefined();
    bench.advance(86_400_000);
    expect(await code(free)).toBe(131_047);
  });

  test('what goes to the sender itself: 131021', async () => {
    expect(await code(templateWith(good), '+15550783881')).toBe(131_021);
  });

  test('a one-time code to a user id: 131062', async () => {
    await bench.call('PUT', '/phone/api/templates/code', { category: 'authentication', body: '{{1}} is your code' });
    await bench.set({ shownAs: 'id' });
    await writeFirst(bench);
    const [value] = (await bench.look()).map(({ body: told }) => JSON.stringify(told));
    const recipient = /SE\.\d+/.exec(value ?? '')?.[0];
    expect(await code({ ...templateWith([say('1234')], { name: 'code' }), to: undefined, recipient })).toBe(131_062);
  });
});
