import { SendRcsMessageCommand, type PinpointSMSVoiceV2Client } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { attempt } from '#providers/attempt.ts';
import type { Send } from '#providers/provider.ts';
import { awsVendor } from './aws-codes.ts';
import type { S3Url } from './bucket-pictures.ts';
import { isWhole, messageContext } from './message-context.ts';
import { rcsContent } from './rcs-content.ts';

export interface RcsOptions {
  readonly client: PinpointSMSVoiceV2Client;
  /** An RCS agent: id or ARN. */
  readonly from: string;
  readonly configurationSet: string;
  readonly s3: S3Url;
}

/** AWS's longest: 48 hours. At the end the service takes back what was not delivered; without a time to live it never does. */
const LONGEST_SECONDS = 172_800;

/** Texts, cards and carousels over AWS End User Messaging. Asks for no fallback of the service's own: the run owns the hops. */
export const rcsSender =
  ({ client, from, configurationSet, s3 }: RcsOptions): Send =>
  async (message) => {
    const context = messageContext(message);
    const command = new SendRcsMessageCommand({
      DestinationPhoneNumber: message.to,
      OriginationIdentity: from,
      RcsMessageContent: await rcsContent(message.content, s3),
      ...(message.timeToLive !== undefined && { TimeToLive: Math.min(message.timeToLive, LONGEST_SECONDS) }),
      ConfigurationSetName: configurationSet,
      Context: context,
    });
    return attempt(awsVendor, 'rcs', async () => (await client.send(command)).MessageId, isWhole(context));
  };
