import { h } from './dom.js';
import { store } from './store.js';
import { dayIn, timeOf } from './words.js';

const named = /^\s*"?([^"<]*?)"?\s*<([^<>]+)>\s*$/;
/** `Name <address>` as two; an address alone is its own name. */
export const senderOf = (from) => {
  const [, name = '', address = from] = named.exec(from) ?? [];
  return { name: name || address, address };
};

export const when = (at, zone) => {
  const day = dayIn(at, store.now, zone);
  return day === 'Today' ? timeOf(at, zone) : day;
};

export const subjectOf = (m) => m.mail.subject || 'No subject';

const initial = (name) => h('span', { class: 'initial', 'aria-hidden': 'true' }, [...name][0]?.toUpperCase());
export const avatar = (name) =>
  name === store.brand.name
    ? h('img', { src: store.brand.logo, alt: '', width: 34, height: 34, class: 'logo' })
    : initial(name);
