import { html } from 'hono/html';
import type { Pair, Wording } from '#consent/consent.ts';
import type { Settings } from '#programme/grammar/settings.ts';
import type { Language } from '#preferences/languages.ts';
import { layout, type Html } from '#preferences/pages/layout.ts';
import { sayPairs } from '#preferences/pages/say-pairs.ts';
import { wordingQuote } from '#preferences/pages/wording-quote.ts';
import { texts } from '#preferences/texts/texts.ts';
import { wordingTag } from '#preferences/wording-tag.ts';

export interface ConsentView {
  readonly language: Language;
  readonly settings: Settings;
  readonly pairs: readonly Pair[];
  /** Where the button sends to. */
  readonly action: string;
}

const list = ({ pairs, settings, language }: ConsentView): Html =>
  html`<ul>
    ${sayPairs(pairs, settings, language).map((line) => html`<li>${line}</li>`)}
  </ul>`;

/** The button sends what a mailbox sends (RFC 8058), so that there is one way to unsubscribe. */
export const unsubscribePage = (view: ConsentView): string => {
  const { unsubscribe } = texts[view.language];
  return layout({
    language: view.language,
    brand: view.settings.brand,
    title: unsubscribe.title,
    body: html`<p>${unsubscribe.lead}</p>
      ${list(view)}
      <form method="post" action="${view.action}">
        <button name="List-Unsubscribe" value="One-Click">${unsubscribe.button}</button>
      </form>`,
  });
};

export const unsubscribedPage = (view: ConsentView): string => {
  const { unsubscribe } = texts[view.language];
  return layout({
    language: view.language,
    brand: view.settings.brand,
    title: unsubscribe.doneTitle,
    body: html`<p>${unsubscribe.doneLead}</p>
      ${list(view)}`,
  });
};

/** Names the wording it shows: only that is agreed to. */
export const optInPage = (view: ConsentView, wording: Wording): string => {
  const { optIn } = texts[view.language];
  return layout({
    language: view.language,
    brand: view.settings.brand,
    title: optIn.title,
    body: html`<p>${optIn.lead(view.settings.brand.name)}</p>
      ${list(view)}
      <p>${optIn.agree}</p>
      ${wordingQuote(wording, view.language)}
      <form method="post" action="${view.action}">
        <input type="hidden" name="wording" value="${wordingTag(wording)}" /><button>${optIn.button}</button>
      </form>
      <p class="muted">${optIn.ignore}</p>`,
  });
};

export const optedInPage = (view: ConsentView): string => {
  const { optIn } = texts[view.language];
  return layout({
    language: view.language,
    brand: view.settings.brand,
    title: optIn.doneTitle,
    body: html`<p>${optIn.doneLead}</p>
      ${list(view)}`,
  });
};
