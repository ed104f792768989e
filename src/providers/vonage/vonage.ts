import type { Provider } from '#providers/provider.ts';
import { VonageSettings } from './settings.ts';
import { vonageVendor } from './vonage-codes.ts';

/** Vonage's Messages API v1. */
export const vonage = {
  sends: ['sms', 'rcs', 'whatsapp'],
  settings: VonageSettings,
  vendor: vonageVendor,
  refusesLater: true,
  sources: {},
  ids: 'named',
} as const satisfies Provider;
