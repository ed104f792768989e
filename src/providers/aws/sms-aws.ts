import {
  SendMediaMessageCommand,
  SendTextMessageCommand,
  type PinpointSMSVoiceV2Client,
} from '@aws-sdk/client-pinpoint-sms-voice-v2';
import type { MessageClass } from '#words/channel.ts';
import { attempt } from '#providers/attempt.ts';
import type { Send } from '#providers/provider.ts';
import type { S3Url } from './bucket-pictures.ts';
import { isWhole, messageContext } from './message-context.ts';
import { ProviderFault } from '#providers/provider-fault.ts';
import { awsVendor } from './aws-codes.ts';

export interface SmsOptions {
  readonly client: PinpointSMSVoiceV2Client;
  /** A phone number, sender id or pool: id or ARN. A pool must hold no RCS agent, or the service falls back by itself. */
  readonly from: string;
  readonly configurationSet: string;
  readonly s3: S3Url;
}

const TYPE = {
  marketing: 'PROMOTIONAL',
  transactional: 'TRANSACTIONAL',
  'consent-request': 'TRANSACTIONAL',
  response: 'TRANSACTIONAL',
} as const satisfies Record<MessageClass, string>;

/** AWS's longest, and what it takes when nothing is said: 72 hours. */
const LONGEST_SECONDS = 259_200;

/** Texts over AWS End User Messaging; with a picture as MMS, which knows no type of message. */
export const smsSender =
  ({ client, from, configurationSet, s3 }: SmsOptions): Send =>
  async (message) => {
    const { content } = message;
    if (content.kind !== 'text') throw new ProviderFault('sms', `cannot carry a ${content.kind}`, 'message');
    const context = messageContext(message);
    const common = {
      DestinationPhoneNumber: message.to,
      OriginationIdentity: from,
      MessageBody: content.text,
      ...(message.timeToLive !== undefined && { TimeToLive: Math.min(message.timeToLive, LONGEST_SECONDS) }),
      ConfigurationSetName: configurationSet,
      Context: context,
    };
    const url = await s3(content.picture);
    const call = async (): Promise<string | undefined> => {
      const sent = await (url === undefined
        ? client.send(new SendTextMessageCommand({ ...common, MessageType: TYPE[message.class] }))
        : client.send(new SendMediaMessageCommand({ ...common, MediaUrls: [url] })));
      return sent.MessageId;
    };
    return attempt(awsVendor, 'sms', call, isWhole(context));
  };
