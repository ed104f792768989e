import type { Fetched } from '#inbound/media.ts';
import { LARGEST_ATTACHMENT } from '#messages/attachment.ts';
import type { StandIn } from '#providers/provider.ts';
import { HttpRefusal } from './http-refusal.ts';

/** From the first byte asked for to the last one read. */
const TIMEOUT_MS = 15_000;
const REDIRECTS = 3;
const MOVED: readonly number[] = [301, 302, 303, 307, 308];
const GONE: readonly number[] = [404, 410];

/** Which addresses a vendor's files may lie at. */
export type Allowed = (url: URL) => boolean;

/** Its hosts, by TLS and no odd port; one that begins with a dot stands for all below it. A stand-in is the only host there is. */
export const hosts =
  (standIn: StandIn | undefined, ...names: readonly string[]): Allowed =>
  ({ origin, protocol, port, username, password, hostname }) => {
    if (standIn !== undefined) return origin === new URL(standIn.endpoint).origin;
    const isOdd = protocol !== 'https:' || port !== '' || username !== '' || password !== '';
    return !isOdd && names.some((name) => (name.startsWith('.') ? hostname.endsWith(name) : hostname === name));
  };

/** No more of it is read than may be kept, whatever it says of its length. */
const bytesOf = async ({ body }: Response, most: number): Promise<Fetched> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > most) return { ok: false, reason: 'too-large' };
    chunks.push(chunk);
  }
  return { ok: true, bytes: Buffer.concat(chunks) };
};

export interface Downloading {
  readonly allowed: Allowed;
  /** What a request to an address carries: a key goes to whom it is for, and not along with a redirect. */
  readonly headersFor: (url: URL) => Promise<Readonly<Record<string, string>>>;
  readonly most?: number;
}

/**
 * A file of a vendor's, wherever it lies among its hosts. Throws `HttpRefusal` and what `fetch` throws where it may be had later; never
 * asks an address that is not allowed, even where an allowed one leads to it.
 */
export const download = async (
  address: string,
  { allowed, headersFor, most = LARGEST_ATTACHMENT }: Downloading,
): Promise<Fetched> => {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  let url = URL.parse(address);
  for (let tries = 0; tries <= REDIRECTS; tries += 1) {
    if (url === null || !allowed(url)) return { ok: false, reason: 'elsewhere' };
    const response = await fetch(url, { headers: { ...(await headersFor(url)) }, redirect: 'manual', signal });
    const { status, headers } = response;
    if (response.ok && Number(headers.get('content-length') ?? 0) <= most) return bytesOf(response, most);
    await response.body?.cancel();
    if (response.ok) return { ok: false, reason: 'too-large' };
    if (GONE.includes(status)) return { ok: false, reason: 'gone' };
    const location = headers.get('location');
    if (!MOVED.includes(status) || location === null)
      throw new HttpRefusal(status, headers.get('retry-after'), undefined);
    url = URL.parse(location, url.href);
  }
  return { ok: false, reason: 'elsewhere' };
};
