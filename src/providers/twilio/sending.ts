import type { Sending, Send } from '#providers/provider.ts';
import { needed } from '#providers/settings.ts';
import { twilioSender } from './messages-api.ts';
import { TwilioSettings } from './settings.ts';
import type { TwilioChannel } from './twilio-address.ts';

const HOST = 'https://api.twilio.com';

/** SMS, RCS and WhatsApp over Twilio's Messages API. */
export const twilioSending: Sending = (environment, { linkBase, webhooks, secret, standIn }) => {
  const settings = TwilioSettings.parse(environment);
  const accountSid = needed(settings.accountSid, 'TWILIO_ACCOUNT_SID');
  const secretId = needed(settings.keySecret, 'TWILIO_KEY_SECRET');
  const common = {
    url: `${standIn?.endpoint ?? HOST}/2010-04-01/Accounts/${accountSid}/Messages.json`,
    keySid: settings.keySid ?? accountSid,
    keySecret: () => secret(secretId),
    statuses: `${webhooks}/twilio`,
    contents: async () => (settings.contents === undefined ? '{}' : secret(settings.contents)),
    linkBase,
    mediaUrl: settings.mediaUrl,
  };
  const by =
    (channel: TwilioChannel) =>
    (from: string): Send =>
      twilioSender({ ...common, channel, from });
  return { sms: by('sms'), rcs: by('rcs'), whatsapp: by('whatsapp') };
};
