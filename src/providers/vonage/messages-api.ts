import * as z from 'zod';
import type { Outgoing } from '#messages/sender.ts';
import { attempt } from '#providers/attempt.ts';
import { echoedKey } from '#providers/echoed-key.ts';
import { credential } from '#providers/http-api/credential.ts';
import { postJson } from '#providers/http-api/post.ts';
import type { Send } from '#providers/provider.ts';
import { userIdIn } from '#words/user-id.ts';
import { applicationToken } from './application-token.ts';
import { vonageVendor } from './vonage-codes.ts';
import type { VonageChannel } from './vonage-channel.ts';
import { VONAGE_CONTENT, type Rendering } from './vonage-content.ts';

export interface MessagesApiOptions extends Rendering {
  /** `https://api.nexmo.com/v1/messages`. */
  readonly url: string;
  readonly channel: VonageChannel;
  readonly from: string;
  readonly applicationId: string;
  readonly privateKey: () => Promise<string>;
}

/** Vonage's limit for `client_ref`. */
const LONGEST_KEY = 100;
/** Sources differ on what an RCS message may live at the least, 20 seconds or 300: what all of them take. */
const SHORTEST_SECONDS = 300;
/** 72 hours. */
const LONGEST_SECONDS = 259_200;

/** Of what a carrier of numbers keeps for the phone; the apps have theirs with their content, or none. */
const timeToLive = (channel: VonageChannel, { timeToLive: seconds }: Outgoing): object =>
  (channel !== 'sms' && channel !== 'rcs') || seconds === undefined
    ? {}
    : { ttl: Math.min(Math.max(seconds, SHORTEST_SECONDS), LONGEST_SECONDS) };

/** A number without its plus, or the id that the channel has for them. */
const recipient = (channel: VonageChannel, to: string): string => userIdIn(channel, to) ?? to.replace(/^\+/, '');

/** The whole request. It asks for no failover of Vonage's own: the run owns the hops. */
const bodyOf = (message: Outgoing, options: MessagesApiOptions): object => {
  const { channel, from } = options;
  const key = echoedKey(message, LONGEST_KEY);
  return {
    channel,
    to: recipient(channel, message.to),
    from,
    ...VONAGE_CONTENT[channel](message, options),
    ...timeToLive(channel, message),
    webhook_version: 'v1',
    ...(key !== undefined && { client_ref: key }),
  };
};

const Accepted = z.object({ message_uuid: z.string().min(1) });
const idIn = (answer: unknown): string | undefined => {
  const read = Accepted.safeParse(answer);
  return read.success ? read.data.message_uuid : undefined;
};

/** One channel over Vonage's Messages API v1. */
export const messagesApiSender =
  (options: MessagesApiOptions): Send =>
  async (message) => {
    const { url, channel, applicationId, privateKey } = options;
    const body = bodyOf(message, options);
    const token = await credential(channel, async () =>
      applicationToken(applicationId, await privateKey(), new Date()),
    );
    return attempt(vonageVendor, channel, async () => idIn(await postJson(url, token, body)));
  };
