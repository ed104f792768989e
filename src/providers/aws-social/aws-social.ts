import type { Provider } from '#providers/provider.ts';
import { readWhatsApp } from './read-whatsapp.ts';
import { SocialSettings } from './settings.ts';
import { socialVendor } from './social-codes.ts';

/** AWS End User Messaging Social: WhatsApp, with replies and receipts by one topic. */
export const awsSocial = {
  sends: ['whatsapp'],
  settings: SocialSettings,
  vendor: socialVendor,
  unreachable: ['131026'],
  refusesLater: true,
  sources: {
    whatsapp: {
      by: 'topic',
      publisher: 'social-messaging.amazonaws.com',
      taker: 'inbound/receive-whatsapp',
      brings: ['replies', 'receipts', 'opt-outs'],
      read: readWhatsApp,
    },
  },
  ids: 'bare',
} as const satisfies Provider;
