import { h } from './dom.js';

const tabs = new Map();

/** How many things there are to do behind a tab; none is no number. */
export const waitAt = (panel, many, words) => {
  const tab = tabs.get(panel);
  if (!tab) return;
  tab.count.textContent = many === 0 ? '' : String(many);
  tab.button.setAttribute('aria-label', many === 0 ? tab.name : `${tab.name}, ${words}`);
};

const show = (panel) => {
  for (const [name, { button, section }] of tabs) {
    const chosen = name === panel;
    button.setAttribute('aria-selected', String(chosen));
    button.tabIndex = chosen ? 0 : -1;
    section.hidden = !chosen;
    if (chosen) section.dispatchEvent(new Event('shown'));
  }
};

const walk = (event) => {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (step === undefined) return;
  const names = [...tabs.keys()];
  const at = names.findIndex((name) => tabs.get(name).button === document.activeElement);
  const next = names[(at + step + names.length) % names.length];
  show(next);
  tabs.get(next).button.focus();
};

/** The business beside the phones, one thing at a time. */
export const showSide = () => {
  if (tabs.size > 0) return;
  const row = h('div', { class: 'side-tabs', role: 'tablist', 'aria-label': 'The business', onkeydown: walk });
  for (const section of document.querySelectorAll('#side > section')) {
    const name = section.dataset.tab;
    const count = h('span', { class: 'side-count', 'aria-hidden': 'true' });
    const id = `tab-${section.id}`;
    const button = h(
      'button',
      {
        type: 'button',
        role: 'tab',
        id,
        class: 'side-tab',
        'aria-controls': section.id,
        onclick: () => show(section.id),
      },
      name,
      count,
    );
    section.setAttribute('role', 'tabpanel');
    section.setAttribute('aria-labelledby', id);
    tabs.set(section.id, { name, count, button, section });
    row.append(button);
  }
  document.querySelector('#side').prepend(row);
  show('timeline');
};
