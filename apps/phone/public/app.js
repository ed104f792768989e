import { account, listen, local, messages, numbers, settings } from './api.js';
import { showBrand } from './brand.js';
import { showClock } from './clock.js';
import { createColumn } from './column.js';
import { startDesk } from './desk.js';
import { h, icon } from './dom.js';
import { bringIn, showFind } from './find.js';
import { notice, say } from './notices.js';
import { showPreview } from './preview.js';
import { startProviders } from './providers.js';
import {
  keepPhone,
  onState,
  phoneOf,
  phonesAt,
  standing,
  store,
  strangers,
  takeState,
  tellState,
  toFront,
} from './store.js';
import { showSide } from './side.js';
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
  const addresses = [member.phone, member.email].filter(Boolean);
  const [threads, sets] = await Promise.all([
    Promise.all(addresses.map(messages)),
    Promise.all(addresses.map(async (address) => [address, await settings(address)])),
  ]);
  const all = threads.flat().sort((a, b) => (a.at < b.at ? -1 : 1));
  const known = phoneOf(member);
  if (known === undefined) keepPhone(member, createColumn(member, all, Object.fromEntries(sets)));
  else {
    for (const [address, set] of sets) known.configure(address, set);
    for (const message of all) known.take(message);
  }
};

const hear = {
  message: (told) => {
    const { number, message } = told;
    const columns = phonesAt(number);
    if (!ready) early.push(told);
    else if (columns.length === 0) void (store.local ? bringIn(number) : refresh()).catch(failed);
    for (const column of columns)
      if (column.take(message) && message.direction === 'in')
        say(`${channelNames[message.channel]} for ${column.member.name}: ${message.mail?.subject ?? message.text}`);
  },
  account: ({ refuses }) => {
    store.refuses = refuses;
    tellState();
  },
  settings: ({ number, settings: set }) => phonesAt(number).forEach((column) => column.configure(number, set)),
};

const drawPhones = async (again) => {
  const members = standing();
  await Promise.all(members.filter((m) => again || phoneOf(m) === undefined).map(addPhone));
  const columns = members.map(phoneOf);
  phones.setAttribute('aria-busy', 'false');
  if (columns.length === 0)
    phones.replaceChildren(
      blank('No phone yet', 'A phone appears here as soon as a message is sent to its number or address.'),
    );
  else if (phones.children.length !== columns.length || columns.some((c, at) => phones.children[at] !== c.element)) {
    phones.replaceChildren(...columns.map((c) => c.element));
    for (const column of columns) column.settle();
  }
  ready = true;
  for (const told of early) hear.message(told);
  early = [];
};

let showing = Promise.resolve();
const showPhones = (again = false) => (showing = showing.catch(() => undefined).then(() => drawPhones(again)));
const bring = async (member) => {
  toFront(member);
  await showPhones();
  phoneOf(member).come();
};

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
  store.refuses = (await account()).refuses;
  await showPhones(true);
};

const failed = (error) => {
  document.querySelector('#side').hidden = true;
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
    showSide();
    await showPreview();
  } catch (error) {
    failed(error);
  }
};

onState(showBrand);
onState(() => {
  if (ready && standing().some((m, at) => phones.children[at] !== phoneOf(m)?.element)) void showPhones().catch(failed);
});
showTheme();
showClock();
const comes = (member) => void bring(member).catch(failed);
showFind(comes);
startDesk(comes);
hear.ailment = startProviders();
listen('/phone/api/stream', hear, line);
await start();
setInterval(() => {
  if (store.local) return;
  store.now = new Date().toISOString();
  tellState();
}, 15_000);
