import { createHmac } from 'node:crypto';
import type { RawRequest } from '#providers/provider.ts';
import { sameAsOne } from './same-text.ts';

/**
 * Meta signs the raw body with the app's secret (`X-Hub-Signature-256`, Graph API, Webhooks, "Validate payloads"). It signs no time:
 * what was taken before is known again by its ids.
 */
export const isMetaGenuine = ({ headers, body }: RawRequest, secrets: readonly string[]): boolean =>
  sameAsOne(
    headers['x-hub-signature-256'] ?? '',
    secrets.map((secret) => `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`),
  );

/** What Meta makes sure of an address by: the answer to its question, where it shows the word that was agreed. */
export const metaChallenge = ({ url }: RawRequest, words: readonly string[]): string | undefined => {
  const asked = URL.parse(url, 'https://localhost')?.searchParams;
  const challenge = asked?.get('hub.challenge') ?? '';
  const known = sameAsOne(asked?.get('hub.verify_token') ?? '', words);
  // Only digits were ever seen; anything else would be somebody's text on our address.
  return asked?.get('hub.mode') === 'subscribe' && known && /^\d{1,20}$/.test(challenge) ? challenge : undefined;
};
