import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

export interface Letter {
  readonly brand: string;
  readonly address: string;
  readonly preview: string;
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly button?: { readonly text: string; readonly url: string };
  /** Present on marketing. */
  readonly footer?: { readonly unsubscribe: string; readonly unsubscribeUrl: string };
  readonly language: string;
}

const MUTED = 'font-size:14px;color:#66615a';
const BUTTON =
  'display:inline-block;padding:12px 24px;border-radius:8px;background:#0b5d4b;color:#fff;text-decoration:none;font-weight:600';

const paragraph = (text: string) => html`<p style="margin:0 0 16px">${text}</p>`;
const action = ({ text, url }: NonNullable<Letter['button']>) =>
  html`<p style="margin:24px 0"><a href="${url}" style="${BUTTON}">${text}</a></p>`;
const ending = ({ unsubscribe, unsubscribeUrl }: NonNullable<Letter['footer']>) =>
  html`<br><a href="${unsubscribeUrl}" style="color:#66615a">${unsubscribe}</a>`;

/** One column, inline styles and no images or scripts: what every mailbox shows alike. Values are escaped. */
export const emailHtml = (letter: Letter): string => {
  const { brand, address, preview, heading, paragraphs, button, footer, language } = letter;
  // It is a promise only when one is put in.
  const page = html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark"><title>${heading}</title></head>
<body style="margin:0;background:#faf8f4;color:#1c1a17;font:16px/1.5 system-ui,sans-serif">
<div style="display:none;max-height:0;overflow:hidden">${preview}</div>
<main style="max-width:560px;margin:0 auto;padding:32px 20px">
<p style="margin:0 0 24px;font-weight:600;color:#0b5d4b">${brand}</p>
<h1 style="margin:0 0 16px;font-size:24px;line-height:1.25">${heading}</h1>
${paragraphs.map(paragraph)}
${button === undefined ? '' : action(button)}
<hr style="border:0;border-top:1px solid #e6e1d8;margin:32px 0 16px">
<p style="margin:0;${MUTED}">${brand}, ${address}${footer === undefined ? '' : ending(footer)}</p>
</main></body></html>` as HtmlEscapedString;
  return page.toString();
};
