import { createHash, createHmac } from 'node:crypto';
import type { RawRequest } from '#providers/provider.ts';
import { sameAsOne, sameText } from './same-text.ts';

/** The second signature names itself in a header; without one it is the first. Any other algorithm is refused. */
const HASHES: Readonly<Record<string, string>> = { '': 'sha1', HMAC_SHA256: 'sha256' };
const hashOf = (settings: string | undefined): string | undefined => {
  if (settings === undefined) return HASHES[''];
  const algorithm = /(?:^|,)\s*algorithm=([^,\s]+)\s*(?:,|$)/.exec(settings)?.[1] ?? 'none';
  return Object.hasOwn(HASHES, algorithm) ? HASHES[algorithm] : undefined;
};

/**
 * Names in order, each followed by its values: once each, and in order too (twilio-node, `toFormUrlEncodedParam`). Read in one pass,
 * because whoever has no key makes us do it too.
 */
const pairsOf = (body: string): string => {
  const byName = Map.groupBy(new URLSearchParams(body), ([name]) => name);
  const sorted = [...byName].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted
    .flatMap(([name, pairs]) => [...new Set(pairs.map(([, value]) => value))].sort().map((value) => name + value))
    .join('');
};

/** The address as it came, and with or without the port that its scheme means anyway. */
const spellingsOf = (url: string): readonly string[] => {
  const [, scheme = '', host = '', rest = ''] = /^(https?):\/\/([^/?#]*)(.*)$/s.exec(url) ?? [];
  const port = scheme === 'https' ? ':443' : ':80';
  const bare = host.endsWith(port) ? host.slice(0, -port.length) : host;
  return /:\d+$/.test(bare) ? [url] : [`${scheme}://${bare}${rest}`, `${scheme}://${bare}${port}${rest}`];
};

/**
 * Twilio signs the public address and the fields of the form in the order of their names, all there are and whatever they may be; of
 * JSON the address holds the hash (Twilio, "Validating Signatures"; twilio-node 6.3, `webhooks`). It signs no time: what was taken
 * before is known again by its ids.
 */
export const isTwilioGenuine = ({ url, headers, body }: RawRequest, secrets: readonly string[]): boolean => {
  const hash = hashOf(headers['x-twilio-webhooks-signature-settings']);
  if (hash === undefined) return false;
  const bodyHash = URL.parse(url)?.searchParams.get('bodySHA256') ?? undefined;
  const fields = bodyHash === undefined ? pairsOf(body) : '';
  const signed = spellingsOf(url).map((spelling) => spelling + fields);
  const expected = secrets.flatMap((secret) =>
    signed.map((text) => createHmac(hash, secret).update(text).digest('base64')),
  );
  if (!sameAsOne(headers['x-twilio-signature'] ?? '', expected)) return false;
  return bodyHash === undefined || sameText(bodyHash, createHash('sha256').update(body).digest('hex'));
};
