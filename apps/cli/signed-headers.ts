import { randomUUID } from 'node:crypto';
import { REQUEST_ID, requestPayload, sign } from '#events/signature.ts';
import { Misuse } from './errors.ts';

export interface Signable {
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly body?: string;
}

/** For events the body alone is signed, as Standard Webhooks has it; elsewhere method and path decide what is done. */
const signed = (
  { method, path, body = '' }: Signable,
  id: string,
): { readonly id: string; readonly payload: string } =>
  method === 'POST' && path === '/events'
    ? { id: `msg_${id}`, payload: body }
    : { id: `${REQUEST_ID}${id}`, payload: requestPayload(method, path, body) };

/** The headers of Standard Webhooks (https://www.standardwebhooks.com). `name` is what no other request is called. */
export const signedHeaders = (
  key: string,
  request: Signable,
  name: string = randomUUID(),
  now = new Date(),
): Record<string, string> => {
  if (!/^whsec_[A-Za-z0-9+/]{22,}={0,2}$/.test(key)) throw new Misuse('the key must be whsec_ and a secret in base64');
  const { id, payload } = signed(request, name);
  const timestamp = Math.floor(now.getTime() / 1_000);
  return {
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': sign(key, id, timestamp, payload),
  };
};
