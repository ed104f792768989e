import { h } from './dom.js';
import { store } from './store.js';

/** Whose page it is, in its head and its title. */
export const showBrand = () => {
  document.title = `${store.brand.name} phones`;
  const heading = store.local ? store.brand.name : 'Phones';
  document
    .querySelector('#brand')
    .replaceChildren(
      h('img', { src: store.brand.logo, alt: '', width: 32, height: 32 }),
      h('h1', {}, heading),
      h('span', { class: 'count' }, store.local ? 'what members see' : 'every number and inbox that was written to'),
    );
};
