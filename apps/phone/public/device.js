import { h } from './dom.js';
import { store } from './store.js';
import { timeOf } from './words.js';

const bars = () =>
  h('span', { class: 'bars', 'aria-hidden': 'true' }, ...[1, 2, 3, 4].map((n) => h('i', { class: `bar-${n}` })));

/** The frame, the status bar, and room for one face. */
export const createDevice = (member) => {
  const time = h('span', { class: 'bar-time' });
  const network = h('span', { class: 'network' });
  const status = h(
    'div',
    { class: 'status' },
    time,
    h('span', { class: 'island', 'aria-hidden': 'true' }),
    h('span', { class: 'right' }, network, bars(), h('span', { class: 'battery', 'aria-hidden': 'true' })),
  );
  const note = h('p', { class: 'waiting', hidden: true });
  const face = h('div', { class: 'face' });
  const element = h(
    'div',
    {
      class: 'device',
      role: 'group',
      'aria-label': `Phone of ${[member.name, member.phone].filter(Boolean).join(', ')}`,
    },
    h('div', { class: 'screen' }, status, face, h('span', { class: 'home', 'aria-hidden': 'true' })),
  );

  return {
    element,
    time: (zone) => {
      time.textContent = timeOf(store.now, zone);
    },
    show: (channel, head, thread, composer) => {
      element.dataset.face = channel;
      const rest = composer === undefined ? [thread] : [thread, note, composer];
      if (!face.contains(thread)) face.replaceChildren(head, ...rest);
      else if (face.firstChild !== head) face.firstChild.replaceWith(head);
    },
    settings: (settings, waiting) => {
      element.classList.toggle('silent', !settings.signal);
      network.textContent = settings.signal ? '5G' : 'No service';
      note.textContent = waiting;
      note.hidden = waiting === '' || settings.signal;
    },
  };
};
