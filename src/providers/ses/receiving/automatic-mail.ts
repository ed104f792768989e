import type { Header } from 'postal-mime';

/** By these headers a machine says that it wrote: RFC 3834 (section 5), RFC 2919, and what programs wrote before there were these. */
const SIGNS: Readonly<Record<string, RegExp>> = {
  'auto-submitted': /^(?!\s*no\s*(?:;|$))/i,
  precedence: /^\s*(?:bulk|list|junk|auto_reply)\s*$/i,
  'x-auto-response-suppress': /\b(?:all|autoreply|oof|dr|rn|nrn)\b/i,
  'list-id': /./,
  'x-autoreply': /^\s*yes/i,
  'x-autorespond': /./,
  'return-path': /^\s*<\s*>\s*$/,
  'content-type': /^\s*multipart\/report\b/i,
};
const DAEMON = /^(?:mailer-daemon|postmaster)@/i;

/** Whether nobody wrote it, so that nobody is answered. `source` is the address in its envelope. */
export const isAutomatic = (headers: readonly Header[], source: string, from: string): boolean =>
  source.replaceAll(/[<>\s]/g, '') === '' ||
  [source, from].some((address) => DAEMON.test(address)) ||
  headers.some(({ key, value }) => SIGNS[key]?.test(value) === true);
