import { download, hosts } from '#providers/http-api/download.ts';
import { HttpRefusal } from '#providers/http-api/http-refusal.ts';
import type { Fetching } from '#providers/provider.ts';
import { needed } from '#providers/settings.ts';
import { TwilioSettings } from './settings.ts';

const HOST = 'https://api.twilio.com';
const TIMEOUT_MS = 8_000;
/** Where the API sends who asks for a file. */
const FILES = ['api.twilio.com', '.twiliocdn.com'];

/** The address stands in the message and is of our account; what is kept here is deleted there. */
export const twilioFetching: Fetching = (environment, { secret, standIn }) => {
  const settings = TwilioSettings.parse(environment);
  const accountSid = needed(settings.accountSid, 'TWILIO_ACCOUNT_SID');
  const secretId = needed(settings.keySecret, 'TWILIO_KEY_SECRET');
  const api = standIn?.endpoint ?? HOST;
  const ours = `${api}/2010-04-01/Accounts/${accountSid}/`;
  const known = async () =>
    Buffer.from(`${settings.keySid ?? accountSid}:${await secret(secretId)}`).toString('base64');
  const isOurs = (ref: string): boolean => URL.parse(ref)?.href.startsWith(ours) === true;
  return {
    async fetch(ref) {
      if (!isOurs(ref)) return { ok: false, reason: 'elsewhere' };
      return download(ref, {
        allowed: hosts(standIn, ...FILES),
        headersFor: async ({ href }): Promise<Record<string, string>> =>
          href.startsWith(ours) ? { authorization: `Basic ${await known()}` } : {},
      });
    },
    async forget(ref) {
      if (!isOurs(ref)) return;
      const headers = { authorization: `Basic ${await known()}` };
      const signal = AbortSignal.timeout(TIMEOUT_MS);
      const { ok, status } = await fetch(ref, { method: 'DELETE', headers, redirect: 'manual', signal });
      if (!ok && status !== 404) throw new HttpRefusal(status, null, undefined);
    },
  };
};
