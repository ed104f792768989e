import { html } from 'hono/html';
import type { Html } from '#preferences/pages/layout.ts';

export interface Option {
  readonly type: 'checkbox' | 'radio';
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
  /** When the label is in another language than the page. */
  readonly lang?: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
}

/** One box or button with its label, as high as a finger is wide. */
export const option = ({ type, name, value, label, hint, lang, checked, disabled }: Option): Html =>
  html`<label class="row">
    <input
      type="${type}"
      name="${name}"
      value="${value}"
      ${checked ? 'checked' : ''}
      ${disabled === true ? 'disabled' : ''}
    />
    <span ${lang === undefined ? '' : html`lang="${lang}"`}>
      ${label}${hint === undefined ? '' : html`<small>${hint}</small>`}
    </span>
  </label>`;

/** A form of the choices page: what it does, and the proof that it is a form of this session. */
export const form = (token: string, act: string, body: Html): Html =>
  html`<form method="post" action="/preferences">
    <input type="hidden" name="token" value="${token}" />
    <input type="hidden" name="do" value="${act}" />
    ${body}
  </form>`;
