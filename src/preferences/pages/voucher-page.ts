import { html, raw } from 'hono/html';
import type { Worth } from '#members/find-voucher.ts';
import type { Voucher } from '#members/voucher.ts';
import { spelled } from '#members/voucher-code.ts';
import type { Settings } from '#programme/grammar/settings.ts';
import type { Language } from '#preferences/languages.ts';
import { layout, type Html } from '#preferences/pages/layout.ts';
import { qrPath } from '#preferences/qr-code.ts';
import { texts } from '#preferences/texts/texts.ts';

interface View {
  readonly language: Language;
  readonly brand: Settings['brand'];
  readonly voucher: Voucher;
  readonly worth: Worth;
  readonly code: string;
  /** An instant as this member writes it. */
  readonly say: (instant: string, form: 'day' | 'time') => string;
}

/** Dark on white whatever the page is: a scanner reads nothing else well. */
const picture = (code: string, label: string): Html => {
  const { size, path } = qrPath(code);
  return html`<svg class="code" viewBox="0 0 ${size} ${size}" role="img" aria-label="${label}">
    <path fill="#fff" d="M0 0h${size}v${size}H0z" />
    <path d="${raw(path)}" />
  </svg>`;
};

/** What somebody shows at a counter: the code to be read by a machine, and by whoever stands there. */
export const voucherPage = ({ language, brand, voucher, worth, code, say }: View): string => {
  const { voucher: words } = texts[language];
  const { until, used } = voucher;
  const body =
    worth === 'good'
      ? html`<p>${words.lead}</p>
          ${picture(code, words.picture)}
          <p class="spelled">${spelled(code)}</p>
          <p class="muted">${words.until(say(until, 'day'))}</p>`
      : worth === 'used' && used !== undefined
        ? html`<p>${words.used(say(used.at, 'time'), used.store)}</p>`
        : html`<p>${worth === 'expired' ? words.expired(say(until, 'day')) : words.void}</p>`;
  return layout({ language, brand, title: voucher.title, body });
};
