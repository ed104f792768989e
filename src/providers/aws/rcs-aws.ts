import { SendRcsMessageCommand, type PinpointSMSVoiceV2Client } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { attempt } from '#providers/attempt.ts';
import type { Send } from '#providers/provider.ts';
import { awsVendor } from './aws-codes.ts';
import { isWhole, messageContext } from './message-context.ts';
import { rcsContent } from './rcs-content.ts';

export interface RcsOptions {
  readonly client: PinpointSMSVoiceV2Client;
  /** An RCS agent: id or ARN. */
  readonly from: string;
  readonly configurationSet: string;
  /** Where the pictures of cards lie, by file name. */
  readonly mediaBucket: string;
}

/** AWS's longest: 48 hours. At the end the service takes back what was not delivered; without a time to live it never does. */
const LONGEST_SECONDS = 172_800;

/** Texts and cards over AWS End User Messaging. Asks for no fallback of the service's own: the run owns the hops. */
export const rcsSender =
  ({ client, from, configurationSet, mediaBucket }: RcsOptions): Send =>
  async (message) => {
    const context = messageContext(message);
    const command = new SendRcsMessageCommand({
      DestinationPhoneNumber: message.to,
      OriginationIdentity: from,
      RcsMessageContent: rcsContent(message.content, mediaBucket),
      ...(message.timeToLive !== undefined && { TimeToLive: Math.min(message.timeToLive, LONGEST_SECONDS) }),
      ConfigurationSetName: configurationSet,
      Context: context,
    });
    return attempt(awsVendor, 'rcs', async () => (await client.send(command)).MessageId, isWhole(context));
  };
