import { meta, picture, suggestions, ticks } from './bubble-parts.js';
import { h, linked } from './dom.js';

/** A message of an app of chats: what is shown and said, a button in the bubble, and quick replies below it. */
export const chatBubble = (m, { time, read, tap }) => {
  const links = suggestions(m, tap, 'chat-button', (s) => s.kind === 'openUrl');
  const replies = suggestions(m, tap, 'chip', (s) => s.kind === 'reply');
  return [
    h('div', { class: 'bubble' }, m.card && picture(m.card, m.text), m.text && h('p', {}, linked(m.text)), ...links),
    m.direction === 'out' ? meta(time, ticks(read)) : meta(time),
    replies.length > 0 && h('div', { class: 'chips' }, ...replies),
  ];
};
