import type { Content, Outgoing } from '#messages/sender.ts';
import type { TemplateCard } from '#messages/whatsapp.ts';
import { ANA, aTemplate, aText, outgoing } from './messages.ts';
import type { Row } from './row.ts';

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
export const aRowOfCards: Content = {
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
  'a carousel': aRowOfCards,
  'a list': aList,
  'two answers to tap': aChoice,
  'a page to open': aPage,
  'a photo': aPhoto,
} as const;

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
