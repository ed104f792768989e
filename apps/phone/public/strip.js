import { h } from './dom.js';
import { delays, failures } from './words.js';

const switches = [
  ['signal', 'Signal'],
  ['rcs', 'RCS'],
  ['whatsapp', 'WhatsApp'],
];
const options = (pairs) => pairs.map(([value, text]) => h('option', { value }, text));

/** What this phone can do: signal, channels, how late its receipts are, and how the next message fails. */
export const createStrip = (member, change) => {
  const toggles = switches.map(([key, label]) =>
    h(
      'button',
      {
        type: 'button',
        role: 'switch',
        class: 'toggle',
        data: { key },
        'aria-label': `${label} of ${member.name}`,
        onclick: (event) => change({ [key]: event.currentTarget.getAttribute('aria-checked') !== 'true' }),
      },
      h('span', { class: 'knob', 'aria-hidden': 'true' }),
      h('span', {}, label),
    ),
  );
  const delay = h(
    'select',
    { 'aria-label': `Receipts of ${member.name}`, onchange: () => change({ receiptDelayMs: Number(delay.value) }) },
    options(delays),
  );
  const failure = h(
    'select',
    { 'aria-label': `Next failure of ${member.name}`, onchange: () => change({ failWith: failure.value || null }) },
    h('option', { value: '' }, 'none'),
    ...failures.map(([label, pairs]) => h('optgroup', { label }, options(pairs))),
  );
  const keep = (select, value) => {
    if (![...select.options].some((o) => o.value === value)) select.append(h('option', { value }, value));
    select.value = value;
  };

  return {
    element: h(
      'div',
      { class: 'strip', role: 'group', 'aria-label': `Settings of ${member.name}’s phone` },
      h('div', { class: 'toggles' }, ...toggles),
      h(
        'div',
        { class: 'selects' },
        h('label', {}, h('span', {}, 'Receipts'), delay),
        h('label', {}, h('span', {}, 'Next failure'), failure),
      ),
    ),
    show: (settings) => {
      for (const toggle of toggles) toggle.setAttribute('aria-checked', String(settings[toggle.dataset.key]));
      keep(delay, String(settings.receiptDelayMs));
      keep(failure, settings.failWith ?? '');
      failure.classList.toggle('armed', settings.failWith !== null);
    },
  };
};
