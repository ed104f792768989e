import { SendRcsMessageCommand, type PinpointSMSVoiceV2Client } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { attempt } from '#providers/attempt.ts';
import type { Send } from '#providers/provider.ts';
import { awsVendor } from './aws-codes.ts';
import { messageContext } from './message-context.ts';
import { rcsContent } from './rcs-content.ts';

export interface RcsOptions {
  readonly client: PinpointSMSVoiceV2Client;
  /** An RCS agent: id or ARN. */
  readonly from: string;
  readonly configurationSet: string;
  /** Where the pictures of cards lie, by file name. */
  readonly mediaBucket: string;
  /** Seconds after which the service takes an undelivered message back; 1 to 172,800, and 10 or more is advised. */
  readonly timeToLive?: number;
}

/** Texts and cards over AWS End User Messaging. Asks for no fallback of the service's own: the run owns the hops. */
export const rcsSender =
  ({ client, from, configurationSet, mediaBucket, timeToLive }: RcsOptions): Send =>
  async (message) => {
    const command = new SendRcsMessageCommand({
      DestinationPhoneNumber: message.to,
      OriginationIdentity: from,
      RcsMessageContent: rcsContent(message.content, mediaBucket),
      ...(timeToLive !== undefined && { TimeToLive: timeToLive }),
      ConfigurationSetName: configurationSet,
      Context: messageContext(message),
    });
    return attempt(awsVendor, 'rcs', async () => (await client.send(command)).MessageId);
  };
