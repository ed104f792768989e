import { listen, local } from './api.js';
import { h, icon } from './dom.js';
import { takeFresh } from './find.js';
import { notice } from './notices.js';
import { memberOf, onState, phoneOf, standing, store } from './store.js';
import { channelNames, dayOf, momentOf, timeOf } from './words.js';

const kinds = {
  event: ['zap', 'Event'],
  verdict: ['scale', 'Verdict'],
  hop: ['plane', 'Send'],
  receipt: ['checks', 'Receipt'],
  reply: ['reply', 'Reply'],
  consent: ['hand', 'Consent'],
  run: ['route', 'Journey'],
};
const root = document.querySelector('#timeline');
const near = 120;

const point = (entry, on, go) => {
  const column = phoneOf(memberOf(entry.memberId));
  const found = column?.point(entry.messageId, on, go) ?? false;
  if (go && !found) notice('point', 'That message never reached the screen of the phone.');
};

const entryRow = (entry, zone) => {
  const member = memberOf(entry.memberId);
  const [sign, word] = kinds[entry.kind] ?? ['zap', entry.kind];
  const inside = [
    h('span', { class: 'sign' }, icon(entry.tone === 'bad' ? 'alert' : sign, 16)),
    h(
      'span',
      { class: 'line' },
      h(
        'span',
        { class: 'over' },
        h('b', {}, word),
        member && h('span', {}, member.name.split(' ')[0]),
        entry.channel && h('span', { class: `on ${entry.channel}` }, channelNames[entry.channel] ?? entry.channel),
        h(
          'time',
          { datetime: entry.at, title: `${momentOf(entry.at, member?.zone)} in ${member?.zone ?? 'UTC'}` },
          timeOf(entry.at, zone),
        ),
      ),
      h('span', { class: 'what' }, entry.text),
    ),
  ];
  const row = h('li', { class: `entry ${entry.tone}`, data: { member: entry.memberId ?? '' } });
  if (!entry.messageId) row.append(h('div', { class: 'body' }, ...inside));
  else
    row.append(
      h(
        'button',
        {
          type: 'button',
          class: 'body',
          title: 'Show the message on the phone',
          onmouseenter: () => point(entry, true, false),
          onmouseleave: () => point(entry, false, false),
          onfocus: () => point(entry, true, false),
          onblur: () => point(entry, false, false),
          onclick: () => point(entry, true, true),
        },
        ...inside,
      ),
    );
  return row;
};

/** The story beside the phones, newest last; each line that speaks of a message points at it. */
export const startTimeline = async () => {
  const entries = await local.timeline();
  document.querySelector('#side').hidden = entries === undefined;
  document.body.classList.toggle('told', entries !== undefined);
  if (entries === undefined || root.childElementCount > 0) return;

  const list = h('ol', { class: 'entries' });
  const scroll = h(
    'div',
    { class: 'scroll', tabindex: '0', role: 'log', 'aria-live': 'off', 'aria-label': 'Timeline' },
    list,
  );
  const nothing = h(
    'p',
    { class: 'nothing' },
    'Nothing has happened yet. Choose an event above a phone, or move the clock.',
  );
  const filter = h(
    'select',
    { 'aria-label': 'Whose timeline', onchange: () => sift() },
    h('option', { value: '' }, 'All members'),
  );
  /** Everybody whose phone stood here once can be chosen. */
  const offer = () => {
    const offered = new Set([...filter.options].map(({ value }) => value));
    for (const m of standing()) if (!offered.has(m.memberId)) filter.append(h('option', { value: m.memberId }, m.name));
  };
  offer();
  onState(offer);
  const known = new Map();
  let day;

  /** One zone for all that is shown: of the member whose timeline it is, of the page's clock for everybody's. */
  const zone = () => (memberOf(filter.value) ?? store.members[0])?.zone;
  const show = (entry) => {
    if (filter.value !== '' && entry.memberId !== filter.value) return;
    const today = dayOf(entry.at, zone());
    if (today !== day) list.append(h('li', { class: 'day' }, today));
    day = today;
    list.append(entryRow(entry, zone()));
  };
  const sift = () => {
    list.replaceChildren();
    day = undefined;
    known.forEach(show);
    scroll.scrollTop = scroll.scrollHeight;
  };
  const add = (entry) => {
    if (known.has(entry.id)) return;
    known.set(entry.id, entry);
    show(entry);
    nothing.hidden = true;
  };
  const hear = (entry) => {
    const atEnd = scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < near;
    add(entry);
    list.lastElementChild?.classList.add('arriving');
    if (atEnd) scroll.scrollTop = scroll.scrollHeight;
  };

  root.replaceChildren(h('header', {}, h('h2', {}, 'What happened and why'), filter), scroll);
  scroll.append(nothing);
  for (const entry of entries) add(entry);
  scroll.scrollTop = scroll.scrollHeight;
  listen('/local/timeline/stream', { entry: hear, state: (state) => void takeFresh(state) }, () => undefined);
};
