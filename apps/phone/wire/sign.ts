import { randomUUID } from 'node:crypto';
import { BUSINESS } from '../business.ts';
import type { PostingVendor } from '../model.ts';
import { signMeta } from './sign-meta.ts';
import { signTwilio } from './sign-twilio.ts';
import { signVonage } from './sign-vonage.ts';

export type Headers = Readonly<Record<string, string>>;

const SIGNS: Readonly<Record<PostingVendor, (body: string, now: Date, url: string) => Headers>> = {
  meta: (body) => signMeta(BUSINESS.signsWith, body),
  vonage: (body, now) =>
    signVonage(BUSINESS.signsWith, body, {
      iat: Math.floor(now.getTime() / 1_000),
      jti: randomUUID(),
      api_key: BUSINESS.vonage.apiKey,
      application_id: BUSINESS.vonage.applicationId,
    }),
  twilio: (body, _, url) => ({
    'content-type': 'application/x-www-form-urlencoded',
    ...signTwilio({ token: BUSINESS.signsWith }, url, Object.fromEntries(new URLSearchParams(body))),
  }),
};

/** What a vendor puts beside what it posts, so that it can be known to be its own. */
export const signatureOf = (vendor: PostingVendor, body: string, now: Date, url: string): Headers => ({
  'content-type': 'application/json',
  ...SIGNS[vendor](body, now, url),
});
