import { randomUUID } from 'node:crypto';
import { sign } from '#events/signature.ts';
import { Misuse } from './errors.ts';

export interface Signable {
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly body?: string;
}

/** For events the body alone is signed, as Standard Webhooks has it; elsewhere method and path decide what is done. */
const payloadOf = ({ method, path, body }: Signable): string => {
  if (method === 'POST' && path === '/events') return body ?? '';
  return body === undefined ? `${method} ${path}` : `${method} ${path}\n${body}`;
};

/** The headers of Standard Webhooks (https://www.standardwebhooks.com). */
export const signedHeaders = (
  key: string,
  request: Signable,
  id = `msg_${randomUUID()}`,
  now = new Date(),
): Record<string, string> => {
  if (!/^whsec_[A-Za-z0-9+/]{22,}={0,2}$/.test(key)) throw new Misuse('the key must be whsec_ and a secret in base64');
  const timestamp = Math.floor(now.getTime() / 1_000);
  return {
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': sign(key, id, timestamp, payloadOf(request)),
  };
};
