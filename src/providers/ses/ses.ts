import type { Provider } from '#providers/provider.ts';
import { email } from './email-events.ts';
import { sesVendor } from './ses-codes.ts';
import { SesSettings } from './settings.ts';

/** Mail over SES v2, with its events by one topic. */
export const ses = {
  sends: ['email'],
  settings: SesSettings,
  vendor: sesVendor,
  sources: {
    email: {
      by: 'topic',
      publisher: 'ses.amazonaws.com',
      taker: 'inbound/receive-email',
      brings: ['receipts', 'opt-outs'],
      read: email,
    },
  },
  ids: 'bare',
} as const satisfies Provider;
