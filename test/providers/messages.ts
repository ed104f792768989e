import type { Content, Outgoing } from '#messages/sender.ts';
import type { TemplateCard } from '#messages/whatsapp.ts';
import type { Row } from './row.ts';

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
/** A picture above, a code to copy, a number to call: what stands at its place in the media folder. */
export const aPictured: Content = {
  ...aTemplate,
  template: 'voucher_ready',
  header: { kind: 'image', picture: { file: 'almost-silver.png' } },
  footer: 'Until Friday',
  buttons: [{ text: 'Stop', postback: 'v1:stop' }, { code: 'K7QF-2M9D-XP40' }, { text: 'Call', phone: '+46812345678' }],
};
const aCardOf = (file: string): TemplateCard => ({
  ...{ header: { kind: 'image', picture: { file } }, text: 'Beans today', parameters: ['Beans'] },
  buttons: [{ text: 'Take', postback: `v1:${file}` }],
});
export const aTemplateOfCards: Content = {
  ...aTemplate,
  template: 'rewards_in_reach',
  buttons: [],
  cards: [aCardOf('beans.png'), aCardOf('two-cups.png')],
};
export const aList: Content = {
  kind: 'session',
  text: 'Which shop is yours?',
  footer: 'Change it whenever you like',
  action: {
    kind: 'list',
    open: 'Choose',
    sections: [
      { title: 'Stockholm', rows: [{ title: 'Odenplan', description: 'Odengatan 12', postback: 'v1:oden' }] },
      { title: 'Uppsala', rows: [{ title: 'Svartbäcken', postback: 'v1:svart' }] },
    ],
  },
};
export const aChoice: Content = {
  kind: 'session',
  text: 'Shall we take it?',
  header: { kind: 'text', text: 'Free coffee' },
  action: {
    kind: 'buttons',
    buttons: [
      { text: 'Yes', postback: 'v1:yes' },
      { text: 'Not now', postback: 'v1:no' },
    ],
  },
};
export const aPage: Content = {
  kind: 'session',
  text: 'Book a tasting',
  header: { kind: 'image', picture: { file: 'beans.png' } },
  action: { kind: 'link', text: 'Open', url: 'https://example.com/book' },
};
export const aPhoto: Content = {
  kind: 'session',
  text: 'Look',
  header: { kind: 'image', picture: { file: 'beans.png' } },
};
const onWhatsapp = {
  'a template': aTemplate,
  'a text': aText,
  'a template with a picture and a code': aPictured,
  'a carousel': aTemplateOfCards,
  'a list': aList,
  'two answers to tap': aChoice,
  'a page to open': aPage,
  'a photo': aPhoto,
} as const;

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
  to: channel === 'email' ? MAILBOX : ANA,
  memberId: 'member 1',
  messageId: 'run:1:hop%1',
  class: 'marketing',
  content,
  timeToLive: 3_600,
  ...rest,
});

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

/** What WhatsApp carries, whoever hands it on. */
export const allOnWhatsapp: Readonly<Record<string, Outgoing>> = Object.fromEntries(
  Object.entries(onWhatsapp).map(([what, content]) => [what, outgoing('whatsapp', content)]),
);

const approved = (name: string, body: object) => ({
  ...{ method: 'PUT' as const, path: `/phone/api/templates/${name}` },
  body: { language: 'en_US', body: 'Hello {{1}}, you have {{2}} points.', ...body },
});
const reply = (text: string) => ({ type: 'quick_reply', text });
const card = { headerFormat: 'image', body: '{{1}} today', buttons: [reply('Take')] };
/** Before the phone takes these: Ana wrote first, and what has a file or cards was approved so. */
export const beforeWhatsapp = [
  { method: 'POST', path: `/phone/api/numbers/${ANA}/reply`, body: { text: 'Hi', channel: 'whatsapp' } },
  approved('voucher_ready', {
    ...{ headerFormat: 'image', footer: 'Until Friday' },
    buttons: [
      reply('Stop'),
      { type: 'copy_code', text: 'Copy code' },
      { type: 'phone_number', text: 'Call', phone: '+46812345678' },
    ],
  }),
  approved('rewards_in_reach', { cards: [card, card] }),
] as const satisfies Row['prepare'];
