import { Agent } from 'node:http';
import { PinpointSMSVoiceV2Client } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { SocialMessagingClient } from '@aws-sdk/client-socialmessaging';
import type { Senders } from '#messages/sender.ts';
import type { OptOutLists } from '#consent/opt-out-lists.ts';
import { emailSender } from '#providers/aws/email/email-ses.ts';
import { awsOptOutLists, listClientOptions } from '#providers/aws/opt-out-lists-aws.ts';
import { rcsSender } from '#providers/aws/rcs-aws.ts';
import { sendingClientOptions } from '#providers/aws/sending-client.ts';
import { smsSender } from '#providers/aws/sms-aws.ts';
import { whatsappSender } from '#providers/aws/whatsapp-aws.ts';

export interface Providers {
  readonly senders: Senders;
  readonly optOutLists: OptOutLists;
  readonly close: () => void;
}

/** The real adapters with the real clients; the phone answers as AWS would. */
export const providers = (endpoint: string): Providers => {
  const httpAgent = new Agent({ keepAlive: true, maxSockets: 64 });
  const here = { endpoint, region: 'us-east-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };
  const withAgent = <Options extends { readonly requestHandler: object }>(given: Options) => ({
    ...given,
    ...here,
    requestHandler: { ...given.requestHandler, httpAgent },
  });
  const options = withAgent(sendingClientOptions);
  const listOptions = withAgent(listClientOptions);
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
    email: emailSender({
      client: new SESv2Client(options),
      from: 'Norrsken Coffee <hello@norrsken.example>',
      configurationSet: 'mail',
    }),
  };
  const optOutLists = awsOptOutLists({
    phone: { client: new PinpointSMSVoiceV2Client(listOptions), list: 'Default' },
    email: { client: new SESv2Client(listOptions) },
  });
  return {
    senders,
    optOutLists,
    close: () => {
      httpAgent.destroy();
    },
  };
};
