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
