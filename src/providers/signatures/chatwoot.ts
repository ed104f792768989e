import { createHmac } from 'node:crypto';
import type { RawRequest } from '#providers/provider.ts';
import { sameAsOne } from './same-text.ts';

/** How far from now a request may have been signed. Chatwoot names no figure; five minutes is what others use. */
const WINDOW_SECONDS = 300;

/** Chatwoot signs `timestamp.body` with the secret of the inbox (`X-Chatwoot-Signature`, `X-Chatwoot-Timestamp` in seconds). */
export const isChatwootGenuine = ({ headers, body }: RawRequest, secrets: readonly string[], now: Date): boolean => {
  const timestamp = headers['x-chatwoot-timestamp'] ?? '';
  const expected = secrets.map(
    (secret) => `sha256=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`,
  );
  const isSame = sameAsOne(headers['x-chatwoot-signature'] ?? '', expected);
  return isSame && /^\d{10}$/.test(timestamp) && Math.abs(now.getTime() / 1_000 - Number(timestamp)) <= WINDOW_SECONDS;
};
