import type { Provider } from '#providers/provider.ts';
import { isVonageGenuine } from '#providers/signatures/vonage.ts';
import { readVonageWebhook } from './read-webhook.ts';
import { VonageSettings } from './settings.ts';
import { vonageVendor } from './vonage-codes.ts';

/** Vonage's Messages API v1; messages and statuses may be posted to one address. */
export const vonage = {
  sends: ['sms', 'rcs', 'whatsapp', 'viber', 'messenger'],
  settings: VonageSettings,
  vendor: vonageVendor,
  refusesLater: true,
  unreachable: ['1300', '1310'],
  sources: {
    vonage: {
      by: 'webhook',
      secret: 'vonage-signature',
      brings: ['replies', 'receipts', 'opt-outs'],
      read: readVonageWebhook,
      isGenuine: isVonageGenuine,
      // One that came unsigned by an error of Vonage's comes again, signed.
      refusal: 429,
    },
  },
  ids: 'named',
} as const satisfies Provider;
