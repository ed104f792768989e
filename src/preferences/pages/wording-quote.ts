import { html } from 'hono/html';
import type { Wording } from '#consent/consent.ts';
import type { Language } from '#preferences/languages.ts';
import type { Html } from '#preferences/pages/layout.ts';
import { texts } from '#preferences/texts/texts.ts';

/** What is agreed to, word for word, in the language it was written in. */
export const wordingQuote = ({ text, version, language: written }: Wording, language: Language): Html =>
  html`<blockquote>
    <p lang="${written}">${text}</p>
    <p class="muted small">${texts[language].what.version(version)}</p>
  </blockquote>`;
