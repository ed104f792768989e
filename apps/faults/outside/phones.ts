import type { Channel } from '#words/channel.ts';
import type { Outgoing } from '#messages/sender.ts';

/**
 * What becomes of a message that the provider took. `keyless`: it arrives, our key did not fit, and its receipt does not say which of ours it was.
 * `refused`: of its first try the provider says later that our account may not send it.
 */
export type Fortune = 'delivered' | 'keyless' | 'failed' | 'refused' | 'lost';

/** What came to somebody. */
export interface Came {
  readonly channel: Channel;
  readonly message: Outgoing;
  readonly providerId: string;
}

/** People's phones and inboxes: what came, and what becomes of what is sent next. */
export const createPhones = (lost: ReadonlySet<string>) => {
  const fortunes = new Map<string, Fortune>();
  const came = new Map<string, readonly Came[]>();
  const fortuneOf = ({ memberId, messageId, channel }: Outgoing): Fortune =>
    lost.has(messageId) ? 'lost' : (fortunes.get(`${memberId} ${channel}`) ?? 'delivered');
  return {
    isLost: (messageId: string): boolean => lost.has(messageId),
    /** From now on, for a channel of somebody's. */
    set: (memberId: string, channel: Channel, fortune: Fortune): void => {
      fortunes.set(`${memberId} ${channel}`, fortune);
    },
    arrive: (message: Outgoing, providerId: string, tried: number): Fortune => {
      const destined = fortuneOf(message);
      const fortune = destined === 'refused' && tried > 1 ? 'delivered' : destined;
      const { to, channel } = message;
      if (fortune === 'delivered' || fortune === 'keyless')
        came.set(to, [...(came.get(to) ?? []), { channel, message, providerId }]);
      return fortune;
    },
    /** To a number or an inbox, newest first. */
    came: (to: string): readonly Came[] => (came.get(to) ?? []).toReversed(),
  };
};
export type Phones = ReturnType<typeof createPhones>;
