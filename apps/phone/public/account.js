import { choose, move } from './api.js';
import { h, icon } from './dom.js';
import { notice } from './notices.js';
import { moves } from './words.js';

/** What the person does in WhatsApp itself, of which the business hears without a message: behind one button in its head. */
export const createAccount = (member, changed) => {
  const { phone: number } = member;
  const id = `whatsapp-${member.memberId}`;
  const first = member.name.split(' ')[0];
  let stopped = false;

  const act = (what, run) => async () => {
    panel.hidePopover();
    try {
      notice('account', `${member.name}: ${await run()}.`);
      await changed();
    } catch (error) {
      notice('account', `${member.name}: ${what} was refused: ${error.message}.`, 'bad');
    }
  };
  const entry = (label, hint, run) =>
    h(
      'button',
      { type: 'button', class: 'event', onclick: act(label.toLowerCase(), run) },
      h('strong', {}, label),
      h('span', {}, hint),
    );
  const draw = () => {
    const [label, says] = stopped ? ['Allow offers again', 'resume'] : ['Stop offers from this business', 'stop'];
    panel.replaceChildren(
      h('p', { class: 'panel-title' }, `What ${first} does in WhatsApp`),
      entry(label, `user_preferences, ${says}`, async () => {
        await choose(number, says);
        return says === 'stop' ? 'offers are stopped in WhatsApp’s own menu' : 'offers are allowed again';
      }),
      ...moves.map(([how, name, hint]) =>
        entry(name, hint, async () => {
          const { number: to } = await move(number, how);
          return to === number ? 'WhatsApp knows them by a new id' : `WhatsApp is at ${to} from now on`;
        }),
      ),
    );
  };
  const panel = h('div', {
    class: 'panel',
    id,
    popover: 'auto',
    role: 'group',
    'aria-label': `WhatsApp of ${member.name}`,
  });
  panel.addEventListener('toggle', (event) => {
    if (event.newState !== 'open') return;
    const margin = 12;
    const { bottom, right } = document.querySelector(`[popovertarget="${id}"]`).getBoundingClientRect();
    panel.style.top = `${Math.min(bottom + 6, innerHeight - panel.offsetHeight - margin)}px`;
    panel.style.left = `${Math.max(margin, Math.min(right, innerWidth - margin) - panel.offsetWidth)}px`;
    panel.querySelector('.event')?.focus();
  });
  draw();

  return {
    panel,
    button: () =>
      h(
        'button',
        { type: 'button', class: 'more', popovertarget: id, 'aria-label': `WhatsApp menu of ${member.name}` },
        icon('more', 20),
      ),
    show: (settings) => {
      if (stopped === (settings.marketingStopped ?? false)) return;
      stopped = settings.marketingStopped;
      draw();
    },
  };
};
