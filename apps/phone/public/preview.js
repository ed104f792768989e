import { local } from './api.js';
import { createDevice } from './device.js';
import { h, icon } from './dom.js';
import { notice } from './notices.js';
import { previewFace } from './preview-face.js';
import { onState, store } from './store.js';
import { createTabs } from './tabs.js';
import { channelNames } from './words.js';

const OWN = '';

const options = (select, all, chosen) => {
  select.replaceChildren(...all.map(([value, label]) => h('option', { value, selected: value === chosen }, label)));
  select.value = chosen;
};

const field = (label, onchange) => {
  const select = h('select', { onchange: () => onchange(select.value) });
  return { select, element: h('label', {}, label, select) };
};

const languageName = (code) => {
  const name = new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code;
  return name === code ? code : `${name} (${code})`;
};

/** What a message would look like to a member, in their own phone; nothing is sent and nothing is kept. */
const createPanel = (messages) => {
  const chosen = { message: messages[0].message, member: store.members[0]?.memberId ?? '', locale: OWN, channel: '' };
  let asked = 0;

  const about = h('p', { class: 'preview-about' });
  const stage = h('div', { class: 'preview-stage' });
  const notes = h('ul', { class: 'preview-notes', 'aria-live': 'polite' });
  const current = () => messages.find(({ message }) => message === chosen.message);

  const pick = (name) => (value) => {
    chosen[name] = value;
    void show();
  };
  const message = field('Message', pick('message'));
  const member = field('Member', pick('member'));
  const language = field('Language', pick('locale'));
  const tabs = createTabs({ name: 'the preview' }, pick('channel'), Object.keys(channelNames));

  const choose = () => {
    const { channels, languages, about: why } = current();
    if (!channels.includes(chosen.channel)) chosen.channel = channels[0];
    if (!languages.includes(chosen.locale)) chosen.locale = OWN;
    const people = store.members.map(({ memberId, name }) => [memberId, name]);
    if (!people.some(([id]) => id === chosen.member)) chosen.member = people[0]?.[0] ?? '';
    options(
      message.select,
      messages.map((one) => [one.message, one.message]),
      chosen.message,
    );
    options(member.select, people, chosen.member);
    options(
      language.select,
      [[OWN, 'Their own'], ...languages.map((code) => [code, languageName(code)])],
      chosen.locale,
    );
    about.textContent = why;
    tabs.show(chosen.channel, new Set());
    tabs.allow(channels);
  };

  const show = async () => {
    choose();
    const turn = (asked += 1);
    const query = Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== ''));
    try {
      const found = await local.preview(query);
      // A slower answer to an earlier choice must not take the place of this one.
      if (turn !== asked) return;
      const who = store.members.find(({ memberId }) => memberId === chosen.member);
      const device = createDevice(who);
      device.time(who.zone);
      device.settings({ signal: true }, '');
      device.show(chosen.channel, ...previewFace(who, chosen.channel, found, query));
      stage.replaceChildren(device.element);
      notes.replaceChildren(...found.notes.map(({ text, warn }) => h('li', { class: warn ? 'warn' : '' }, text)));
    } catch (error) {
      if (turn === asked) notice('preview', `The preview was refused: ${error.message}.`, 'bad');
    }
  };

  const close = h('button', { type: 'button', class: 'button', onclick: () => dialog.close() }, icon('close'), 'Close');
  const dialog = h(
    'dialog',
    { class: 'preview', 'aria-labelledby': 'preview-title' },
    h(
      'header',
      {},
      h(
        'div',
        {},
        h('h2', { id: 'preview-title' }, 'Preview'),
        h('p', {}, 'What a member would see. Nothing is sent.'),
      ),
      close,
    ),
    h('div', { class: 'preview-choices selects' }, message.element, member.element, language.element),
    about,
    tabs.element,
    stage,
    notes,
  );
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  document.body.append(dialog);
  onState(() => dialog.open && void show());
  return {
    open: () => {
      dialog.showModal();
      void show();
    },
    know: (next) => {
      messages = next;
      if (current() === undefined) chosen.message = messages[0].message;
    },
  };
};

let panel;

/** A button for the panel, where there is a programme to preview. */
export const showPreview = async () => {
  const found = (await local.messages()) ?? [];
  const root = document.querySelector('#preview');
  if (found.length === 0 || store.members.length === 0) {
    root.replaceChildren();
    return;
  }
  const open = async () => {
    // What was published since is to be chosen from too.
    const messages = (await local.messages().catch(() => undefined)) ?? found;
    panel ??= createPanel(messages);
    panel.know(messages);
    panel.open();
  };
  const button = h('button', { type: 'button', class: 'button', onclick: () => void open() }, icon('eye'), 'Preview');
  root.replaceChildren(button);
};
