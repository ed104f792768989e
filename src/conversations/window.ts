import type { Thread } from '#conversations/thread.ts';
import type { MessageRow } from '#messages/message.ts';
import { CHANNELS, type Channel, type ChannelDescriptor } from '#words/channel.ts';

/** When somebody last wrote by a channel, as far as a page of their messages and the thread know. */
export const lastHeard = (
  thread: Thread | undefined,
  messages: readonly MessageRow[],
  channel: Channel,
): string | undefined =>
  [
    thread?.heard[channel]?.at,
    ...messages.filter((row) => row.direction === 'in' && row.channel === channel).map(({ at }) => at),
  ]
    .filter((at) => at !== undefined)
    .sort()
    .at(-1);

export interface Window {
  /** Whether text in a person's own words may go. */
  readonly canReply: boolean;
  /** Until when, where the channel closes by itself. */
  readonly until?: string;
}

/** Free text goes within some hours of what the person wrote there last (Meta: customer service window, standard messaging window). */
export const windowOf = (channel: Channel, heardAt: string | undefined, now: Date): Window => {
  const { windowHours }: ChannelDescriptor = CHANNELS[channel];
  if (windowHours === undefined) return { canReply: true };
  if (heardAt === undefined) return { canReply: false };
  const until = new Date(Date.parse(heardAt) + windowHours * 3_600_000);
  return { canReply: until > now, until: until.toISOString() };
};
