import { lastHeard, windowOf, type Window } from '#conversations/window.ts';
import type { Thread } from '#conversations/thread.ts';
import type { Member } from '#loyalty/member.ts';
import { addressFor } from '#members/addresses.ts';
import type { MessageRow } from '#messages/message.ts';
import { Channel, CHANNELS } from '#words/channel.ts';

/** A channel by which a person can be answered. */
export interface Way extends Window {
  readonly channel: Channel;
  readonly to: string;
  readonly heardAt?: string;
}

/** How somebody can be answered, by what they wrote by last first. A member is reached where they are now, a stranger where they wrote. */
export const waysTo = (
  thread: Thread | undefined,
  member: Member | undefined,
  messages: readonly MessageRow[],
  now: Date,
): readonly Way[] =>
  Channel.options
    .filter((channel) => CHANNELS[channel].endedBy === 'answer' || channel === 'email')
    .flatMap((channel): readonly Way[] => {
      const own = member && addressFor(member, channel);
      // A mail in a member's thread may be of whoever was sent theirs on.
      const to = own ?? (channel === 'email' && member !== undefined ? undefined : thread?.heard[channel]?.from);
      const heardAt = lastHeard(thread, messages, channel);
      // Who never wrote by a channel has it perhaps; who did, has it.
      if (to === undefined || (heardAt === undefined && channel !== 'sms')) return [];
      return [{ channel, to, ...windowOf(channel, heardAt, now), ...(heardAt === undefined ? {} : { heardAt }) }];
    })
    .toSorted((a, b) => ((a.heardAt ?? '') < (b.heardAt ?? '') ? 1 : -1));
