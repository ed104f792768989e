import { createHmac, timingSafeEqual } from 'node:crypto';

/** Standard Webhooks (https://www.standardwebhooks.com): how far a timestamp may be off, either way. */
export const TOLERANCE_SECONDS = 300;

/**
 * Begins the webhook-id of every signed request, and of no signed body. The id is the first thing that is signed, so a
 * signature over a body, whatever it says, is none over a request, and the other way about.
 */
export const REQUEST_ID = 'req_';

/** `body`: the raw body is signed. `request`: method and path with the query too, because they decide what is done. */
export type Signed = 'body' | 'request';

export interface SignedRequest {
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly signed: Signed;
  readonly payload: string;
}

export type SignatureResult<Signer> =
  { readonly ok: true; readonly signer: Signer } | { readonly ok: false; readonly reason: string };

/** What is signed of a request: its line, and below it the body where there is one. `target` is the path with the query. */
export const requestPayload = (method: string, target: string, body: string): string =>
  body === '' ? `${method} ${target}` : `${method} ${target}\n${body}`;

const keyOf = (secret: string): Buffer => Buffer.from(secret.replace(/^whsec_/, ''), 'base64');

export const sign = (secret: string, id: string, timestamp: number, payload: string): string =>
  `v1,${createHmac('sha256', keyOf(secret)).update(`${id}.${timestamp}.${payload}`).digest('base64')}`;

/** Every secret is tried against every signature given, in constant time, so that secrets can be rotated without a gap. */
export const verifySignature = <Signer extends { readonly secrets: readonly string[] }>(
  { headers, signed, payload }: SignedRequest,
  signers: readonly Signer[],
  now: Date,
): SignatureResult<Signer> => {
  const id = headers['webhook-id'];
  const timestamp = headers['webhook-timestamp'];
  const signature = headers['webhook-signature'];
  if (id === undefined || timestamp === undefined || signature === undefined)
    return { ok: false, reason: 'expected the headers webhook-id, webhook-timestamp and webhook-signature' };
  if (id.startsWith(REQUEST_ID) !== (signed === 'request'))
    return {
      ok: false,
      reason:
        signed === 'request'
          ? `expected a webhook-id that begins with ${REQUEST_ID}: here method and path are signed too`
          : `expected a webhook-id that does not begin with ${REQUEST_ID}: here the body alone is signed`,
    };
  if (!/^\d{1,12}$/.test(timestamp)) return { ok: false, reason: 'expected webhook-timestamp in seconds since 1970' };
  if (Math.abs(now.getTime() / 1000 - Number(timestamp)) > TOLERANCE_SECONDS)
    return { ok: false, reason: `webhook-timestamp is more than ${TOLERANCE_SECONDS} seconds off` };
  const given = signature.split(' ').map((one) => Buffer.from(one));
  const matching = signers.filter(({ secrets }) => {
    const matches = secrets.flatMap((secret) => {
      const expected = Buffer.from(sign(secret, id, Number(timestamp), payload));
      return given.map((one) => one.length === expected.length && timingSafeEqual(one, expected));
    });
    return matches.includes(true);
  });
  const [signer] = matching;
  return signer === undefined ? { ok: false, reason: 'webhook-signature does not match' } : { ok: true, signer };
};
