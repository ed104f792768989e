import { h } from './dom.js';
import { delays, deliveries, failures, mailFailures, refusals, shownAs } from './words.js';

const switches = [
  ['signal', 'Signal'],
  ['rcs', 'RCS'],
  ['whatsapp', 'WhatsApp'],
];
const options = (pairs) => pairs.map(([value, text]) => h('option', { value }, text));

const groups = (list) => list.map(([label, pairs]) => h('optgroup', { label }, options(pairs)));

/**
 * What this phone can do: signal and channels; and, for the number or the inbox in front, how late receipts are and how the
 * next message fails, or every one.
 */
export const createStrip = (member, change, refuse) => {
  let inboxShown;
  const toggles = switches.map(([key, label]) =>
    h(
      'button',
      {
        type: 'button',
        role: 'switch',
        class: 'toggle',
        data: { key },
        'aria-label': `${label} of ${member.name}`,
        disabled: member.phone === '',
        onclick: (event) =>
          change(member.phone, { [key]: event.currentTarget.getAttribute('aria-checked') !== 'true' }),
      },
      h('span', { class: 'knob', 'aria-hidden': 'true' }),
      h('span', {}, label),
    ),
  );
  const changeInFront = (next) => change(inboxShown ? member.email : member.phone, next);
  const delay = h(
    'select',
    {
      'aria-label': `Receipts of ${member.name}`,
      onchange: () => changeInFront({ receiptDelayMs: Number(delay.value) }),
    },
    options(delays),
  );
  const failure = h('select', {
    'aria-label': `Next failure of ${member.name}`,
    onchange: () => {
      const [, refuses = null] = failure.value.split('account:');
      refuse(refuses);
      if (refuses === null) changeInFront({ failWith: failure.value || null });
    },
  });
  const manner = (key, label, pairs) =>
    h(
      'select',
      {
        'aria-label': `${label} of ${member.name}`,
        onchange: (event) => changeInFront({ [key]: event.currentTarget.value }),
      },
      options(pairs),
    );
  const arrival = manner('deliveries', 'Deliveries', deliveries);
  const shown = manner('shownAs', 'Sender shown', shownAs);
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
        h('label', {}, h('span', {}, 'Deliveries'), arrival),
        h('label', {}, h('span', {}, 'Shown as'), shown),
      ),
    ),
    /** `inFront` is of the number, or of the inbox while mail is shown; undefined where there is none. */
    show: (settings, inFront, inbox, refused) => {
      for (const toggle of toggles)
        toggle.setAttribute('aria-checked', String(settings?.[toggle.dataset.key] ?? false));
      if (inbox !== inboxShown)
        failure.replaceChildren(
          h('option', { value: '' }, 'none'),
          ...groups([...(inbox ? mailFailures : failures), refusals]),
        );
      inboxShown = inbox;
      for (const select of [delay, failure, arrival, shown]) select.disabled = inFront === undefined;
      keep(delay, String(inFront?.receiptDelayMs ?? 0));
      keep(failure, refused ? `account:${refused}` : (inFront?.failWith ?? ''));
      keep(arrival, inFront?.deliveries ?? 'polite');
      keep(shown, inFront?.shownAs ?? 'number');
      failure.classList.toggle('armed', failure.value !== '');
    },
  };
};
