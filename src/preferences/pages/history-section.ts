import { html } from 'hono/html';
import type { Choices } from '#preferences/choices.ts';
import type { History, HistoryLine } from '#preferences/history.ts';
import type { Html } from '#preferences/pages/layout.ts';
import { sayTime } from '#preferences/pages/say-time.ts';
import { wordingQuote } from '#preferences/pages/wording-quote.ts';
import { texts } from '#preferences/texts/texts.ts';

const entry = ({ member, language }: Choices, { at, what, how, words, wording }: HistoryLine): Html => {
  const { history } = texts[language];
  return html`<li>
    <p class="muted small">
      <time datetime="${at}">${sayTime(at, member, language, { dateStyle: 'long', timeStyle: 'short' })}</time>
    </p>
    <p>${what}</p>
    <p class="muted small">${how}</p>
    ${words === undefined ? '' : html`<p class="small">${history.words(words)}</p>`}
    ${
      wording === undefined
        ? ''
        : html`<details>
            <summary>${history.wording}</summary>
            ${wordingQuote(wording, language)}
          </details>`
    }
  </li>`;
};

export const historySection = (choices: Choices, { lines, older }: History): Html => {
  const { history } = texts[choices.language];
  return html`<section>
    <h2>${history.title}</h2>
    ${
      lines.length === 0
        ? html`<p>${history.empty}</p>`
        : html`<ol>
            ${lines.map((line) => entry(choices, line))}
          </ol>`
    }
    ${older === 0 ? '' : html`<p class="muted">${history.older(older)}</p>`}
  </section>`;
};
