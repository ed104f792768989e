import { h, icon } from './dom.js';
import { channelNames } from './words.js';

const hints = {
  sms: 'Text message',
  rcs: 'RCS message',
  whatsapp: 'Message',
  viber: 'Type a message…',
  messenger: 'Aa',
};

/** The reply box at the foot of the phone. What was typed stays until it was taken. */
export const createComposer = (member, send) => {
  const field = h('input', { type: 'text', maxlength: 4096, autocomplete: 'off', enterkeyhint: 'send' });
  const button = h('button', { type: 'submit', class: 'send' }, icon('send', 18));
  const element = h('form', { class: 'composer' }, field, button);
  element.addEventListener('submit', async (event) => {
    event.preventDefault();
    const text = field.value.trim();
    if (text === '') return;
    button.disabled = true;
    if (await send(text)) field.value = '';
    button.disabled = false;
  });

  return {
    element,
    busy: () => field.value !== '' && document.activeElement === field,
    show: (channel, settings) => {
      const able = member.phone !== '' && settings.signal && settings[channel] !== false;
      const off = settings.signal ? `${channelNames[channel]} is off` : 'No signal';
      const reason = member.phone === '' ? 'No phone number' : off;
      field.disabled = !able;
      button.disabled = !able;
      field.placeholder = able ? hints[channel] : reason;
      field.setAttribute('aria-label', `Reply as ${member.name} by ${channelNames[channel]}`);
      button.setAttribute('aria-label', `Send ${channelNames[channel]} as ${member.name}`);
    },
  };
};
