import type { Provider } from '#providers/provider.ts';
import { whatsappEntry } from '#providers/meta/whatsapp-entry.ts';
import { isMetaGenuine } from '#providers/signatures/meta.ts';
import { socialVendor } from '#providers/aws-social/social-codes.ts';
import { SocialSettings } from '#providers/aws-social/settings.ts';
import { signMeta } from '../../phone/wire/sign-meta.ts';
import type { Asked } from '../cloud/client.ts';
import { whatsappOf, type Said } from './payloads.ts';

export const ROOK_SECRET = 'what rook signs with';

/** A provider that posts to us: one of Meta's entries, signed as Meta signs. */
export const rook = {
  sends: ['whatsapp'],
  settings: SocialSettings,
  vendor: socialVendor,
  sources: {
    rook: {
      by: 'webhook',
      secret: 'rook',
      brings: ['replies', 'receipts', 'opt-outs'],
      read: (text, at) => whatsappEntry(text, at),
      isGenuine: isMetaGenuine,
    },
  },
  ids: 'bare',
} as const satisfies Provider;

/** What somebody wrote, as rook posts it. */
export const postedBy = (id: string, said: Said, at: Date): Asked => {
  const { whatsAppWebhookEntry: body } = JSON.parse(whatsappOf(said, at).text) as {
    readonly whatsAppWebhookEntry: string;
  };
  return { id, method: 'POST', path: '/webhooks/rook', body, headers: signMeta(ROOK_SECRET, body) };
};
