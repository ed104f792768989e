import { timingSafeEqual } from 'node:crypto';

/** What the button of a message means, and on whose message it stands. */
export interface Tap {
  readonly reply: string;
  readonly messageId: string;
  readonly memberId: string;
}

type Hash = (text: string) => string;

/** No address has a line break, so that this is the hash of none. 128 bits of it. */
const sealOf = (hash: Hash, { reply, messageId, memberId }: Tap): string =>
  hash(['tap', memberId, messageId, reply].join('\n')).slice(0, 22);

/** What a button hands back, some 110 bytes: WhatsApp takes 256 (Cloud API, reply buttons). */
export const sealedTap = (hash: Hash, tap: Tap): string => `v2:${tap.reply}:${tap.messageId}:${sealOf(hash, tap)}`;

/** Whether we wrote this on a message to this member. */
export const isOwnTap = (hash: Hash, postback: string, memberId: string): boolean => {
  const [, reply = '', messageId = ''] = postback.split(':');
  const given = Buffer.from(postback);
  const expected = Buffer.from(sealedTap(hash, { reply, messageId, memberId }));
  return given.length === expected.length && timingSafeEqual(given, expected);
};
