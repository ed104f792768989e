import { button, follow, meta, picture, ticks } from './bubble-parts.js';
import { h, icon, linked } from './dom.js';
import { openList } from './list-sheet.js';

/** What the phone does by itself, of which nobody is told. */
const copy = async ({ postback = '' }, words) => {
  const copied = await Promise.resolve(postback)
    .then((code) => navigator.clipboard.writeText(code))
    .then(
      () => true,
      () => false,
    );
  words.textContent = copied ? 'Copied' : postback;
};
const call = ({ url = '' }, words) => {
  words.textContent = `Calls ${url.replace(/^tel:/, '')}`;
};
const alone = { copy, dial: call };

const buttons = (m, tap, wanted) =>
  m.suggestions
    .map((s, index) => {
      if (!wanted(s)) return undefined;
      const words = h('span', {}, s.text);
      const act = alone[s.kind];
      return button('wa-button', s.kind, words, () => (act ? void act(s, words) : follow(m, index, tap)));
    })
    .filter(Boolean);

/** A film or a document is named and not fetched. */
const file = (card, text) =>
  card.media
    ? h(
        'div',
        { class: `wa-file ${card.media}` },
        icon(card.media === 'video' ? 'play' : 'file', 22),
        h('span', {}, card.title || decodeURIComponent(card.mediaUrl?.split('/').at(-1) ?? '')),
      )
    : picture(card, text);

const cardOf = (m, tap) => (card, index) =>
  h(
    'div',
    { class: 'wa-card', role: 'group', 'aria-label': `Card ${index + 1} of ${m.cards.length}` },
    file(card, card.description),
    card.description && h('p', {}, linked(card.description)),
    h('div', { class: 'wa-buttons' }, ...buttons(m, tap, (s) => s.card === index)),
  );

const opener = (m, tap) =>
  h(
    'button',
    {
      type: 'button',
      class: 'wa-button',
      'aria-haspopup': 'dialog',
      onclick: (event) => openList(m, tap, event.currentTarget),
    },
    icon('list', 14),
    h('span', {}, m.opens),
  );

/** A message of WhatsApp: what stands above, what is said, what can be done, and cards beside each other below. */
export const whatsappBubble = (m, { time, read, tap }) => {
  const several = m.cards.length > 1;
  const below = m.opens ? [opener(m, tap)] : buttons(m, tap, (s) => s.card === undefined);
  return [
    h(
      'div',
      { class: 'bubble' },
      m.card && !several && file(m.card, m.text),
      m.card?.title && !m.card.media && h('strong', {}, m.card.title),
      h('p', {}, linked(m.text), !m.footer && h('span', { class: 'meta-room' })),
      m.footer && h('p', { class: 'wa-footer' }, m.footer, h('span', { class: 'meta-room' })),
      m.direction === 'out' ? meta(time, ticks(read)) : meta(time),
      below.length > 0 && h('div', { class: 'wa-buttons' }, ...below),
    ),
    several &&
      h(
        'div',
        { class: 'wa-cards', tabindex: '0', role: 'group', 'aria-label': 'Cards' },
        ...m.cards.map(cardOf(m, tap)),
      ),
  ];
};
