import { h, icon } from './dom.js';
import { store } from './store.js';

const logo = (size) => h('img', { src: store.brand.logo, alt: '', width: size, height: size, class: 'logo' });
const back = () => h('span', { class: 'back', 'aria-hidden': 'true' }, icon('back', 20));

const heads = {
  sms: (sender) => [
    back(),
    h(
      'span',
      { class: 'sender' },
      h('span', { class: 'face-of' }, icon('person', 18)),
      h('strong', {}, sender ?? 'New message'),
    ),
  ],
  rcs: () => [
    back(),
    logo(30),
    h(
      'span',
      { class: 'names' },
      h('strong', {}, store.brand.name),
      h('small', { class: 'verified' }, icon('shield', 14), 'Verified business'),
    ),
  ],
  whatsapp: (_, more) => [
    back(),
    logo(32),
    h('span', { class: 'names' }, h('strong', {}, store.brand.name), h('small', {}, 'Business account')),
    more,
  ],
  messenger: () => [
    back(),
    logo(30),
    h('span', { class: 'names' }, h('strong', {}, store.brand.name), h('small', {}, 'Page')),
  ],
  viber: () => [
    back(),
    logo(30),
    h('span', { class: 'names' }, h('strong', {}, store.brand.name), h('small', {}, 'Business messages')),
  ],
  inapp: () => [logo(30), h('span', { class: 'names' }, h('strong', {}, store.brand.name), h('small', {}, 'Messages'))],
  push: () => [h('span', { class: 'names' }, h('strong', {}, 'Lock screen'), h('small', {}, store.brand.name))],
};

/** Who the conversation is with, as each app shows it. */
export const faceHead = (channel, sender, more) =>
  h('div', { class: `head ${channel}` }, ...heads[channel](sender, more));
