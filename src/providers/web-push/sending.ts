import { createHash } from 'node:crypto';
import * as z from 'zod';
import { attempt } from '#providers/attempt.ts';
import { credential } from '#providers/http-api/credential.ts';
import { post } from '#providers/http-api/post.ts';
import type { Send, Sending } from '#providers/provider.ts';
import { needed } from '#providers/settings.ts';
import { encrypted, MOST_BYTES } from './encrypt.ts';
import { isPlayed, isPushService } from './services.ts';
import { WebPushSettings } from './settings.ts';
import { vapid, VapidKeys } from './vapid.ts';
import { webPush } from './web-push.ts';

const Reader = z.object({ endpoint: z.string(), p256dh: z.string(), auth: z.string() });
/** A push that nobody fetched for so long is old; services keep one for four weeks at most. */
const DAY_SECONDS = 86_400;

/** The same push again takes the place of the first where that still waits (RFC 8030, 5.4: at most 32 characters of base64url). */
const topicOf = (messageId: string): string => createHash('sha256').update(messageId).digest('base64url').slice(0, 32);

interface Pushing {
  readonly keys: () => Promise<VapidKeys>;
  readonly subject: string;
  readonly isService: (endpoint: string) => boolean;
}

const pusher =
  ({ keys, subject, isService }: Pushing): Send =>
  async ({ to, messageId, class: type, content, timeToLive = DAY_SECONDS }) => {
    const { endpoint, ...reader } = Reader.parse(JSON.parse(to));
    if (!isService(endpoint)) return { kind: 'failed', code: 'not-a-service' };
    if (content.kind !== 'text') throw new Error(`a push carries its payload as text, not a ${content.kind}`);
    const text = Buffer.from(content.text);
    if (text.length > MOST_BYTES) return { kind: 'failed', code: 'too-large', reaction: 'fix' };
    const known = await credential('push', keys);
    const headers = {
      ttl: String(Math.max(0, Math.floor(timeToLive))),
      urgency: type === 'marketing' ? 'normal' : 'high',
      topic: topicOf(messageId),
      'content-type': 'application/octet-stream',
      'content-encoding': 'aes128gcm',
      authorization: vapid(known, endpoint, subject, new Date()),
    };
    return attempt(webPush.vendor, 'push', async () => {
      await post(endpoint, { headers, body: encrypted(text, reader) });
      return messageId;
    });
  };

/** Web Push to one browser, which `to` has as JSON; what it is told is the text. */
export const webPushSending: Sending = (environment, { secret, standIn }) => {
  const { keysSecret, hosts } = WebPushSettings.parse(environment);
  const id = needed(keysSecret, 'WEB_PUSH_KEYS_SECRET');
  const keys = async () => VapidKeys.parse(JSON.parse(await secret(id)));
  const isService = (endpoint: string): boolean =>
    isPushService(endpoint, hosts) || (standIn !== undefined && isPlayed(endpoint));
  return { push: (subject) => pusher({ keys, subject, isService }) };
};
