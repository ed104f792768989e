import type { Provider } from '#providers/provider.ts';
import { metaVendor } from './meta-codes.ts';
import { MetaSettings } from './settings.ts';

/** Meta's WhatsApp Cloud API. */
export const meta = {
  sends: ['whatsapp'],
  settings: MetaSettings,
  vendor: metaVendor,
  refusesLater: true,
  sources: {},
  ids: 'named',
} as const satisfies Provider;
