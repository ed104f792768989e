import { createHmac, timingSafeEqual } from 'node:crypto';

/** Standard Webhooks (https://www.standardwebhooks.com): how far a timestamp may be off, either way. */
export const TOLERANCE_SECONDS = 300;

export interface SignedRequest {
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** The bytes that were signed: the raw body, or `METHOD /path` and the body for routes whose path matters. */
  readonly payload: string;
}

export type SignatureResult = { readonly ok: true } | { readonly ok: false; readonly reason: string };

const keyOf = (secret: string): Buffer => Buffer.from(secret.replace(/^whsec_/, ''), 'base64');

export const sign = (secret: string, id: string, timestamp: number, payload: string): string =>
  `v1,${createHmac('sha256', keyOf(secret)).update(`${id}.${timestamp}.${payload}`).digest('base64')}`;

/** Every secret is tried against every signature given, in constant time, so that secrets can be rotated without a gap. */
export const verifySignature = (request: SignedRequest, secrets: readonly string[], now: Date): SignatureResult => {
  const id = request.headers['webhook-id'];
  const timestamp = request.headers['webhook-timestamp'];
  const signature = request.headers['webhook-signature'];
  if (id === undefined || timestamp === undefined || signature === undefined)
    return { ok: false, reason: 'expected the headers webhook-id, webhook-timestamp and webhook-signature' };
  if (!/^\d{1,12}$/.test(timestamp)) return { ok: false, reason: 'expected webhook-timestamp in seconds since 1970' };
  if (Math.abs(now.getTime() / 1000 - Number(timestamp)) > TOLERANCE_SECONDS)
    return { ok: false, reason: `webhook-timestamp is more than ${TOLERANCE_SECONDS} seconds off` };
  const given = signature.split(' ').map((one) => Buffer.from(one));
  const matches = secrets.flatMap((secret) => {
    const expected = Buffer.from(sign(secret, id, Number(timestamp), request.payload));
    return given.map((one) => one.length === expected.length && timingSafeEqual(one, expected));
  });
  return matches.includes(true) ? { ok: true } : { ok: false, reason: 'webhook-signature does not match' };
};
