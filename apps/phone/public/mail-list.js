import { h } from './dom.js';
import { avatar, senderOf, subjectOf, when } from './mail-parts.js';

const shown = 140;

const row = (member, open) => (m) => {
  const { name } = senderOf(m.from);
  const unread = m.state === 'delivered';
  return h(
    'li',
    { class: 'message in', data: { id: m.messageId } },
    h(
      'button',
      { type: 'button', class: unread ? 'mail-row unread' : 'mail-row', onclick: () => open(m) },
      avatar(name),
      h(
        'span',
        { class: 'mail-lines' },
        h(
          'span',
          { class: 'mail-over' },
          h('strong', {}, name),
          unread && h('span', { class: 'unseen' }, 'Unread'),
          h('time', { datetime: m.at }, when(m.at, member.zone)),
        ),
        h('span', { class: 'mail-subject' }, subjectOf(m)),
        h('span', { class: 'mail-preview' }, m.text.slice(0, shown)),
      ),
    ),
  );
};

const empty = (member, ready) =>
  member.email
    ? h(
        'div',
        { class: 'none' },
        h('strong', {}, ready ? 'All quiet' : 'No mail yet'),
        h('span', {}, `Mail to ${member.email} appears here.`),
        ready,
      )
    : h(
        'div',
        { class: 'none' },
        h('strong', {}, 'No email address'),
        h('span', {}, 'Mail appears here once it is known.'),
      );

/** The mail of an inbox, newest first; `ready` is what can be done while nothing has come at all. */
export const mailList = (member, mails, ready, open) =>
  mails.length === 0 ? empty(member, ready) : h('ol', { class: 'mails' }, ...mails.toReversed().map(row(member, open)));
