import { describe, expect, test } from '@jest/globals';
import { inSession } from '#channels/in-session.ts';
import { renderMessage } from '#channels/render.ts';
import type { SendCommand } from '#messages/command.ts';
import type { MessageRow } from '#messages/message.ts';
import { tapsOf } from '#messages/taps.ts';
import { MessageFile } from '#programme/grammar/message.ts';
import { whatsappContent } from '#providers/meta/whatsapp-content.ts';
import { exampleProgramme } from '../../support/programme.ts';

const { settings } = exampleProgramme();
const block = (given: object): MessageFile =>
  MessageFile.parse({
    message: 'm',
    about: 'a',
    class: 'marketing',
    whatsapp: { template: 'x', body: 'Hi', ...given },
  });
const VOUCHER = { code: 'K7QF-2M9D-XP40', url: 'https://go.example/v/abc' };
const made = (given: object, more: { inSession?: boolean; voucher?: object; locale?: string } = {}) =>
  renderMessage(block(given), 'whatsapp', {
    messageId: 'm-1',
    publicUrl: 'https://go.example',
    context: { brand: settings.brand, name: 'Ana\nBo', voucher: more.voucher ?? VOUCHER },
    zone: 'UTC',
    locale: more.locale ?? 'en',
    layouts: {},
    tap: (reply) => `signed:${reply}`,
    ...(more.inSession === undefined ? {} : { inSession: more.inSession }),
  });
const ADDRESSES = { linkBase: 'https://go.example/l/', mediaUrl: 'https://media.example/' };
const sent = (given: object, more?: Parameters<typeof made>[1], addresses = ADDRESSES): unknown =>
  whatsappContent(made(given, more).content, addresses);
const components = (given: object): unknown =>
  (sent(given) as { readonly template: { readonly components: unknown } }).template.components;

/** Shapes of providers.md 3.4 and providers-2.md 3.2, and of Meta's pages on coupon codes and media card carousels. */
describe('a template as Meta is sent it', () => {
  test('has its file, its parameters and what its buttons need, each at the place where it was approved', () => {
    const buttons = [
      { text: 'Yes', reply: 'yes' },
      { text: 'Terms', url: 'https://elm.example/terms' },
      { text: 'Call', phone: '+46812345678' },
      { code: '{{ voucher.code }}' },
    ];
    const given = { header: { image: 'beans.png' }, body: 'Hi {{1}}, hello', parameters: ['{{ name }}'], buttons };
    expect(components({ ...given, footer: 'Until Friday' })).toEqual([
      { type: 'header', parameters: [{ type: 'image', image: { link: 'https://media.example/beans.png' } }] },
      { type: 'body', parameters: [{ type: 'text', text: 'Ana Bo' }] },
      {
        ...{ type: 'button', sub_type: 'quick_reply', index: '0' },
        parameters: [{ type: 'payload', payload: 'signed:yes' }],
      },
      {
        ...{ type: 'button', sub_type: 'copy_code', index: '3' },
        parameters: [{ type: 'coupon_code', coupon_code: VOUCHER.code }],
      },
    ]);
  });

  test.each([
    ['video', { video: 'tasting.mp4' }, { link: 'https://media.example/tasting.mp4' }],
    [
      'document',
      { document: 'menu.pdf', name: 'Menu.pdf' },
      { link: 'https://media.example/menu.pdf', filename: 'Menu.pdf' },
    ],
    ['image', { image: 'voucher' }, { link: `${VOUCHER.url}/code.png` }],
  ])('may have a %s above', (type, header, file) => {
    expect(components({ header })).toEqual([{ type: 'header', parameters: [{ type, [type]: file }] }]);
  });

  test('has nothing for words that were approved as they are', () => {
    expect(components({ header: { text: 'Spring' }, footer: 'Bye' })).toEqual([]);
  });

  test('has its cards in their order, with what each needs', () => {
    const card = (image: string) => ({
      image,
      body: 'For {{1}} now',
      parameters: [image],
      buttons: [{ text: 'A', reply: 'a' }],
    });
    const shown = (card_index: number, file: string) => ({
      card_index,
      components: [
        { type: 'header', parameters: [{ type: 'image', image: { link: `https://media.example/${file}` } }] },
        { type: 'body', parameters: [{ type: 'text', text: file }] },
        {
          ...{ type: 'button', sub_type: 'quick_reply', index: '0' },
          parameters: [{ type: 'payload', payload: 'signed:a' }],
        },
      ],
    });
    expect(components({ carousel: [card('a.png'), card('b.png')] })).toEqual([
      { type: 'carousel', cards: [shown(0, 'a.png'), shown(1, 'b.png')] },
    ]);
  });

  test('is not sent without the file that it was approved with', () => {
    const nowhere = { linkBase: ADDRESSES.linkBase } as typeof ADDRESSES;
    expect(() => sent({ header: { image: 'beans.png' } }, {}, nowhere)).toThrow('no address of the image above');
    expect(() => made({ header: { image: 'voucher' } }, { voucher: { code: '', url: '' } })).toThrow('no voucher');
  });

  test('is not sent with a code that cannot be copied', () => {
    const buttons = [{ code: '{{ voucher.code }}' }];
    for (const code of ['', 'K7QF-2M9D-XP40-1'])
      expect(() => made({ buttons }, { voucher: { code, url: '' } })).toThrow('1 to 15 characters');
  });
});

const session = (given: object) => ({ session: { text: 'Which shop, {{ brand.name }}?', ...given } });
const body = { text: `Which shop, ${settings.brand.name}?` };

describe('what goes while a conversation is open', () => {
  const open = { inSession: true };
  test.each<[string, object, object]>([
    ['words', {}, { type: 'text', text: { body: body.text, preview_url: false } }],
    [
      'a picture, with the words below it',
      { header: { image: 'beans.png' } },
      { type: 'image', image: { link: 'https://media.example/beans.png', caption: body.text } },
    ],
    [
      'a document',
      { header: { document: 'menu.pdf', name: 'Menu.pdf' } },
      {
        type: 'document',
        document: { link: 'https://media.example/menu.pdf', filename: 'Menu.pdf', caption: body.text },
      },
    ],
    [
      'answers to tap, below words',
      { header: { text: 'Shops' }, footer: 'Bye', buttons: [{ text: 'Yes', reply: 'yes' }] },
      {
        type: 'interactive',
        interactive: {
          ...{ type: 'button', header: { type: 'text', text: 'Shops' }, body, footer: { text: 'Bye' } },
          action: { buttons: [{ type: 'reply', reply: { id: 'signed:yes', title: 'Yes' } }] },
        },
      },
    ],
    [
      'a page to open',
      { link: { text: 'Open', url: 'https://elm.example/book' } },
      {
        type: 'interactive',
        interactive: {
          ...{ type: 'cta_url', body },
          action: { name: 'cta_url', parameters: { display_text: 'Open', url: 'https://elm.example/book' } },
        },
      },
    ],
    [
      'a list',
      {
        list: {
          open: 'Choose',
          sections: [
            {
              rows: [
                { title: 'Odenplan', description: 'No. 12', reply: 'oden' },
                { title: 'B', reply: 'b' },
              ],
            },
          ],
        },
      },
      {
        type: 'interactive',
        interactive: {
          ...{ type: 'list', body },
          action: {
            button: 'Choose',
            sections: [
              {
                rows: [
                  { id: 'signed:oden', title: 'Odenplan', description: 'No. 12' },
                  { id: 'signed:b', title: 'B' },
                ],
              },
            ],
          },
        },
      },
    ],
  ])('%s', (_, given, expected) => {
    expect(sent(session(given), open)).toEqual(expected);
    // Outside of it the template goes, whatever the block has besides.
    expect(sent(session(given))).toMatchObject({ type: 'template', template: { name: 'x' } });
  });

  test('goes without a file that nobody could fetch', () => {
    const nowhere = { linkBase: ADDRESSES.linkBase } as typeof ADDRESSES;
    const header = { image: 'beans.png' };
    expect(sent(session({ header }), open, nowhere)).toMatchObject({ type: 'text' });
    const link = { text: 'Open', url: 'https://elm.example/' };
    expect(sent(session({ header, link }), open, nowhere)).not.toHaveProperty('interactive.header');
    const none = { ...open, voucher: { code: '', url: '' } };
    expect(sent(session({ header: { image: 'voucher' } }), none)).toMatchObject({ type: 'text' });
  });

  test('is chosen from like any other message: everything that can be tapped, with what it hands back', () => {
    const rows = ['a', 'b'].map((reply) => ({ title: reply.toUpperCase(), reply }));
    const { content } = made(session({ list: { open: 'Choose', sections: [{ rows }] } }), open);
    expect(tapsOf(content)).toEqual([
      { text: 'A', postback: 'signed:a' },
      { text: 'B', postback: 'signed:b' },
    ]);
  });
});

/** The customer service window of Meta: 24 hours from what the person wrote last. */
describe('a conversation is open', () => {
  const NOW = new Date('2026-11-30T12:00:00Z');
  const wrote = (at: string, channel = 'whatsapp', direction = 'in') => ({ at, channel, direction }) as MessageRow;
  const files = { messages: { m: block({ session: { text: 'Hi' } }), plain: block({}) } };
  const command = { kind: 'journey', message: 'm', channel: 'whatsapp', memberId: 'ana' } as SendCommand;
  const read: string[] = [];
  const isOpen = (rows: readonly MessageRow[], given: SendCommand = command): Promise<boolean> => {
    const page = (memberId: string) => {
      read.push(memberId);
      return Promise.resolve({ messages: rows });
    };
    return inSession({ messages: { page } as never, now: () => NOW }, files, given);
  };

  test.each([
    ['within a day of what they wrote', [wrote('2026-11-29T12:02:00Z')], true],
    ['not after it', [wrote('2026-11-29T11:59:00Z')], false],
    ['not when it closes before the vendor has the message', [wrote('2026-11-29T12:00:59Z')], false],
    ['not by what they wrote elsewhere', [wrote('2026-11-30T11:00:00Z', 'sms')], false],
    ['not by what we wrote', [wrote('2026-11-30T11:00:00Z', 'whatsapp', 'out')], false],
    ['by the last of several', [wrote('2026-11-30T11:00:00Z'), wrote('2026-11-01T11:00:00Z')], true],
  ])('%s', async (_, rows, expected) => {
    expect(await isOpen(rows)).toBe(expected);
  });

  test('for a message that a person sends too', async () => {
    const facts = { by: 'Ben', template: 'm' };
    const answer = { kind: 'response', channel: 'whatsapp', memberId: 'ana', facts } as unknown as SendCommand;
    expect(await isOpen([wrote('2026-11-30T11:00:00Z')], answer)).toBe(true);
  });

  test('and nothing is read for a message that would say the same anyway', async () => {
    read.length = 0;
    const recent = [wrote('2026-11-30T11:00:00Z')];
    expect(await isOpen(recent, { ...command, message: 'plain' } as SendCommand)).toBe(false);
    expect(await isOpen(recent, { ...command, channel: 'sms' })).toBe(false);
    expect(read).toEqual([]);
  });
});
