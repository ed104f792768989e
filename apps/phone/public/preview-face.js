import { bubble } from './bubbles.js';
import { h } from './dom.js';
import { faceHead } from './heads.js';
import { avatar } from './mail-parts.js';
import { store } from './store.js';
import { channelNames, timeOf } from './words.js';

const none = (why) => h('li', { class: 'none' }, h('strong', {}, 'Would not be sent'), h('span', {}, why));

const thread = (who, channel, children) =>
  h(
    'div',
    { class: 'thread', tabindex: '0', role: 'region', 'aria-label': `${channelNames[channel]} for ${who.name}` },
    h('ol', { class: 'messages' }, children),
  );

const mail = (who, { subject, preview }, query) =>
  h(
    'div',
    { class: 'inbox' },
    h(
      'article',
      { class: 'mail message in' },
      h(
        'header',
        {},
        h('h3', { class: 'mail-title' }, subject),
        h(
          'div',
          { class: 'mail-from' },
          avatar(store.brand.name),
          h(
            'span',
            { class: 'mail-lines' },
            h('strong', {}, store.brand.name),
            h('span', { class: 'mail-preview' }, preview),
          ),
        ),
      ),
      h('iframe', {
        title: `Mail: ${subject}`,
        sandbox: 'allow-popups allow-popups-to-escape-sandbox',
        referrerpolicy: 'no-referrer',
        src: `/local/preview/mail?${new URLSearchParams(query)}`,
      }),
    ),
  );

/** The head and the body of a phone that shows one message; taps lead nowhere. */
export const previewFace = (who, channel, { view, notes }, query) => {
  if (channel === 'email') {
    const head = h(
      'div',
      { class: 'head email' },
      h('span', { class: 'names' }, h('strong', {}, 'Inbox'), h('small', {}, who.email || 'No address')),
    );
    return [head, view === null ? thread(who, channel, none(notes[0]?.text)) : mail(who, view.mail, query)];
  }
  const context = { read: false, time: timeOf(store.now, who.zone), tap: () => undefined };
  const content = view === null ? none(notes[0]?.text) : h('li', { class: 'message in' }, bubble(view, context));
  return [faceHead(channel, store.brand.name), thread(who, channel, content)];
};
