import { download, hosts } from '#providers/http-api/download.ts';
import type { Fetching } from '#providers/provider.ts';
import { needed } from '#providers/settings.ts';
import { applicationToken } from './application-token.ts';
import { VonageSettings } from './settings.ts';

/** No page lists them: its APIs are at the first, in regions too, and what is newer at the second. */
const FILES = ['.nexmo.com', '.vonage.com'];

/** The address stands in the message; a file of the application is had by its token. */
export const vonageFetching: Fetching = (environment, { secret, standIn }) => {
  const settings = VonageSettings.parse(environment);
  const applicationId = needed(settings.applicationId, 'VONAGE_APPLICATION_ID');
  const keySecret = needed(settings.privateKeySecret, 'VONAGE_PRIVATE_KEY_SECRET');
  const token = async () => applicationToken(applicationId, await secret(keySecret), new Date());
  const headersFor = async () => ({ authorization: `Bearer ${await token()}` });
  return { fetch: (ref) => download(ref, { allowed: hosts(standIn, ...FILES), headersFor }) };
};
