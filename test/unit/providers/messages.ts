import type { Content, Outgoing } from '#messages/sender.ts';

/** A number of the range kept for fiction. */
export const PHONE = '+14255550182';

export const anOutgoing = (content: Content, rest: Partial<Outgoing> = {}): Outgoing => ({
  channel: 'sms',
  to: PHONE,
  memberId: 'm-1',
  messageId: '01JABC',
  class: 'marketing',
  content,
  ...rest,
});

export const aText: Content = { kind: 'text', text: 'Hi' };

export const aCard: Content = {
  kind: 'card',
  title: 'Double points',
  text: 'This weekend only.',
  picture: { file: 'points.png' },
  buttons: [
    { text: 'Count me in', postback: 'yes' },
    { text: 'Shop', url: 'https://example.com/shop', postback: 'open:shop' },
  ],
};

export const aTemplate: Content = {
  kind: 'template',
  template: 'points_update',
  language: 'en_US',
  parameters: ['Ann', '120'],
  buttons: [
    { text: 'Stop', postback: 'stop' },
    { text: 'See', url: 'https://r.example/l/abc123', postback: 'open:1' },
    { text: 'Terms', url: 'https://example.com/terms', postback: 'open:2' },
  ],
  text: 'Ann, you have 120 points.',
};

/** A text with a file of the programme, and one with the code of a voucher. */
export const aPicture: Content = { kind: 'text', text: 'Hi', picture: { file: 'points.png' } };
export const aCode: Content = {
  kind: 'text',
  text: 'Hi',
  picture: { code: 'K7QF2M9DXP40', url: 'https://r.example/v/a-ticket/code.png' },
};

/** Everything that can be tapped in RCS. */
export const aPrompt: Extract<Content, { readonly kind: 'prompt' }> = {
  kind: 'prompt',
  text: 'Coming?',
  buttons: [
    { text: 'Yes', postback: 'yes' },
    { text: 'Menu', postback: 'open', url: 'https://example.com/menu' },
    { text: 'Call us', postback: 'open', dial: '+46812345678' },
    { text: 'Find us', postback: 'open', place: { latitude: 59.3326, longitude: 18.0649, label: 'Storgatan' } },
    { text: 'Where are you?', postback: 'open', ask: 'location' },
    {
      text: 'Add to calendar',
      postback: 'open',
      calendar: {
        title: 'Tasting',
        description: 'Three roasts',
        start: '2026-12-24T17:00:00.000Z',
        end: '2026-12-24T18:00:00.000Z',
      },
    },
  ],
};

export const aCarousel: Content = {
  kind: 'carousel',
  width: 'small',
  cards: [
    {
      title: 'A',
      text: '60 points',
      picture: { file: 'a.png' },
      height: 'short',
      buttons: [{ text: 'Take A', postback: 'a' }],
    },
    { title: 'B', text: '90 points', picture: { file: 'b.png' }, buttons: [] },
  ],
  buttons: [{ text: 'Stop', postback: 'stop' }],
};
