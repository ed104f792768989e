import { local } from './api.js';
import { h, icon } from './dom.js';
import { notice } from './notices.js';
import { onState, store, tellState } from './store.js';
import { count, dayOf, dueOf, momentOf, timeOf } from './words.js';

const moves = [
  ['+1 hour', { advance: 'PT1H' }],
  ['+1 day', { advance: 'P1D' }],
  ['+30 days', { advance: 'P30D' }],
];

/** The virtual clock: what time it is, and four ways to move it. */
export const showClock = () => {
  const root = document.querySelector('#clock');
  const zone = () => store.members[0]?.zone;
  const day = h('span', { class: 'day' });
  const time = h('time', { class: 'time' });
  const due = h('span', { class: 'due' });
  let busy = false;

  const move = async (body) => {
    if (busy) return;
    busy = true;
    root.setAttribute('aria-busy', 'true');
    try {
      const { now, fired } = await local.clock(body);
      store.now = now;
      tellState();
      notice('clock', `It is ${momentOf(now, zone())}. ${count(fired, 'thing')} happened on the way.`);
    } catch (error) {
      notice('clock', `The clock did not move: ${error.message}.`, 'bad');
    }
    busy = false;
    root.removeAttribute('aria-busy');
  };
  const next = h(
    'button',
    { class: 'button main', type: 'button', onclick: () => void move({ to: 'next' }) },
    icon('next'),
    h('span', {}, 'Next due', due),
  );
  const steps = moves.map(([label, body]) =>
    h('button', { class: 'button', type: 'button', onclick: () => void move(body) }, label),
  );
  root.replaceChildren(
    h('div', { class: 'moment' }, icon('clock', 20), h('span', {}, time, day)),
    h('div', { class: 'moves' }, ...steps, next),
  );

  onState(() => {
    root.hidden = !store.local;
    root.dataset.known = 'yes';
    time.textContent = timeOf(store.now, zone());
    time.setAttribute('datetime', store.now);
    day.textContent = dayOf(store.now, zone());
    due.textContent = store.nextDue === null ? ' nothing' : ` ${dueOf(store.nextDue, store.now, zone())}`;
    next.disabled = store.nextDue === null;
  });
};
