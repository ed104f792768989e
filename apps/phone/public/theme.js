import { h, icon } from './dom.js';

const choices = [
  ['auto', 'System'],
  ['light', 'Light'],
  ['dark', 'Dark'],
];
const icons = { auto: 'auto', light: 'sun', dark: 'moon' };

const saved = () => {
  try {
    return localStorage.getItem('theme') ?? 'auto';
  } catch {
    return 'auto';
  }
};
const apply = (choice) => {
  if (choice === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = choice;
};

/** System, light, dark: one button that says which and goes to the next. */
export const showTheme = () => {
  let at = Math.max(
    0,
    choices.findIndex(([choice]) => choice === saved()),
  );
  const button = h('button', { class: 'button quiet', type: 'button' });
  const draw = () => {
    const [choice, name] = choices[at];
    apply(choice);
    button.replaceChildren(icon(icons[choice]), h('span', {}, name));
    button.setAttribute('aria-label', `Colours: ${name.toLowerCase()}. Change`);
  };
  button.addEventListener('click', () => {
    at = (at + 1) % choices.length;
    localStorage.setItem('theme', choices[at][0]);
    draw();
  });
  draw();
  document.querySelector('#theme').replaceChildren(button);
};
