import { createHash, createHmac, randomUUID } from 'node:crypto';
import { BUSINESS } from '../business.ts';
import type { PostingVendor } from '../model.ts';

export type Headers = Readonly<Record<string, string>>;

/** "SHA256 signature, using the payload and your app's App Secret" (Graph API, Webhooks). */
const meta = (body: string): Headers => ({
  'x-hub-signature-256': `sha256=${createHmac('sha256', BUSINESS.signsWith).update(body).digest('hex')}`,
});

const encoded = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');

/** A token of HS256 with the account's signature secret, which holds a hash of the body (Messages API, "Signed webhooks"). */
const vonage = (body: string, now: Date): Headers => {
  const { apiKey, applicationId } = BUSINESS.vonage;
  const claims = {
    iat: Math.floor(now.getTime() / 1_000),
    jti: randomUUID(),
    iss: 'Vonage',
    payload_hash: createHash('sha256').update(body).digest('hex'),
    api_key: apiKey,
    application_id: applicationId,
  };
  const signed = `${encoded({ alg: 'HS256', typ: 'JWT' })}.${encoded(claims)}`;
  const signature = createHmac('sha256', BUSINESS.signsWith).update(signed).digest('base64url');
  return { authorization: `Bearer ${signed}.${signature}` };
};

/** What a vendor puts beside what it posts, so that it can be known to be its own. */
export const signatureOf = (vendor: PostingVendor, body: string, now: Date): Headers => ({
  'content-type': 'application/json',
  ...{ meta, vonage }[vendor](body, now),
});
