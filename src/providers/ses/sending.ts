import { SESv2Client } from '@aws-sdk/client-sesv2';
import { listClient, sendingClient } from '#providers/aws-sdk/clients.ts';
import type { Listing, Sending } from '#providers/provider.ts';
import { needed } from '#providers/settings.ts';
import { emailSender } from './ses-email.ts';
import { SesSettings } from './settings.ts';
import { suppressedDestinations } from './suppressed-destinations.ts';

/** Mail over SES. */
export const sesSending: Sending = (environment, { standIn }) => {
  const settings = SesSettings.parse(environment);
  const configurationSet = needed(settings.configurationSet, 'EMAIL_CONFIGURATION_SET');
  const client = new SESv2Client(sendingClient(standIn));
  return { email: (from) => emailSender({ client, from, configurationSet }) };
};

/** The account's suppression list, where mail is sent. */
export const sesListing: Listing = (environment, standIn) =>
  SesSettings.parse(environment).from.email === undefined
    ? {}
    : { email: suppressedDestinations(new SESv2Client(listClient(standIn))) };
