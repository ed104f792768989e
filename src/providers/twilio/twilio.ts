import type { Provider } from '#providers/provider.ts';
import { isTwilioGenuine } from '#providers/signatures/twilio.ts';
import { readTwilioWebhook } from './read-webhook.ts';
import { TwilioSettings } from './settings.ts';
import { twilioVendor } from './twilio-codes.ts';

/** Twilio's Messages API; messages and statuses are posted to one address. */
export const twilio = {
  sends: ['sms', 'rcs', 'whatsapp'],
  settings: TwilioSettings,
  vendor: twilioVendor,
  refusesLater: true,
  unreachable: ['63036'],
  sources: {
    twilio: {
      by: 'webhook',
      secret: 'twilio-auth-token',
      brings: ['replies', 'receipts', 'opt-outs'],
      read: readTwilioWebhook,
      isGenuine: isTwilioGenuine,
      signsAddress: true,
    },
  },
  ids: 'named',
} as const satisfies Provider;
