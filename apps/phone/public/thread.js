import { bubble } from './bubbles.js';
import { h } from './dom.js';
import { store } from './store.js';
import { channelNames, dayIn, timeOf } from './words.js';

const near = 80;

/** The messages of one channel, oldest first. What has not changed is left alone, so that nothing jumps. */
export const createThread = (member, tap) => {
  const list = h('ol', { class: 'messages' });
  const element = h('div', { class: 'thread', tabindex: '0', role: 'log', 'aria-live': 'off' }, list);
  let drawn = new Map();
  let shownChannel;

  const items = (channel, messages) => {
    const rows = [];
    let day;
    let latestIn = messages.findLastIndex((m) => m.direction === 'in');
    messages.forEach((m, index) => {
      const today = dayIn(m.at, store.now, member.zone);
      if (today !== day) rows.push({ key: `day ${today}`, mark: today, make: () => h('li', { class: 'day' }, today) });
      day = today;
      const read = m.direction === 'out' && index < latestIn;
      const time = timeOf(m.at, member.zone);
      const by = store.writers.get(m.ref);
      rows.push({
        key: m.messageId,
        mark: JSON.stringify([m, read, time, by]),
        make: () =>
          h(
            'li',
            { class: `message ${m.direction}`, data: { id: m.messageId } },
            bubble(m, { read, time, tap }),
            by && h('small', { class: 'by' }, `Written by ${by}`),
          ),
      });
    });
    return rows;
  };
  const empty = (channel, ready) =>
    h(
      'li',
      { class: 'none' },
      h('strong', {}, ready ? 'All quiet' : `No ${channelNames[channel]} yet`),
      h(
        'span',
        {},
        ready ? `Nothing has been sent to ${member.name.split(' ')[0]}.` : 'Messages on this channel appear here.',
      ),
      ready,
    );

  return {
    element,
    show: (channel, messages, ready) => {
      const switched = channel !== shownChannel;
      const atEnd = element.scrollHeight - element.scrollTop - element.clientHeight < near;
      element.setAttribute('aria-label', `${channelNames[channel]} messages of ${member.name}`);
      const rows = items(channel, messages);
      const next = new Map();
      for (const { key, mark, make } of rows) {
        const before = drawn.get(key);
        next.set(key, before?.mark === mark ? before : { mark, node: make() });
        if (before === undefined && !switched) next.get(key).node.classList.add('arriving');
      }
      const nodes = rows.length === 0 ? [empty(channel, ready)] : [...next.values()].map((row) => row.node);
      const same = nodes.length === list.children.length && nodes.every((node, i) => node === list.children[i]);
      if (!same) list.replaceChildren(...nodes);
      drawn = next;
      shownChannel = channel;
      if (switched || (!same && atEnd)) element.scrollTop = element.scrollHeight;
    },
    toEnd: () => {
      element.scrollTop = element.scrollHeight;
    },
    point: (messageId, on, go) => {
      for (const node of list.children) node.classList.toggle('pointed', on && node.dataset.id === messageId);
      const node = [...list.children].find((n) => n.dataset.id === messageId);
      if (go && node) element.scrollTop = node.offsetTop - element.clientHeight / 2 + node.offsetHeight / 2;
    },
  };
};
