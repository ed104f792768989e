import type { Sending } from '#providers/provider.ts';
import { needed } from '#providers/settings.ts';
import { socialClient } from './client.ts';
import { SocialSettings } from './settings.ts';
import { whatsappSender } from './whatsapp-aws.ts';

/** WhatsApp over AWS. */
export const socialSending: Sending = (environment, { linkBase, standIn }) => {
  const settings = SocialSettings.parse(environment);
  const metaApiVersion = needed(settings.metaApiVersion, 'META_API_VERSION');
  const client = socialClient(standIn);
  const common = { client, metaApiVersion, linkBase, mediaUrl: settings.mediaUrl };
  return { whatsapp: (from) => whatsappSender({ ...common, from }) };
};
