import { local } from './api.js';
import { h, icon } from './dom.js';
import { MOST_PHONES, onState, store, takeState, toEnd } from './store.js';

const where = (m) => [m.phone || m.email, m.city].filter(Boolean).join(' · ');

/** The state as the system tells it, and whoever was looked up as they are now. */
export const takeFresh = async (state) => {
  takeState(state);
  const away = store.found.filter((m) => state.members.every(({ memberId }) => memberId !== m.memberId));
  const fresh = await Promise.all(away.map(({ memberId }) => local.find(memberId).catch(() => [])));
  const byId = new Map(fresh.flat().map((m) => [m.memberId, m]));
  if (byId.size === 0) return;
  store.found = store.found.map((m) => byId.get(m.memberId) ?? m);
  takeState(state);
};

/** Whoever was written to and stands nowhere comes to the end of the row; one at a time, so that a burst asks once. */
let asking = false;
export const bringIn = async (address) => {
  if (asking || store.places.length >= MOST_PHONES) return;
  asking = true;
  const found = await local.find(address).catch(() => []);
  asking = false;
  const member = found.find((m) => m.phone === address || m.email?.toLowerCase() === address);
  if (member) toEnd(member);
};

/** A field that finds members by name, number or id, and brings their phone to the front: arrows, Enter, Escape, and / from anywhere. */
export const showFind = (bring) => {
  const root = document.querySelector('#find');
  let found = [];
  let at = 0;
  let asked = 0;
  const list = h('ul', { class: 'found', id: 'found', role: 'listbox', 'aria-label': 'Members', hidden: true });
  const field = h('input', {
    type: 'search',
    class: 'find-field',
    placeholder: 'Find a member',
    autocomplete: 'off',
    spellcheck: 'false',
    role: 'combobox',
    'aria-label': 'Find a member by name, number or id',
    'aria-controls': 'found',
    'aria-expanded': 'false',
    'aria-autocomplete': 'list',
    'aria-keyshortcuts': '/',
  });

  const close = () => {
    list.hidden = true;
    field.setAttribute('aria-expanded', 'false');
    field.removeAttribute('aria-activedescendant');
  };
  const pick = (member) => {
    field.value = '';
    close();
    bring(member);
  };
  const row = (member, index) =>
    h(
      'li',
      {
        role: 'option',
        id: `found-${index}`,
        'aria-selected': String(index === at),
        onpointerdown: (event) => {
          event.preventDefault();
          pick(member);
        },
      },
      h('strong', {}, member.name),
      h('span', {}, where(member)),
    );
  const draw = () => {
    const nobody = h(
      'li',
      { class: 'nobody', role: 'option', 'aria-disabled': 'true' },
      `Nobody has “${field.value.trim()}”`,
    );
    list.replaceChildren(...(found.length === 0 ? [nobody] : found.map(row)));
    list.hidden = false;
    field.setAttribute('aria-expanded', 'true');
    if (found.length > 0) field.setAttribute('aria-activedescendant', `found-${at}`);
    else field.removeAttribute('aria-activedescendant');
  };
  const ask = async () => {
    const turn = (asked += 1);
    if (field.value.trim() === '') return close();
    const answer = await local.find(field.value).catch(() => []);
    // A slower answer to what was typed before must not take the place of this one.
    if (turn !== asked || document.activeElement !== field) return;
    found = answer;
    at = 0;
    draw();
  };
  const keys = {
    ArrowDown: () => (at = Math.min(at + 1, found.length - 1)),
    ArrowUp: () => (at = Math.max(at - 1, 0)),
  };
  field.addEventListener('input', () => void ask());
  field.addEventListener('blur', close);
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
    if (list.hidden || found.length === 0) return;
    if (event.key === 'Enter') pick(found[at]);
    if (keys[event.key] === undefined) return;
    event.preventDefault();
    keys[event.key]();
    draw();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.target.closest('input, select, textarea, dialog')) return;
    event.preventDefault();
    field.focus();
  });
  root.replaceChildren(icon('search'), field, list);
  onState(() => {
    root.hidden = !store.local;
  });
};
