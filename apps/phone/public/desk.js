import { desk } from './api.js';
import { createDeskThread } from './desk-thread.js';
import { h } from './dom.js';
import { notice } from './notices.js';
import { waitAt } from './side.js';
import { memberOf, onState, standing, store, tellState } from './store.js';
import { count, momentOf } from './words.js';

const root = document.querySelector('#desk');
const NAME = 'desk-name';
const SOON_MS = 400;
const LATER_MS = 2_000;

const nameOf = (memberId) =>
  memberOf(memberId)?.name ?? (memberId.startsWith('unknown:') ? 'Somebody who is no member' : memberId);
const zoneOf = (memberId) => memberOf(memberId)?.zone ?? store.members[0]?.zone;

const saved = () => {
  try {
    return localStorage.getItem(NAME) ?? 'Ada';
  } catch {
    return 'Ada';
  }
};

/** Who wrote which message, as far as the phones beside it show them. */
const learnWriters = ({ history }) => {
  const before = store.writers.size;
  for (const { kind, id, by } of history) if (kind === 'sent' && by) store.writers.set(id, by);
  if (store.writers.size !== before) tellState();
};

/** The desk: whoever waits for a person, and one conversation at a time. */
export const startDesk = (bring) => {
  let thread;
  let lists = { unassigned: [], mine: [], waiting: [] };
  const read = new Map();

  const who = h('input', { class: 'desk-name', maxlength: 80, value: saved(), 'aria-label': 'Your name at the desk' });
  const me = () => who.value.trim() || 'Ada';
  who.addEventListener('change', () => {
    localStorage.setItem(NAME, me());
    void refresh();
  });
  const title = h('h2', {});
  const groups = h('div', { class: 'desk-lists' });
  const list = h('div', { class: 'desk-list' }, h('header', {}, title, h('label', {}, 'You are ', who)), groups);

  const wait = ({ memberId, waitingSince, lastAt, missed = [] }) =>
    waitingSince
      ? h('span', { class: missed.length > 0 ? 'late' : '' }, `Waits since ${momentOf(waitingSince, zoneOf(memberId))}`)
      : h('span', {}, `Last heard of ${momentOf(lastAt, zoneOf(memberId))}`);
  const row = (one) =>
    h(
      'li',
      {},
      h(
        'button',
        { type: 'button', class: 'desk-row', data: { id: one.memberId }, onclick: () => void open(one.memberId) },
        h('strong', {}, nameOf(one.memberId)),
        wait(one),
        h('span', {}, [one.team, ...one.tags].join(' · ')),
      ),
    );
  const group = (name, threads) =>
    threads.length > 0 && h('section', {}, h('h3', {}, name), h('ul', {}, ...threads.map(row)));
  const showLists = () => {
    const { unassigned, mine, waiting } = lists;
    const many = unassigned.length + mine.length;
    waitAt('desk', many, count(many, 'person waits', 'people wait'));
    title.textContent = many === 0 ? 'Nobody waits for a person' : count(many, 'person waits', 'people wait');
    const held = document.activeElement?.dataset?.id;
    const nothing =
      many + waiting.length === 0 &&
      h('p', { class: 'nothing' }, 'Write something on a phone that the system cannot answer, such as a complaint.');
    groups.replaceChildren(
      ...[
        group('Nobody’s yet', unassigned),
        group(`With ${me()}`, mine),
        group('Answered, waiting for them', waiting),
        nothing,
      ].filter(Boolean),
    );
    if (held) [...groups.querySelectorAll('.desk-row')].find((one) => one.dataset.id === held)?.focus();
  };

  /** Who answered what is shown on a phone is read once for each change of its thread. */
  const readWriters = async (threads) => {
    const there = new Set(standing().map(({ memberId }) => memberId));
    for (const { memberId, rev, answered } of threads) {
      if (!answered || !there.has(memberId) || read.get(memberId) === rev) continue;
      read.set(memberId, rev);
      learnWriters(await desk.show(memberId));
    }
  };
  const refresh = async () => {
    try {
      const [unassigned, mine, waiting] = await Promise.all([
        desk.list({ view: 'unassigned' }),
        desk.list({ view: 'mine', assignee: me() }),
        desk.list({ view: 'waiting' }),
      ]);
      lists = { unassigned: unassigned.conversations, mine: mine.conversations, waiting: waiting.conversations };
      showLists();
      if (thread) {
        const found = await desk.show(thread.memberId);
        thread?.show(found);
        learnWriters(found);
      }
      await readWriters([...lists.unassigned, ...lists.mine, ...lists.waiting]);
    } catch (error) {
      notice('desk', `The desk could not be read: ${error.message}.`, 'bad');
    }
  };
  const back = () => {
    const left = thread?.memberId;
    thread = undefined;
    root.replaceChildren(list);
    void refresh();
    ([...groups.querySelectorAll('.desk-row')].find((one) => one.dataset.id === left) ?? who).focus();
  };
  const open = async (memberId) => {
    thread = createDeskThread(memberId, nameOf(memberId), zoneOf(memberId), { me, back, changed: refresh });
    root.replaceChildren(thread.element);
    const member = memberOf(memberId);
    if (member && !standing().includes(member)) bring(member);
    void desk.see(memberId, { by: me() }).catch(() => undefined);
    await refresh();
    thread?.focus();
  };

  let timer;
  onState(() => {
    if (!store.local) return;
    timer ??= setTimeout(
      () => {
        timer = undefined;
        void refresh();
      },
      root.hidden ? LATER_MS : SOON_MS,
    );
  });
  root.addEventListener('shown', () => void refresh());
  root.replaceChildren(list);
};
