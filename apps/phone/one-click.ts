import { Refusal } from './http.ts';
import type { Header } from './model.ts';

const body = 'List-Unsubscribe=One-Click';
const patienceMs = 10_000;
const loopback = new Set(['127.0.0.1', '[::1]', 'localhost']);

/** HTTPS, as RFC 8058 asks; plain HTTP only to this machine, where the system under test runs. */
const reachable = (address: string): boolean => {
  const url = URL.parse(address);
  return url?.protocol === 'https:' || (url?.protocol === 'http:' && loopback.has(url.hostname));
};

/** Where one POST unsubscribes; null when the mail offers none, or offers it without the header that says so. */
export const oneClickUrl = (headers: readonly Header[]): string | null => {
  const valueOf = (name: string): string => headers.find((h) => h.name.toLowerCase() === name)?.value.trim() ?? '';
  if (valueOf('list-unsubscribe-post').toLowerCase() !== body.toLowerCase()) return null;
  const addresses = Array.from(valueOf('list-unsubscribe').matchAll(/<([^<>]*)>/g), ([, address = '']) => address);
  return addresses.find(reachable) ?? null;
};

/** What a mailbox provider does for the person: one POST without cookies, and no redirect is followed. */
export const unsubscribe = async (url: string | null): Promise<number> => {
  if (url === null) throw new Refusal(409, 'the mail offers no one-click unsubscribe', 'messageId');
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body,
    redirect: 'manual',
    signal: AbortSignal.timeout(patienceMs),
  }).catch(() => undefined);
  await answer?.body?.cancel();
  if (answer === undefined) throw new Refusal(502, 'the sender did not answer the unsubscribe', 'messageId');
  if (!answer.ok) throw new Refusal(502, `the sender answered the unsubscribe with ${answer.status}`, 'messageId');
  return answer.status;
};
