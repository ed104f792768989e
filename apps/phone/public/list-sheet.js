import { h } from './dom.js';

/** What can be chosen, over the lower part of the phone; Escape and the cross close it, and choosing does too. */
const sheetOf = (message, choose, close) => {
  const rows = message.suggestions.flatMap((s, index) => [
    s.section && h('h4', {}, s.section),
    h(
      'button',
      { type: 'button', class: 'wa-row', onclick: () => choose(index) },
      h('span', { class: 'wa-row-words' }, h('strong', {}, s.text), s.description && h('small', {}, s.description)),
      h('i', { class: 'wa-ring', 'aria-hidden': 'true' }),
    ),
  ]);
  return h(
    'div',
    {
      class: 'wa-sheet',
      role: 'dialog',
      'aria-label': message.opens,
      onkeydown: (event) => {
        if (event.key === 'Escape') close();
      },
    },
    h(
      'header',
      {},
      h('button', { type: 'button', class: 'wa-close', 'aria-label': 'Close', onclick: close }, '✕'),
      h('strong', {}, message.opens),
    ),
    h('div', { class: 'wa-rows' }, ...rows),
  );
};

/** Opens the list of a message on the phone that shows it; the button that opened it is where one was before. */
export const openList = (message, tap, opener) => {
  const screen = opener.closest('.screen');
  if (!screen || screen.querySelector('.wa-sheet')) return;
  const close = () => {
    sheet.remove();
    opener.focus();
  };
  const choose = (index) => {
    close();
    void tap(message, index);
  };
  const sheet = sheetOf(message, choose, close);
  screen.append(sheet);
  sheet.querySelector('.wa-row')?.focus();
};
