import type { Provider } from '#providers/provider.ts';
import { isMetaGenuine, metaChallenge } from '#providers/signatures/meta.ts';
import { metaVendor } from './meta-codes.ts';
import { readMetaWebhook } from './read-webhook.ts';
import { MetaSettings } from './settings.ts';

/** Meta's WhatsApp Cloud API; whatever it tells is posted to one address. */
export const meta = {
  sends: ['whatsapp'],
  settings: MetaSettings,
  vendor: metaVendor,
  refusesLater: true,
  unreachable: ['131026'],
  sources: {
    meta: {
      by: 'webhook',
      secret: 'meta-app',
      brings: ['replies', 'receipts', 'opt-outs'],
      read: readMetaWebhook,
      isGenuine: isMetaGenuine,
      challenge: metaChallenge,
    },
  },
  ids: 'named',
} as const satisfies Provider;
