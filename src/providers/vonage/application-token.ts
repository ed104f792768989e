import { randomUUID, sign } from 'node:crypto';

/** As long as Vonage's own libraries let one live; one is made for each call. */
const LIVES_SECONDS = 900;

const encoded = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');

/** Says that a call is the application's: a token of RS256 (Vonage, "Authentication"). `now` is when it is made. */
export const applicationToken = (applicationId: string, privateKey: string, now: Date): string => {
  const iat = Math.floor(now.getTime() / 1_000);
  const claims = { application_id: applicationId, iat, exp: iat + LIVES_SECONDS, jti: randomUUID() };
  const signed = `${encoded({ typ: 'JWT', alg: 'RS256' })}.${encoded(claims)}`;
  return `${signed}.${sign('RSA-SHA256', Buffer.from(signed), privateKey).toString('base64url')}`;
};
