import { createHmac } from 'node:crypto';
import type { RawRequest } from '#providers/provider.ts';
import { sameAsOne } from './same-text.ts';

const WINDOW_MS = 300_000;

/** Zendesk signs the time and the body with nothing between them (developer.zendesk.com, "Verifying webhooks"). */
export const isZendeskGenuine = ({ headers, body }: RawRequest, secrets: readonly string[], now: Date): boolean => {
  const timestamp = headers['x-zendesk-webhook-signature-timestamp'] ?? '';
  const expected = secrets.map((secret) => createHmac('sha256', secret).update(`${timestamp}${body}`).digest('base64'));
  const isSame = sameAsOne(headers['x-zendesk-webhook-signature'] ?? '', expected);
  return isSame && Math.abs(now.getTime() - Date.parse(timestamp)) <= WINDOW_MS;
};
