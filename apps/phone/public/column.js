import { createAccount } from './account.js';
import { configure, markRead, openMail, refuseAll, reply, settings as settingsAt } from './api.js';
import { actionsMenu, firstActions } from './actions.js';
import { createComposer } from './composer.js';
import { createDevice } from './device.js';
import { h } from './dom.js';
import { faceHead } from './heads.js';
import { createInbox } from './inbox.js';
import { notice } from './notices.js';
import { arrived, onState, store } from './store.js';
import { createStrip } from './strip.js';
import { createTabs } from './tabs.js';
import { createThread } from './thread.js';
import { count } from './words.js';

const about = (m) =>
  [m.tier, m.points === null ? '' : `${m.points.toLocaleString('en')} points`, m.city].filter((w) => w).join(' · ');
const offline = { signal: false, rcs: false, whatsapp: false };

/** One member: who they are, their phone with its inbox, and the strip that decides what they can do. */
export const createColumn = (member, messages, startSettings) => {
  const { phone: number, email } = member;
  const seen = new Set(messages.filter((m) => m.channel === 'sms').map((m) => m.messageId));
  const newest = messages.filter(arrived).at(-1);
  let channel = newest?.channel ?? (number === '' ? 'email' : 'sms');
  let openId = channel === 'email' ? newest?.messageId : undefined;
  let settings = startSettings;
  let inView = true;

  const refuse = (what) => (error) => notice(`${number || email}${what}`, `${member.name}: ${error.message}.`, 'bad');
  const change = (address, next) =>
    configure(address, next)
      .then((set) => column.configure(address, set))
      .catch(refuse('settings'));
  const answer = (body) =>
    (channel === 'email' ? reply(email, { ...body, messageId: openId }) : reply(number, body))
      .then(() => true)
      .catch((error) => (refuse('reply')(error), false));
  const open = (message) => {
    openId = message?.messageId;
    show('email');
  };

  const device = createDevice(member);
  const tabs = createTabs(member, (next) => show(next));
  const composer = createComposer(member, (text) => answer({ text, channel }));
  const thread = createThread(member, (message, index) => answer({ messageId: message.messageId, suggestion: index }));
  const refuseSends = (refuses) => {
    if (refuses !== store.refuses) refuseAll(refuses).catch(refuse('account'));
  };
  const strip = createStrip(member, change, refuseSends);
  const account = createAccount(member, async () => column.configure(number, await settingsAt(number)));
  const inbox = createInbox(member, {
    open: (message) => {
      open(message);
      inbox.follow(message.messageId);
    },
    close: () => {
      const left = openId;
      open(undefined);
      inbox.follow(left);
    },
  });
  const detail = h('p', { class: 'about' });
  const name = h('h2', { id: `who-${member.memberId}`, tabindex: '-1' }, member.name);
  const element = h(
    'article',
    { class: 'column', 'aria-labelledby': `who-${member.memberId}` },
    h('header', { class: 'who' }, h('div', {}, name, detail), actionsMenu(member)),
    tabs.element,
    device.element,
    strip.element,
    account.panel,
  );

  const unread = (m) =>
    m.direction === 'in' && m.state === 'delivered' && (m.channel === 'sms' ? !seen.has(m.messageId) : true);
  const look = () => {
    const fresh = messages.filter((m) => m.channel === channel && unread(m));
    if (document.visibilityState !== 'visible' || !inView || fresh.length === 0) return;
    if (channel === 'email') {
      if (fresh.some((m) => m.messageId === openId)) openMail(email, openId).catch(refuse('read'));
      return;
    }
    for (const m of fresh) seen.add(m.messageId);
    markRead(number, channel).catch(refuse('read'));
  };
  const drawThread = (shown, ready) => {
    const sender = shown.findLast((m) => m.direction === 'in')?.from;
    const back = !thread.element.isConnected;
    device.show(
      channel,
      faceHead(channel, sender, number === '' ? undefined : account.button()),
      thread.element,
      composer.element,
    );
    account.show(settings[number] ?? {});
    thread.show(channel, shown, ready);
    if (back) thread.toEnd();
    composer.show(channel, settings[number] ?? offline);
  };
  const drawInbox = (shown, ready) => {
    const opened = shown.find((m) => m.messageId === openId);
    device.show('email', inbox.head(opened !== undefined), inbox.element, composer.element);
    composer.show('email', settings[number] ?? offline, opened?.direction === 'in');
    inbox.show(shown, opened, ready);
  };
  const draw = () => {
    const shown = messages.filter((m) => m.channel === channel && arrived(m));
    const waiting = messages.filter(
      (m) => m.channel !== 'email' && m.state === 'sent' && m.direction === 'in' && m.reason === null,
    ).length;
    const ready = messages.some(arrived) ? undefined : firstActions(member);
    if (channel === 'email') drawInbox(shown, ready);
    else drawThread(shown, ready);
    device.settings(
      settings[number] ?? offline,
      waiting === 0 ? '' : `${count(waiting, 'message')} waiting for signal`,
    );
    const by = (some) => new Set(some.map((m) => m.channel));
    tabs.show(channel, by(messages.filter(unread)), by(messages.filter(arrived)));
    strip.show(settings[number], settings[channel === 'email' ? email : number], channel === 'email', store.refuses);
  };
  const show = (next) => {
    channel = next;
    draw();
    look();
    draw();
  };

  const column = {
    member,
    element,
    /** A message that is new or has changed; true when it has just arrived. */
    take: (message) => {
      const at = messages.findIndex((m) => m.messageId === message.messageId);
      const isNew = arrived(message) && (at < 0 || !arrived(messages[at]));
      if (at < 0) messages.push(message);
      else messages[at] = message;
      if (isNew && !composer.busy() && !inbox.busy()) {
        channel = message.channel;
        if (channel === 'email') openId = message.messageId;
      }
      show(channel);
      return isNew;
    },
    configure: (address, next) => {
      settings = { ...settings, [address]: next };
      draw();
    },
    settle: () => thread.toEnd(),
    /** Was looked up: comes into sight, and whoever looked goes on from there. */
    come: () => {
      element.scrollIntoView({ block: 'nearest', inline: 'start' });
      name.focus({ preventScroll: true });
    },
    /** Shows the message a timeline entry speaks of; false when it never reached this phone. */
    point: (ref, on, go) => {
      const message = messages.find((m) => m.ref === ref || m.messageId === ref);
      if (message === undefined || !arrived(message)) return false;
      if (go && message.channel === 'email') open(message);
      else if (go && message.channel !== channel) show(message.channel);
      if (go) element.scrollIntoView({ block: 'nearest', inline: 'center' });
      if (message.channel === 'email') inbox.point(message.messageId, on);
      else thread.point(message.messageId, on, go);
      return true;
    },
  };

  new IntersectionObserver(([entry]) => {
    inView = entry.isIntersecting;
    look();
  }).observe(device.element);
  document.addEventListener('visibilitychange', look);
  const live = () => {
    const current = store.members.find((m) => m.memberId === member.memberId) ?? member;
    name.textContent = current.name;
    const types = store.typing.get(member.memberId);
    const typing = types !== undefined && types.until > Date.now();
    detail.classList.toggle('typing', typing);
    detail.textContent = typing
      ? `${types.by} is typing`
      : about(current) || (number === '' ? 'An inbox without a member' : 'A number without a member');
    device.time(current.zone);
    draw();
  };
  onState(live);
  live();
  show(channel);
  return column;
};
