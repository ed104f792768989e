import { listen, local, messages, numbers, settings } from './api.js';
import { showClock } from './clock.js';
import { createColumn } from './column.js';
import { h, icon } from './dom.js';
import { notice, say } from './notices.js';
import { onState, store, strangers, takeState, tellState } from './store.js';
import { showTheme } from './theme.js';
import { startTimeline } from './timeline.js';
import { channelNames } from './words.js';

const phones = document.querySelector('#phones');

const blank = (title, text, ...more) =>
  h('div', { class: 'blank' }, icon('phone', 28), h('h2', {}, title), h('p', {}, text), ...more);

/** What the stream tells before the phones are there. */
let early = [];
let ready = false;

const addPhone = async (member) => {
  const [thread, set] = await Promise.all([messages(member.phone), settings(member.phone)]);
  const known = store.phones.get(member.phone);
  if (known === undefined) store.phones.set(member.phone, createColumn(member, thread, set));
  else {
    known.configure(set);
    for (const message of thread) known.take(message);
  }
};

const hear = {
  message: (told) => {
    const { number, message } = told;
    const column = store.phones.get(number);
    if (!ready) early.push(told);
    else if (column === undefined && !store.local) void refresh().catch(failed);
    const isNew = column?.take(message) ?? false;
    if (isNew && message.direction === 'in')
      say(`${channelNames[message.channel]} for ${column.member.name}: ${message.text}`);
  },
  settings: ({ number, settings: set }) => store.phones.get(number)?.configure(set),
};

const drawPhones = async () => {
  await Promise.all(store.members.map(addPhone));
  const columns = store.members.map((m) => store.phones.get(m.phone));
  phones.setAttribute('aria-busy', 'false');
  if (columns.length === 0)
    phones.replaceChildren(blank('No phone yet', 'A phone appears here as soon as a message is sent to its number.'));
  else if (columns.some((c, at) => phones.children[at] !== c.element)) {
    phones.replaceChildren(...columns.map((c) => c.element));
    for (const column of columns) column.settle();
  }
  ready = true;
  for (const told of early) hear.message(told);
  early = [];
};

let showing = Promise.resolve();
const showPhones = () => (showing = showing.catch(() => undefined).then(drawPhones));

const refresh = async () => {
  const state = await local.state();
  store.local = state !== undefined;
  if (state !== undefined) takeState(state);
  else {
    store.members = strangers(await numbers());
    store.now = new Date().toISOString();
    tellState();
  }
  store.actions = (await local.actions()) ?? [];
  await showPhones();
};

const showBrand = () => {
  document.title = `${store.brand.name} phones`;
  const heading = store.local ? store.brand.name : 'Phones';
  document
    .querySelector('#brand')
    .replaceChildren(
      h('img', { src: store.brand.logo, alt: '', width: 32, height: 32 }),
      h('h1', {}, heading),
      h('span', { class: 'count' }, store.local ? 'what members see' : 'every number that was written to'),
    );
};

const failed = (error) => {
  document.querySelector('#timeline').hidden = true;
  phones.setAttribute('aria-busy', 'false');
  const again = h('button', { class: 'button', type: 'button', onclick: () => void start() }, 'Try again');
  phones.replaceChildren(
    blank(
      'The phones could not be loaded',
      `${error.message}. Nothing was lost; messages are kept by the server.`,
      again,
    ),
  );
};

let missed = false;
const line = (up) => {
  notice('line', up ? null : 'Connection lost. What was sent is kept; trying again.', 'bad');
  if (up && missed) void refresh().catch(failed);
  missed = !up;
};

const start = async () => {
  try {
    await refresh();
    await startTimeline();
  } catch (error) {
    failed(error);
  }
};

onState(showBrand);
onState(() => {
  if (ready && store.members.some((m) => !store.phones.has(m.phone))) void showPhones().catch(failed);
});
showTheme();
showClock();
listen('/phone/api/stream', hear, line);
await start();
setInterval(() => {
  if (store.local) return;
  store.now = new Date().toISOString();
  tellState();
}, 15_000);
