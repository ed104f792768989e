import type { Outgoing } from '#messages/sender.ts';
import { tapsOf } from '#messages/taps.ts';
import type { Channel } from '#words/channel.ts';
import type { Reply } from '#inbound/shapes.ts';

interface Seen {
  readonly channel: Channel;
  readonly message: Outgoing;
}

/**
 * The member at the other end: answers by the channel they were written to last, as text, or as a tap where the text is what
 * a button of that message says.
 */
export const createPerson = (phone: string) => {
  let last: Seen | undefined;
  let count = 0;
  const tapOf = (text: string): string | undefined => {
    if (last === undefined) return undefined;
    const said = text.trim().toLowerCase();
    return tapsOf(last.message.content).find((one) => one.text.toLowerCase() === said)?.postback;
  };
  return {
    sees: (message: Outgoing, channel: Channel): void => {
      if (channel !== 'email') last = { channel, message };
    },
    replies: (text: string, at: Date): Reply => {
      const postback = tapOf(text);
      return {
        id: `reply-${(count += 1)}`,
        from: phone,
        channel: last?.channel ?? 'sms',
        at: at.toISOString(),
        text,
        ...(postback === undefined ? {} : { postback }),
      };
    },
  };
};
export type Person = ReturnType<typeof createPerson>;
