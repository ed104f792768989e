import { desk } from './api.js';
import { h, icon } from './dom.js';
import { notice } from './notices.js';
import { store, tellState } from './store.js';
import { channelNames, momentOf, timeOf } from './words.js';

const TYPING_MS = 5_000;
/** The desk forgets who types after 30 seconds; a page that is still open says it again sooner. */
const FORGOTTEN_MS = 12_000;

const lineOf = (line, zone) => {
  const { kind, id, at, channel, text, by, message, attachments = [], place } = line;
  if (kind !== 'received' && kind !== 'sent' && kind !== 'noted')
    return h('li', { class: 'happened' }, [by ?? 'The system', kind].join(' '), ' · ', timeOf(at, zone));
  const who = kind === 'received' ? 'them' : kind === 'noted' ? 'note' : by ? 'person' : 'machine';
  const says = { them: '', note: `Note by ${by}`, person: by, machine: 'By itself' }[who];
  const files = attachments.map(({ kind: what, state, reason, url }) =>
    url
      ? h('a', { href: url, class: 'desk-file' }, icon('file', 14), `Save the ${what}`)
      : h('span', { class: 'desk-file' }, icon('file', 14), `${what}: ${reason ?? state}`),
  );
  return h(
    'li',
    { class: `said ${who}`, data: { id } },
    h('p', {}, text || (place && `${place.latitude}, ${place.longitude}`) || message || 'Sent something'),
    ...files,
    h('small', {}, [says, channelNames[channel], timeOf(at, zone)].filter(Boolean).join(' · ')),
  );
};

/** Where an answer goes, in a sentence. */
const wayIn = ({ ways: [way], templates }, zone) => {
  if (!way) return 'There is no address to answer to.';
  if (!way.canReply)
    return templates.length === 0
      ? 'WhatsApp’s 24 hours are over, and the programme has no template for a person.'
      : 'WhatsApp’s 24 hours are over: only a template may go.';
  const until = way.until ? `, until ${momentOf(way.until, zone)}` : '';
  return `Goes by ${channelNames[way.channel]}${until}.`;
};

/** One conversation: what was said, and what a person does about it. `me` says who answers. */
export const createDeskThread = (memberId, name, zone, { me, back, changed }) => {
  let seen = 0;
  let told = 0;
  let shown = '';
  const history = h('ol', { class: 'desk-history', tabindex: '0', 'aria-label': `What was said with ${name}` });
  const way = h('p', { class: 'desk-way' });
  const present = h('p', { class: 'desk-present', role: 'status' });
  const quick = h('div', { class: 'desk-quick' });
  const field = h('textarea', { rows: 3, maxlength: 1600, 'aria-label': `Answer ${name}` });

  const doing = (what, run) => async () => {
    try {
      await run();
      await changed();
    } catch (error) {
      notice('desk', `${what} did not work: ${error.message}.`, 'bad');
      await changed();
    }
  };
  const answer = (body) =>
    doing('The answer', async () => {
      await desk.answer(memberId, { by: me(), seen, ...body });
      if (body.text !== undefined) field.value = '';
      store.typing.delete(memberId);
      tellState();
    })();
  const send = () => {
    const text = field.value.trim();
    if (text !== '') void answer({ text });
  };
  const type = () => {
    if (Date.now() - told < TYPING_MS) return;
    told = Date.now();
    store.typing.set(memberId, { by: me(), until: Date.now() + FORGOTTEN_MS });
    setTimeout(tellState, FORGOTTEN_MS + 50);
    tellState();
    void desk.see(memberId, { by: me(), doing: 'typing' }).catch(() => undefined);
  };
  field.addEventListener('input', type);
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
    if (event.key === 'Escape') back();
  });
  const button = (label, look, onclick) => h('button', { type: 'button', class: `button ${look}`, onclick }, label);
  const take = button(
    'Take',
    '',
    doing('Taking it', () => desk.assign(memberId, { by: me(), assignee: me() })),
  );
  const release = button(
    'Let the system answer',
    '',
    doing('Giving it back', () => desk.release(memberId, { by: me() })),
  );
  const resolve = button(
    'Resolve',
    '',
    doing('Resolving it', () => desk.resolve(memberId, { by: me() }).then(back)),
  );
  const element = h(
    'div',
    { class: 'desk-thread' },
    h(
      'header',
      {},
      h('button', { type: 'button', class: 'button quiet', onclick: () => back() }, icon('back'), 'All'),
      h('h2', { tabindex: '-1' }, name),
    ),
    history,
    present,
    quick,
    field,
    way,
    h('div', { class: 'desk-acts' }, button('Send', 'main', send), take, resolve, release),
  );

  return {
    element,
    memberId,
    focus: () => field.focus(),
    show: (found) => {
      const { conversation, history: lines, canned, templates, ways } = found;
      seen = conversation?.turns ?? 0;
      const next = JSON.stringify([lines, store.now.slice(0, 10)]);
      if (next !== shown) history.replaceChildren(...lines.map((line) => lineOf(line, zone)));
      way.textContent = wayIn(found, zone);
      const open = ways[0]?.canReply ?? false;
      quick.replaceChildren(
        ...(open
          ? canned.map((one) => button(`Send: ${one.about}`, 'small', () => void answer({ canned: one.name })))
          : templates.map((one) => button(`Template ${one}`, 'small', () => void answer({ template: one })))),
      );
      field.disabled = !open;
      const mine = conversation?.assignee === me();
      take.hidden = mine;
      release.hidden = !conversation?.heldUntil;
      const others = found.present.filter(({ by }) => by !== me());
      present.textContent = others
        .map(({ by, doing: what }) => `${by} is ${what === 'typing' ? 'typing' : 'here too'}.`)
        .join(' ');
      // Last, since what stands below takes of its height.
      if (next !== shown) history.scrollTop = history.scrollHeight;
      shown = next;
    },
  };
};
