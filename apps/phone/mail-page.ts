import { type Part, Refusal, send } from './http.ts';
import { Inbox } from './inbox.ts';
import type { Mailbox } from './mailbox.ts';
import { mediaUrl } from './media.ts';

/** Inline styles, as mail has them; nothing runs, nothing is fetched from outside, and links open a tab of their own. */
const policy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "img-src 'self' data:",
  "frame-ancestors 'self'",
  'sandbox allow-popups allow-popups-to-escape-sandbox',
].join('; ');

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
const plain = (text: string): string =>
  `<pre style="margin:16px;white-space:pre-wrap;font:14px/1.5 sans-serif">${escaped(text)}</pre>`;
/** Pictures from anywhere are shown from the brand's own. */
const withOwnImages = (html: string): string =>
  html.replace(/(<img\b[^>]*?\ssrc\s*=\s*)(["'])(?!data:)(.*?)\2/gi, (_, tag: string, quote: string, url: string) =>
    [tag, quote, mediaUrl(url), quote].join(''),
  );

const decoded = (segment: string): string => {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new Refusal(400, 'the address is not encoded correctly', 'address');
  }
};

/** The body of one mail, as a page that can do nothing: GET /phone/mail/{address}/{messageId}. */
export const mailPage =
  (mailbox: Mailbox): Part =>
  ({ request, response, url }) => {
    const [, phone, what, address, id, ...more] = url.pathname.split('/');
    if (phone !== 'phone' || what !== 'mail' || id === undefined || more.length > 0 || request.method !== 'GET')
      return Promise.resolve(false);
    const inbox = Inbox.safeParse(decoded(address ?? ''));
    if (!inbox.success) throw new Refusal(404, 'there is no such inbox', 'address');
    const { text, wire } = mailbox.find(inbox.data, decoded(id));
    const html = wire.mail?.html ?? '';
    response.setHeader('content-security-policy', policy);
    response.setHeader('referrer-policy', 'no-referrer');
    const head = '<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width">';
    const body = html === '' ? plain(text) : withOwnImages(html);
    send(response, 200, 'text/html; charset=utf-8', `${head}<base target="_blank">${body}`);
    return Promise.resolve(true);
  };
