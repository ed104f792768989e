import * as z from 'zod';
import type { Outgoing } from '#messages/sender.ts';
import { attempt } from '#providers/attempt.ts';
import { credential } from '#providers/http-api/credential.ts';
import { post } from '#providers/http-api/post.ts';
import type { Send } from '#providers/provider.ts';
import { callbackUrl } from './callback.ts';
import { contentsIn } from './contents.ts';
import { written, type TwilioChannel } from './twilio-address.ts';
import { twilioVendor } from './twilio-codes.ts';
import { twilioContent, type Contents } from './twilio-content.ts';

export interface TwilioApiOptions extends Pick<Contents, 'linkBase' | 'mediaUrl'> {
  /** `https://api.twilio.com/2010-04-01/Accounts/AC…/Messages.json`. */
  readonly url: string;
  readonly channel: TwilioChannel;
  /** A number, short code, name or agent; or a messaging service (`MG…`), which then chooses the number. */
  readonly from: string;
  /** An API key (`SK…`), or the account itself. */
  readonly keySid: string;
  readonly keySecret: () => Promise<string>;
  /** The content templates of the account as they are kept, see `contentsIn`. */
  readonly contents: () => Promise<string>;
  /** Where it tells what became of a message. */
  readonly statuses: string;
}

/** Ten hours: longer does nothing wait in Twilio's queue. */
const LONGEST_SECONDS = 36_000;

const sender = (channel: TwilioChannel, from: string): Readonly<Record<string, string>> =>
  /^MG[0-9a-f]{32}$/.test(from) ? { MessagingServiceSid: from } : { From: written(channel, from) };

/** The whole request. It names nobody to fall back to: the run owns the hops. */
const bodyOf = async (message: Outgoing, options: TwilioApiOptions): Promise<string> => {
  const { channel, from, statuses, linkBase, mediaUrl } = options;
  const { content, timeToLive } = message;
  const contents = content.kind === 'text' ? {} : contentsIn(channel, await credential(channel, options.contents));
  return new URLSearchParams({
    To: written(channel, message.to),
    ...sender(channel, from),
    ...twilioContent(channel, content, { contents, linkBase, mediaUrl }),
    StatusCallback: callbackUrl(statuses, message),
    ...(timeToLive !== undefined && {
      ValidityPeriod: String(Math.min(Math.max(Math.floor(timeToLive), 1), LONGEST_SECONDS)),
    }),
  }).toString();
};

const Accepted = z.object({ sid: z.string().min(1) });
const idIn = (answer: unknown): string | undefined => {
  const read = Accepted.safeParse(answer);
  return read.success ? read.data.sid : undefined;
};

/** One channel over Twilio's Messages API. */
export const twilioSender =
  (options: TwilioApiOptions): Send =>
  async (message) => {
    const { url, channel, keySid, keySecret } = options;
    const body = await bodyOf(message, options);
    const known = Buffer.from(`${keySid}:${await credential(channel, keySecret)}`).toString('base64');
    const headers = { authorization: `Basic ${known}`, 'content-type': 'application/x-www-form-urlencoded' };
    return attempt(twilioVendor, channel, async () => idIn(await post(url, { headers, body })));
  };
