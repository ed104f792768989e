import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { Settings } from '#programme/grammar/settings.ts';
import type { Language } from '#preferences/languages.ts';
import { style } from '#preferences/pages/style.ts';
import { texts } from '#preferences/texts/texts.ts';

/** Escaped markup; texts and values that are put into it are escaped. */
export type Html = ReturnType<typeof html>;

/** Written as one piece: the policy's hash is of exactly this text. */
const styled = raw(`<style>${style}</style>`);

interface Laid {
  readonly language: Language;
  readonly title: string;
  /** Without it the page names nobody: it must also stand when nothing can be read. */
  readonly brand?: Settings['brand'];
  /** What the form before did, read out first. */
  readonly notice?: { readonly text: string; readonly isWarning: boolean };
  readonly body: Html;
}

const footer = (language: Language, { address, support, website, terms }: Settings['brand']): Html => {
  const { help, terms: conditions, label } = texts[language].footer;
  return html`<footer aria-label="${label}">
    <div>${address}</div>
    <div>
      ${help(support)}<br />
      <a href="${website}" rel="noreferrer">${new URL(website).host}</a>
      <a href="${terms}" rel="noreferrer">${conditions}</a>
    </div>
  </footer>`;
};

/** One column that works without scripts, on 320 px, light and dark. */
export const layout = ({ language, title, brand, notice, body }: Laid): string => {
  // It is a promise only when one is put in.
  const page = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <link rel="icon" href="data:," />
        <title>${[notice?.text, title, brand?.name].filter((part) => part !== undefined).join(' · ')}</title>
        ${styled}
      </head>
      <body>
        ${brand === undefined ? '' : html`<header>${brand.name}</header>`}
        <main>
          ${notice === undefined ? '' : html`<p class="notice ${notice.isWarning ? 'warn' : ''}" role="status" tabindex="-1" autofocus>${notice.text}</p>`}
          <h1>${title}</h1>
          ${body}
        </main>
        ${brand === undefined ? '' : footer(language, brand)}
      </body>
    </html>` as HtmlEscapedString;
  return page.toString();
};
