import { createPrivateKey, sign } from 'node:crypto';
import * as z from 'zod';

/** As `web-push generate-vapid-keys --json` writes them: a point of P-256 and its private number, base64url. */
export const VapidKeys = z.object({
  publicKey: z.string().refine((text) => Buffer.from(text, 'base64url').length === 65),
  privateKey: z.string().refine((text) => Buffer.from(text, 'base64url').length === 32),
});
export type VapidKeys = z.infer<typeof VapidKeys>;

/** RFC 8292 allows a day. */
const VALID_SECONDS = 12 * 3_600;

const coded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

const keyOf = ({ publicKey, privateKey: d }: VapidKeys) => {
  const point = Buffer.from(publicKey, 'base64url');
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((part) => part.toString('base64url'));
  return createPrivateKey({ key: { kty: 'EC', crv: 'P-256', x, y, d }, format: 'jwk' });
};

/** Who sends, and whom the push service may write to about it: the value of `authorization` (RFC 8292, 3). */
export const vapid = (keys: VapidKeys, endpoint: string, subject: string, now: Date): string => {
  const exp = Math.floor(now.getTime() / 1_000) + VALID_SECONDS;
  const signed = `${coded({ typ: 'JWT', alg: 'ES256' })}.${coded({ aud: new URL(endpoint).origin, exp, sub: subject })}`;
  const signature = sign('sha256', Buffer.from(signed), { key: keyOf(keys), dsaEncoding: 'ieee-p1363' });
  return `vapid t=${signed}.${signature.toString('base64url')}, k=${keys.publicKey}`;
};
