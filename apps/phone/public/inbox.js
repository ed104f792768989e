import { reportSpam } from './api.js';
import { h, icon } from './dom.js';
import { mailList } from './mail-list.js';
import { mailView } from './mail-view.js';
import { notice } from './notices.js';
import { store } from './store.js';
import { count } from './words.js';

const tool = (sign, label, size, onclick) =>
  h('button', { type: 'button', class: 'mail-tool', onclick }, icon(sign, size), h('span', {}, label));

/** The mail of one member: a list, or the one mail that is open. */
export const createInbox = (member, { open, close }) => {
  const element = h('div', { class: 'inbox', role: 'region', 'aria-label': `Mail of ${member.name}`, tabindex: '-1' });
  let view;
  let drawn = '';

  const report = async () => {
    view?.focus();
    try {
      await reportSpam(member.email, view.id);
    } catch (error) {
      notice(`${member.email}spam`, `${member.name}: ${error.message}.`, 'bad');
    }
  };
  const back = tool('back', 'Inbox', 20, () => close());
  const spam = tool('flag', 'Spam', 16, () => void report());
  const bar = h('div', { class: 'head email' }, back, spam);
  const names = h('span', { class: 'names' }, h('strong', {}, 'Inbox'), h('small', {}, member.email || 'No address'));
  const title = h('div', { class: 'head email' }, names);

  const rowOf = (messageId) =>
    [...element.querySelectorAll('.message')].find((node) => node.dataset.id === messageId)?.querySelector('.mail-row');
  const showMail = (m) => {
    drawn = '';
    if (view?.id !== m.messageId) {
      view = mailView(member, m);
      element.replaceChildren(view.element);
    }
    view.update(m);
    spam.hidden = m.mail.spamAt !== null;
  };
  const showList = (mails, ready) => {
    view = undefined;
    const next = JSON.stringify([mails, store.now, mails.length === 0 && ready !== undefined]);
    if (next === drawn) return;
    drawn = next;
    const held = element.querySelector('.message:focus-within')?.dataset.id;
    element.replaceChildren(mailList(member, mails, ready, open));
    if (held !== undefined) rowOf(held)?.focus();
  };

  return {
    element,
    /** The person is in the middle of something here. */
    busy: () => element.contains(document.activeElement) || bar.contains(document.activeElement),
    head: (opened) => (opened ? bar : title),
    show: (mails, opened, ready) => {
      const unread = mails.filter((m) => m.state === 'delivered' && m !== opened).length;
      back.querySelector('span').textContent = unread === 0 ? 'Inbox' : `Inbox, ${count(unread, 'new', 'new')}`;
      if (opened === undefined) showList(mails, ready);
      else showMail(opened);
    },
    /** Keyboard and screen reader follow the person into a mail and back to its row. */
    follow: (messageId) => {
      if (view !== undefined) view.focus();
      else (rowOf(messageId) ?? element).focus();
    },
    point: (messageId, on) => {
      for (const node of element.querySelectorAll('.message'))
        node.classList.toggle('pointed', on && node.dataset.id === messageId);
    },
  };
};
