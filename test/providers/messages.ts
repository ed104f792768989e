import { pageScopedId } from '../../apps/phone/spellings.ts';
import type { Content, Outgoing } from '#messages/sender.ts';

/** A number of the range that Sweden keeps for fiction, and the mailbox of the same person. */
export const ANA = '+46701740605';
export const MAILBOX = 'ana@example.com';

export const aText: Content = { kind: 'text', text: 'Your coffee is ready' };
export const aLongText: Content = { kind: 'text', text: 'ж'.repeat(201) };
export const aCard: Content = {
  kind: 'card',
  title: 'Double points',
  text: 'This weekend only.',
  picture: { file: 'almost-silver.png' },
  buttons: [
    { text: 'Count me in', postback: 'v1:yes' },
    { text: 'Shop', url: 'https://example.com/shop', postback: 'v1:open' },
  ],
};
export const aTemplate = {
  kind: 'template',
  template: 'points_update',
  language: 'en_US',
  parameters: ['Ana', '120'],
  buttons: [{ text: 'Stop', postback: 'v1:stop' }],
  text: 'Ana, you have 120 points.',
} as const satisfies Content;
export const aMail: Content = {
  kind: 'email',
  subject: 'Nästan silver',
  text: '40 points to go',
  html: '<p>40 points to go</p>',
  unsubscribeUrl: 'https://hooks.example/unsubscribe/abc',
};

/** A message to Ana; its key is hers, and its id has a space and a sign that a vendor's field may not take. */
export const outgoing = (channel: Outgoing['channel'], content: Content, rest: Partial<Outgoing> = {}): Outgoing => ({
  channel,
  to: channel === 'email' ? MAILBOX : channel === 'messenger' ? `messenger:${pageScopedId(ANA)}` : ANA,
  memberId: 'member 1',
  messageId: 'run:1:hop%1',
  class: 'marketing',
  content,
  timeToLive: 3_600,
  ...rest,
});

/** What can be tapped in Messenger. */
export const aQuestion: Content = {
  kind: 'chat',
  text: 'How was it?',
  buttons: ['Good', 'Bad'].map((text) => ({ text, postback: `v1:${text}` })),
};
/** What Viber has besides text. */
export const aChat: Content = {
  kind: 'chat',
  text: 'Your coffee is ready',
  file: { kind: 'image', picture: { file: 'two-cups.png' } },
  buttons: [{ text: 'Find a shop', url: 'https://example.com/shops', postback: 'v1:open' }],
};
export const aPicture: Content = { kind: 'text', text: 'Your coffee is ready', picture: { file: 'two-cups.png' } };
export const aCarousel: Content = {
  kind: 'carousel',
  width: 'medium',
  cards: ['beans.png', 'two-cups.png'].map((file) => ({
    title: file,
    text: 'For your points.',
    picture: { file },
    height: 'short' as const,
    buttons: [{ text: 'Take it', postback: 'v1:yes' }],
  })),
  buttons: [{ text: 'Balance', postback: 'v1:balance' }],
};
/** Everything that can be tapped in RCS. */
export const aPrompt: Content = {
  kind: 'prompt',
  text: 'Coming on Friday?',
  buttons: [
    { text: 'Yes', postback: 'v1:yes' },
    { text: 'Menu', postback: 'v1:open', url: 'https://example.com/menu' },
    { text: 'Call us', postback: 'v1:open', dial: '+46812345678' },
    { text: 'Find us', postback: 'v1:open', place: { latitude: 59.3326, longitude: 18.0649, label: 'Storgatan' } },
    { text: 'Where are you?', postback: 'v1:open', ask: 'location' },
    {
      text: 'Add to calendar',
      postback: 'v1:open',
      calendar: { title: 'Tasting', start: '2026-12-24T17:00:00.000Z', end: '2026-12-24T18:00:00.000Z' },
    },
  ],
};
