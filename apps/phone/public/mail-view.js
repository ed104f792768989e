import { unsubscribe } from './api.js';
import { h, icon } from './dom.js';
import { avatar, senderOf, subjectOf, when } from './mail-parts.js';
import { notice, say } from './notices.js';

const bodyOf = (address, messageId) => `/phone/mail/${encodeURIComponent(address)}/${encodeURIComponent(messageId)}`;

/** One POST by the mailbox provider, as RFC 8058 has it. */
const leave = (member, m) => {
  if (m.mail.unsubscribeUrl === null) return undefined;
  if (m.mail.unsubscribedAt !== null) return h('span', { class: 'mail-done' }, icon('check', 14), 'Unsubscribed');
  let busy = false;
  const ask = async () => {
    if (busy) return;
    busy = true;
    try {
      await unsubscribe(member.email, m.messageId);
      say(`${member.name} is unsubscribed.`);
    } catch (error) {
      notice(`${member.email}unsubscribe`, `${member.name}: ${error.message}.`, 'bad');
    }
    busy = false;
  };
  return h('button', { type: 'button', class: 'mail-leave', onclick: () => void ask() }, 'Unsubscribe');
};
const spam = (m) => m.mail.spamAt !== null && h('p', { class: 'mail-spam' }, 'Reported as spam. The sender is told.');

/** An open mail. Its body is a page of its own, in a frame where nothing runs and links open a tab. */
export const mailView = (member, m) => {
  const { name, address } = senderOf(m.from);
  const title = h('h3', { class: 'mail-title', tabindex: '-1' }, subjectOf(m));
  const time = h('time', { datetime: m.at });
  const state = h('div', { class: 'mail-state' });
  const lines = h(
    'span',
    { class: 'mail-lines' },
    h('span', { class: 'mail-over' }, h('strong', {}, name), time),
    h('span', { class: 'mail-address' }, address),
  );
  const frame = h('iframe', {
    title: `Mail: ${subjectOf(m)}`,
    sandbox: 'allow-popups allow-popups-to-escape-sandbox',
    referrerpolicy: 'no-referrer',
    src: bodyOf(member.email, m.messageId),
  });
  const element = h(
    'article',
    { class: 'mail message in', data: { id: m.messageId } },
    h('header', {}, title, h('div', { class: 'mail-from' }, avatar(name), lines), state),
    frame,
  );
  let drawn;

  return {
    id: m.messageId,
    element,
    focus: () => title.focus(),
    /** Redraws only what changes while the mail is open, so that the body does not reload and the focus stays. */
    update: (now) => {
      time.textContent = when(now.at, member.zone);
      const next = JSON.stringify(now.mail);
      if (drawn === next) return;
      drawn = next;
      const held = state.contains(document.activeElement);
      state.replaceChildren(...[leave(member, now), spam(now)].filter(Boolean));
      if (held) title.focus();
    },
  };
};
