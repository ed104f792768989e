import { h, icon, opensSafely } from './dom.js';

const kinds = {
  reply: 'reply',
  openUrl: 'link',
  dial: 'dial',
  calendar: 'calendar',
  location: 'pin',
  share: 'pin',
  copy: 'copy',
};

/** Tapping answers the sender; a link also opens, and a number is called by the device itself. */
export const follow = (message, index, tap) => {
  const s = message.suggestions[index];
  if (s.kind === 'openUrl' && opensSafely(s.url)) window.open(s.url, '_blank', 'noopener,noreferrer');
  void tap(message, index);
};
export const button = (look, kind, words, onclick) =>
  h('button', { type: 'button', class: look, onclick }, icon(kinds[kind], 14), words);

export const suggestions = (message, tap, look, wanted) =>
  message.suggestions
    .map((s, index) =>
      wanted(s) ? button(look, s.kind, h('span', {}, s.text), () => follow(message, index, tap)) : undefined,
    )
    .filter(Boolean);

/** A code is square, and nothing of it may be cut away. */
const whole = ({ target }) => target.classList.toggle('whole', target.naturalWidth === target.naturalHeight);
export const picture = (card, text) =>
  card.mediaUrl &&
  h('img', {
    class: 'picture',
    src: card.mediaUrl,
    alt: text ? '' : 'Picture',
    width: 1280,
    height: 720,
    loading: 'lazy',
    onload: whole,
  });
export const meta = (...parts) => h('span', { class: 'meta' }, ...parts);
export const ticks = (read) =>
  h(
    'span',
    { class: read ? 'ticks read' : 'ticks' },
    icon('checks', 15),
    h('span', { class: 'unseen' }, read ? 'Read' : 'Delivered'),
  );
