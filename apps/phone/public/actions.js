import { local } from './api.js';
import { h, icon } from './dom.js';
import { notice } from './notices.js';
import { store } from './store.js';

const act = async (member, action) => {
  try {
    const { text } = await local.act(action.id, member.memberId);
    notice('action', text ?? `${action.label}: ${member.name}`);
  } catch (error) {
    notice('action', `${action.label} for ${member.name} was refused: ${error.message}.`, 'bad');
  }
};

/** Ready-made events of one member, behind one button. */
export const actionsMenu = (member) => {
  if (!store.local || store.actions.length === 0) return undefined;
  const id = `events-${member.memberId}`;
  const panel = h('div', {
    class: 'panel',
    id,
    popover: 'auto',
    role: 'group',
    'aria-label': `Events for ${member.name}`,
  });
  const button = h('button', { type: 'button', class: 'button', popovertarget: id }, icon('zap'), 'Events');
  const run = (action) => () => {
    panel.hidePopover();
    void act(member, action);
  };
  panel.append(
    h('p', { class: 'panel-title' }, `Make something happen to ${member.name.split(' ')[0]}`),
    ...store.actions.map((action) =>
      h(
        'button',
        { type: 'button', class: 'event', onclick: run(action) },
        h('strong', {}, action.label),
        h('span', {}, action.hint),
      ),
    ),
  );
  const margin = 12;
  panel.addEventListener('toggle', (event) => {
    if (event.newState !== 'open') return;
    const { bottom, right } = button.getBoundingClientRect();
    panel.style.top = `${Math.min(bottom + 6, innerHeight - panel.offsetHeight - margin)}px`;
    panel.style.left = `${Math.max(margin, Math.min(right, innerWidth - margin) - panel.offsetWidth)}px`;
    panel.querySelector('.event')?.focus();
  });
  return h('div', { class: 'events' }, button, panel);
};

/** The first steps, offered inside a phone that has nothing yet. */
export const firstActions = (member) =>
  store.actions.length === 0
    ? undefined
    : h(
        'span',
        { class: 'starters' },
        ...store.actions
          .slice(0, 3)
          .map((action) =>
            h('button', { type: 'button', class: 'chip', onclick: () => void act(member, action) }, action.label),
          ),
      );
