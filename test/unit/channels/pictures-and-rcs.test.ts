import { describe, expect, it } from '@jest/globals';
import { renderMessage } from '#channels/render.ts';
import { asCarried } from '#messages/mms.ts';
import { billedParts, partsOf } from '#messages/parts.ts';
import type { Content } from '#messages/sender.ts';
import { MessageFile } from '#programme/grammar/message.ts';
import { smallFiles } from '../../support/programme.ts';
import { settingsOf } from '../../support/settings.ts';
import { aCard, aCarousel, anOutgoing, aPicture, aPrompt, aText } from '../providers/messages.ts';

const { brand } = settingsOf(smallFiles());
const VOUCHER = { code: 'K7QF-2M9D-XP40', url: 'https://r.example/v/a-ticket' };
const EVENT = { at: '2026-12-24T18:00:00+01:00', latitude: 59.3326, phone: '+46812345678' };

const rendered = (blocks: object, channel: 'sms' | 'rcs', context: object = { voucher: VOUCHER, event: EVENT }) =>
  renderMessage(MessageFile.parse({ message: 'a', about: 'A.', class: 'marketing', ...blocks }), channel, {
    ...{ messageId: 'm1', publicUrl: 'https://r.example', zone: 'Europe/Stockholm', locale: 'en', layouts: {} },
    tap: (reply) => `sealed:${reply}`,
    context: { brand, ...context },
  });
const tapped = (suggestion: object) => {
  const { content } = rendered({ rcs: { text: 'a', suggestions: [{ text: 'Tap', ...suggestion }] } }, 'rcs');
  return content.kind === 'prompt' ? content.buttons[0] : undefined;
};

describe('a picture', () => {
  it.each([
    ['a file', 'beans.png', { file: 'beans.png' }],
    [
      'the code of a voucher, as a scanner reads it',
      'voucher',
      { code: 'K7QF2M9DXP40', url: `${VOUCHER.url}/code.png` },
    ],
  ])('of a text is %s', (_, media, picture) => {
    expect(rendered({ sms: { text: 'Hi', media } }, 'sms').content).toEqual({ kind: 'text', text: 'Hi', picture });
  });

  it('of a voucher is left out where the message is about none', () => {
    const { content } = rendered({ sms: { text: 'Hi', media: 'voucher' } }, 'sms', { voucher: { code: '', url: '' } });
    expect(content).toEqual({ kind: 'text', text: 'Hi' });
  });

  it('goes with a text whose way carries MMS, and is left out elsewhere', () => {
    const message = anOutgoing(aPicture);
    expect(asCarried(message, { mms: true })).toBe(message);
    expect(asCarried(message, {}).content).toEqual(aText);
    const card = anOutgoing(aCard, { channel: 'rcs' });
    expect(asCarried(card, {})).toBe(card);
  });
});

describe('what can be tapped in RCS', () => {
  it('is an answer, whose tap is sealed', () => {
    expect(tapped({ reply: 'yes' })).toEqual({ text: 'Tap', postback: 'sealed:yes' });
  });
  it('is a number, also one of the event', () => {
    expect(tapped({ dial: '{{ event.phone }}' })).toEqual({ text: 'Tap', postback: 'sealed:open', dial: EVENT.phone });
    expect(() => tapped({ dial: '{{ event.at }}' })).toThrow('a number to dial begins with its plus');
  });
  it('is a place, also one of the event, on this earth', () => {
    expect(tapped({ place: { latitude: '{{ event.latitude }}', longitude: 18.0649, label: 'Here' } })).toMatchObject({
      place: { latitude: 59.3326, longitude: 18.0649, label: 'Here' },
    });
    expect(() => tapped({ place: { latitude: '{{ event.phone }}', longitude: 0 } })).toThrow('from -90 to 90');
  });
  it('is an entry of a calendar that lasts as long as it says', () => {
    expect(tapped({ calendar: { title: 'Tasting', start: '{{ event.at }}', lasts: '90m' } })).toMatchObject({
      calendar: { title: 'Tasting', start: '2026-12-24T17:00:00.000Z', end: '2026-12-24T18:30:00.000Z' },
    });
    expect(() => tapped({ calendar: { title: 'A', start: '{{ event.phone }}', lasts: '1h' } })).toThrow('an instant');
  });
  it('is a question where they are', () => {
    expect(tapped({ ask: 'location' })).toEqual({ text: 'Tap', postback: 'sealed:open', ask: 'location' });
  });
});

it('cards stand side by side, and the log has the words of all', () => {
  const cards = [
    { title: 'A', text: 'a', media: 'voucher' },
    { title: 'B', text: 'b', height: 'short' },
  ];
  expect(rendered({ rcs: { cards, width: 'small' } }, 'rcs')).toMatchObject({
    text: 'A\na\n\nB\nb',
    content: {
      ...{ kind: 'carousel', width: 'small', buttons: [] },
      cards: [
        { title: 'A', picture: { code: 'K7QF2M9DXP40' } },
        { title: 'B', height: 'short' },
      ],
    },
  });
});

it('a text alone is a text', () => {
  expect(rendered({ rcs: { text: 'Hi' } }, 'rcs').content).toEqual({ kind: 'text', text: 'Hi' });
});

describe('what a message counts as', () => {
  const text = (length: number, of = 'a'): Content => ({ kind: 'text', text: of.repeat(length) });
  it.each<[string, 'sms' | 'rcs', Content, number]>([
    ['a text of 161 is two at its sender', 'sms', text(161), 2],
    ['with a picture it is one', 'sms', { ...aPicture, text: 'a'.repeat(161) } as Content, 1],
    ['of RCS it is one', 'rcs', text(3_000), 1],
  ])('%s', (_, channel, content, parts) => {
    expect(partsOf(channel, content)).toBe(parts);
  });

  // Google, RCS billing in the US, and providers-2.md 14.7: bytes of UTF-8 and not characters; what can be tapped is not counted.
  it.each<[string, Content, string, number]>([
    ['160 letters', text(160), 'US', 1],
    ['300 bytes', text(300), 'US', 2],
    ['160 é, which are 320 bytes', text(160, 'é'), 'US', 2],
    ['300 bytes elsewhere', text(300), 'CA', 1],
    ['a text with answers', { ...aPrompt, text: 'a'.repeat(300), buttons: aPrompt.buttons.slice(0, 3) }, 'US', 2],
    ['a text with a map: rich media', { ...aPrompt, text: 'a'.repeat(300) }, 'US', 1],
    ['a card', { ...aCard, text: 'a'.repeat(300) } as Content, 'US', 1],
    ['cards', aCarousel, 'US', 1],
  ])('%s by RCS, as it is billed', (_, content, country, parts) => {
    expect(billedParts('rcs', content, country)).toBe(parts);
  });
});
