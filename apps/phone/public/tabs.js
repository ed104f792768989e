import { h } from './dom.js';
import { channelNames, phoneChannels, rareChannels } from './words.js';

/** Where five have to stand beside each other. */
const tabNames = { inapp: 'App' };

/** Which conversation the phone shows; a dot says that another one has something new. */
export const createTabs = (member, pick, channels = phoneChannels) => {
  const buttons = new Map(
    channels.map((channel) => {
      const dot = h('span', { class: 'dot' });
      const button = h(
        'button',
        { type: 'button', class: `tab ${channel}`, onclick: () => pick(channel) },
        h('span', {}, tabNames[channel] ?? channelNames[channel]),
        dot,
      );
      return [channel, button];
    }),
  );
  const element = h(
    'div',
    { class: 'tabs', role: 'group', 'aria-label': `Conversation of ${member.name}` },
    ...buttons.values(),
  );

  return {
    element,
    /** Only these can be chosen. */
    allow: (some) => {
      for (const [name, button] of buttons) button.disabled = !some.includes(name);
    },
    /** `known` are the channels that something came by; without it all are shown. */
    show: (channel, unread, known) => {
      for (const [name, button] of buttons) {
        button.hidden = known !== undefined && rareChannels.includes(name) && name !== channel && !known.has(name);
        button.setAttribute('aria-pressed', String(name === channel));
        button.classList.toggle('unread', unread.has(name) && name !== channel);
        button.setAttribute('aria-label', `${channelNames[name]}${unread.has(name) ? ', unread' : ''}`);
      }
    },
  };
};
