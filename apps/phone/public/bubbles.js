import { h, icon, linked, opensSafely } from './dom.js';

const kinds = { reply: 'reply', openUrl: 'link', dial: 'dial' };

/** Tapping answers the sender; a link also opens, and a number is called by the device itself. */
const suggestion = (message, index, tap, look) => {
  const s = message.suggestions[index];
  const onclick = () => {
    if (s.kind === 'openUrl' && opensSafely(s.url)) window.open(s.url, '_blank', 'noopener,noreferrer');
    void tap(message, index);
  };
  return h('button', { type: 'button', class: look, onclick }, icon(kinds[s.kind], 14), h('span', {}, s.text));
};
const suggestions = (message, tap, look, wanted) =>
  message.suggestions
    .map((s, index) => (wanted(s) ? suggestion(message, index, tap, look) : undefined))
    .filter(Boolean);

const picture = (card, text) =>
  card.mediaUrl &&
  h('img', {
    class: 'picture',
    src: card.mediaUrl,
    alt: text ? '' : 'Picture',
    width: 1280,
    height: 720,
    loading: 'lazy',
  });
const meta = (...parts) => h('span', { class: 'meta' }, ...parts);
const ticks = (read) =>
  h(
    'span',
    { class: read ? 'ticks read' : 'ticks' },
    icon('checks', 15),
    h('span', { class: 'unseen' }, read ? 'Read' : 'Delivered'),
  );

const sms = (m, { time }) => [
  m.card && h('div', { class: 'bubble media' }, picture(m.card, m.text)),
  m.text && h('div', { class: 'bubble' }, h('p', {}, linked(m.text))),
  meta(time),
];

const rcsCard = (m, tap) => (card, index) =>
  h(
    'div',
    { class: 'card' },
    picture(card, card.title),
    (card.title || card.description) &&
      h(
        'div',
        { class: 'words' },
        card.title && h('strong', {}, card.title),
        card.description && h('p', {}, linked(card.description)),
      ),
    ...suggestions(m, tap, 'card-action', (s) => s.card === index),
  );
const rcs = (m, { time, read, tap }) => {
  const chips = suggestions(m, tap, 'chip', (s) => s.card === undefined);
  return [
    m.cards.length > 0
      ? h(
          'div',
          { class: m.cards.length > 1 ? 'cards' : 'cards one', tabindex: m.cards.length > 1 && '0' },
          ...m.cards.map(rcsCard(m, tap)),
        )
      : h('div', { class: 'bubble' }, h('p', {}, linked(m.text))),
    m.direction === 'out' ? meta(time, ticks(read)) : meta(time),
    chips.length > 0 && h('div', { class: 'chips' }, ...chips),
  ];
};

const whatsapp = (m, { time, read, tap }) => {
  const buttons = suggestions(m, tap, 'wa-button', () => true);
  return [
    h(
      'div',
      { class: 'bubble' },
      m.card && picture(m.card, m.text),
      m.card?.title && h('strong', {}, m.card.title),
      h('p', {}, linked(m.text), h('span', { class: 'meta-room' })),
      m.direction === 'out' ? meta(time, ticks(read)) : meta(time),
      buttons.length > 0 && h('div', { class: 'wa-buttons' }, ...buttons),
    ),
  ];
};

/** A card of an app and a notification are drawn as a card is; what is behind them is in a browser. */
const faces = { sms, rcs, whatsapp, inapp: rcs, push: rcs };

/** One message as its channel shows it. */
export const bubble = (message, context) => h('div', { class: 'stack' }, ...faces[message.channel](message, context));
