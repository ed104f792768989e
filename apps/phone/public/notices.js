import { h, icon } from './dom.js';

const open = new Map();
const seconds = 6;

/** One short line at the foot of the page per subject; null takes it away. */
export const notice = (subject, text, tone = 'plain') => {
  open.get(subject)?.remove();
  open.delete(subject);
  if (text === null) return;
  const element = h('p', { class: `notice ${tone}` }, tone === 'bad' && icon('alert'), h('span', {}, text));
  document.querySelector('#notices').append(element);
  open.set(subject, element);
  if (subject !== 'line')
    setTimeout(() => {
      element.remove();
      if (open.get(subject) === element) open.delete(subject);
    }, seconds * 1000);
};

/** For screen readers alone. */
export const say = (text) => {
  document.querySelector('#said').replaceChildren(text);
};
