import type { Sending, Send } from '#providers/provider.ts';
import { needed } from '#providers/settings.ts';
import { messagesApiSender } from './messages-api.ts';
import { VonageSettings } from './settings.ts';
import type { VonageChannel } from './vonage-channel.ts';

/** Every channel of ours that goes over Vonage's Messages API. */
export const vonageSending: Sending = (environment, { linkBase, secret, standIn }) => {
  const { host, mediaUrl, ...settings } = VonageSettings.parse(environment);
  const applicationId = needed(settings.applicationId, 'VONAGE_APPLICATION_ID');
  const keySecret = needed(settings.privateKeySecret, 'VONAGE_PRIVATE_KEY_SECRET');
  const url = `${standIn?.endpoint ?? `https://${host}`}/v1/messages`;
  const common = { url, applicationId, privateKey: () => secret(keySecret), linkBase, mediaUrl };
  const by =
    (channel: VonageChannel) =>
    (from: string): Send =>
      messagesApiSender({ ...common, channel, from });
  return { sms: by('sms'), rcs: by('rcs'), whatsapp: by('whatsapp'), viber: by('viber'), messenger: by('messenger') };
};
