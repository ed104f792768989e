import { html } from 'hono/html';

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

const paragraph = (text: string) => html`<p style="margin:0 0 16px">${text}</p>`;

/** One column, inline styles and no images or scripts: what every mailbox shows alike. Values are escaped. */
export const emailHtml = ({ brand, address, preview, heading, paragraphs, button, footer, language }: Letter): string =>
  String(
    html`<!doctype html>
      <html lang="${language}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width,initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <title>${heading}</title>
        </head>
        <body style="margin:0;background:#faf8f4;color:#1c1a17;font:16px/1.5 system-ui,sans-serif">
          <div style="display:none;max-height:0;overflow:hidden">${preview}</div>
          <main style="max-width:560px;margin:0 auto;padding:32px 20px">
            <p style="margin:0 0 24px;font-weight:600;color:#0b5d4b">${brand}</p>
            <h1 style="margin:0 0 16px;font-size:24px;line-height:1.25">${heading}</h1>
            ${paragraphs.map(paragraph)}
            ${button === undefined ? '' : html`<p style="margin:24px 0"><a href="${button.url}" style="display:inline-block;padding:12px 24px;border-radius:8px;background:#0b5d4b;color:#fff;text-decoration:none;font-weight:600">${button.text}</a></p>`}
            <hr style="border:0;border-top:1px solid #e6e1d8;margin:32px 0 16px" />
            <p style="margin:0;font-size:14px;color:#66615a">
              ${brand},
              ${address}${footer === undefined ? '' : html`<br /><a href="${footer.unsubscribeUrl}" style="color:#66615a">${footer.unsubscribe}</a>`}
            </p>
          </main>
        </body>
      </html>`,
  );
