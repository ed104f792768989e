import { api } from './api.js';
import { h } from './dom.js';
import { notice } from './notices.js';
import { store } from './store.js';

const CHANNEL = 'inapp';
const OFTEN_MS = 1_500;

/** The topics that a member may agree to, and whether they agreed to all of them in the app. */
const standingOf = ({ consent }) => {
  const topics = [...new Set(Object.keys(consent).map((key) => key.split(':')[1]))];
  return { topics, agreed: topics.length > 0 && topics.every((topic) => consent[`${CHANNEL}:${topic}`] === 'granted') };
};

/** The brand's own app on this phone: the widget that a site copies, asked for by the member's own token. */
export const createLittleApp = (member) => {
  const at = `/members/${encodeURIComponent(member.memberId)}`;
  const agree = h('button', { type: 'button', class: 'chip', hidden: true }, 'Allow messages in the app');
  const element = h('div', {
    class: 'thread app',
    role: 'region',
    tabindex: '0',
    'aria-label': `The app of ${member.name}`,
  });
  let inbox;
  let looked = 0;

  const offer = ({ topics, agreed }) => {
    agree.hidden = agreed;
    agree.onclick = async () => {
      try {
        const consent = { state: 'granted', channels: [CHANNEL], topics, source: 'portal' };
        await api.agree({ id: crypto.randomUUID(), memberId: member.memberId, ...consent });
        agree.hidden = true;
        element.focus();
      } catch (error) {
        notice('app', `${member.name}: ${error.message}.`, 'bad');
      }
    };
  };
  const look = async () => {
    const known = await api.member(member.memberId);
    if (known === undefined) return;
    offer(standingOf(known));
    if (inbox !== undefined) return inbox.refresh();
    const asked = { api: '', member: member.memberId, 'token-from': `${at}/inbox-token` };
    inbox = h('regulars-inbox', { ...asked, lang: known.locale ?? 'en' });
    element.replaceChildren(agree, inbox);
    await import('/phone/regulars-inbox.js');
  };
  const nobody = h(
    'p',
    { class: 'none' },
    h('strong', {}, 'Nobody is signed in'),
    h('span', {}, 'The app opens once they have joined.'),
  );

  return {
    element,
    /** Asks what lies there, at most so often. */
    show: () => {
      if (Date.now() - looked < OFTEN_MS) return;
      looked = Date.now();
      const current = store.members.find((m) => m.memberId === member.memberId);
      if (!current?.tier) {
        inbox = undefined;
        element.replaceChildren(nobody);
        return;
      }
      void look().catch(() => undefined);
    },
  };
};
