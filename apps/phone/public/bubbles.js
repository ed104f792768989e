import { meta, picture, suggestions, ticks } from './bubble-parts.js';
import { chatBubble } from './chat-bubble.js';
import { h, linked } from './dom.js';
import { whatsappBubble } from './whatsapp-bubble.js';

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

/** A card of an app and a notification are drawn as a card is; what is behind them is in a browser. */
const faces = { sms, rcs, whatsapp: whatsappBubble, viber: chatBubble, messenger: chatBubble, inapp: rcs, push: rcs };

/** One message as its channel shows it. */
export const bubble = (message, context) => h('div', { class: 'stack' }, ...faces[message.channel](message, context));
