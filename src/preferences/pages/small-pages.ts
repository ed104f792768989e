import { html } from 'hono/html';
import type { Settings } from '#programme/grammar/settings.ts';
import type { Language } from '#preferences/languages.ts';
import { form } from '#preferences/pages/form.ts';
import { layout } from '#preferences/pages/layout.ts';
import { texts } from '#preferences/texts/texts.ts';

type Brand = Settings['brand'];

/** Before a link is used: link scanners open pages, people press buttons. */
export const openPage = (language: Language, brand: Brand, action: string): string => {
  const { choices, open } = texts[language];
  return layout({
    language,
    brand,
    title: choices.title,
    body: html`<p>${open.lead(brand.name)}</p>
      <form method="post" action="${action}"><button>${open.button}</button></form>
      <p class="muted small">${open.once}</p>`,
  });
};

/** The one answer to every link that is not good, whatever is wrong with it. */
export const invalidLinkPage = (language: Language, { brand, keywords }: Settings): string => {
  const { gone } = texts[language];
  const word = Object.entries(keywords).find(([, action]) => action === 'preferences')?.[0] ?? 'PREFERENCES';
  return layout({
    language,
    brand,
    title: gone.title,
    body: html`<p>${gone.lead}</p>
      <p>${gone.again(word)}</p>
      <p>${gone.stop}</p>`,
  });
};

export const removePage = (language: Language, brand: Brand, token: string): string => {
  const { remove } = texts[language];
  return layout({
    language,
    brand,
    title: remove.title,
    body: html`<p>${remove.lead}</p>
      <p>${remove.stays}</p>
      ${form(token, 'delete', html`<button class="grave">${remove.button}</button>`)}
      <p><a class="act" href="/preferences">${remove.back}</a></p>`,
  });
};

export const goodbyePage = (language: Language, brand: Brand): string => {
  const { goodbye } = texts[language];
  return layout({ language, brand, title: goodbye.title, body: html`<p>${goodbye.lead}</p>` });
};

/** Names no brand and needs nothing: it must also stand when the programme cannot be read. */
export const errorPage = (language: Language, error: 'fault' | 'large' | 'form'): string => {
  const { title, lead } = texts[language].errors[error];
  return layout({ language, title, body: html`<p>${lead}</p>` });
};
