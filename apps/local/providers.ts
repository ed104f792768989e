import { Agent } from 'node:http';
import { PinpointSMSVoiceV2Client } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { SocialMessagingClient } from '@aws-sdk/client-socialmessaging';
import type { Senders } from '#channels/sender.ts';
import { rcsSender } from '#providers/rcs-aws.ts';
import { sendingClientOptions } from '#providers/sending-client.ts';
import { smsSender } from '#providers/sms-aws.ts';
import { whatsappSender } from '#providers/whatsapp-aws.ts';

/** The real adapters with the real clients; the phone answers as AWS would. */
export const providers = (endpoint: string): { readonly senders: Senders; readonly close: () => void } => {
  const httpAgent = new Agent({ keepAlive: true, maxSockets: 64 });
  const options = {
    ...sendingClientOptions,
    requestHandler: { ...sendingClientOptions.requestHandler, httpAgent },
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  };
  const client = new PinpointSMSVoiceV2Client(options);
  const configurationSet = 'regulars';
  const senders: Senders = {
    sms: smsSender({ client, from: '62388', configurationSet }),
    rcs: rcsSender({ client, from: 'rcs-regulars', configurationSet, mediaBucket: 'media' }),
    whatsapp: whatsappSender({
      client: new SocialMessagingClient(options),
      from: 'phone-number-id-01234567890123456789012345678901',
      metaApiVersion: 'v20.0',
      linkBase: `${endpoint}/l/`,
    }),
  };
  return {
    senders,
    close: () => {
      httpAgent.destroy();
    },
  };
};
