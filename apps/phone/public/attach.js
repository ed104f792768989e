import { h, icon } from './dom.js';
import { notice } from './notices.js';

/** Where people of the example are; who is elsewhere is at the first. */
const cities = {
  Stockholm: [59.3326, 18.0649],
  'New York': [40.7128, -74.006],
  'Los Angeles': [34.0522, -118.2437],
  Seattle: [47.6062, -122.3321],
  Malmö: [55.605, 13.0038],
};

const read = (file) =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result.split(',')[1]);
    reader.onerror = () => reject(new Error('the file could not be read'));
    reader.readAsDataURL(file);
  });

/** What a person sends besides words: behind one button of the reply box. */
export const createAttach = (member, send) => {
  const id = `attach-${member.memberId}`;
  const file = h('input', {
    type: 'file',
    accept: 'image/jpeg,image/png',
    hidden: true,
    'aria-label': `A picture that ${member.name} sends`,
  });
  const city = member.city in cities ? member.city : 'Stockholm';
  const [latitude, longitude] = cities[city];
  const panel = h('div', {
    class: 'panel',
    id,
    popover: 'auto',
    role: 'group',
    'aria-label': `What ${member.name} sends`,
  });
  const entry = (label, hint, run) =>
    h(
      'button',
      {
        type: 'button',
        class: 'event',
        onclick: () => {
          panel.hidePopover();
          run();
        },
      },
      h('strong', {}, label),
      h('span', {}, hint),
    );
  panel.append(
    entry('A picture', 'JPEG or PNG, up to 5 MB', () => file.click()),
    entry('Where they are', city, () => void send({ place: { latitude, longitude, name: city } })),
  );
  file.addEventListener('change', async () => {
    const [picture] = file.files;
    file.value = '';
    if (!picture) return;
    try {
      await send({ picture: { type: picture.type, base64: await read(picture) } });
    } catch (error) {
      notice('attach', `${member.name}: ${error.message}.`, 'bad');
    }
  });
  const button = h(
    'button',
    { type: 'button', class: 'attach', popovertarget: id, 'aria-label': `Send something else as ${member.name}` },
    icon('plus', 18),
  );
  panel.addEventListener('toggle', (event) => {
    if (event.newState !== 'open') return;
    const { top, left } = button.getBoundingClientRect();
    panel.style.top = `${Math.max(12, top - panel.offsetHeight - 6)}px`;
    panel.style.left = `${Math.max(12, Math.min(left, innerWidth - panel.offsetWidth - 12))}px`;
    panel.querySelector('.event')?.focus();
  });
  return { button, rest: [panel, file] };
};
