import { CHANNELS, type Channel, type ChannelDescriptor } from '#words/channel.ts';

/** What a member did with one channel lately: how often they answered by it, and how much of ours they read there. */
export interface Habit {
  readonly answers: number;
  readonly reads: number;
}
export type Habits = Readonly<Partial<Record<Channel, Habit>>>;

/** What is looked at of a message, in or out. */
interface Said {
  readonly channel: Channel;
  readonly direction: 'out' | 'in';
  readonly state: string;
  readonly at: string;
}

/** What is older says little of how somebody is reached now. */
export const HABIT_DAYS = 180;
const DAY_MS = 86_400_000;
const NONE: Habit = { answers: 0, reads: 0 };

/** From a member's messages, in and out. */
export const habitsOf = (messages: readonly Said[], now: Date): Habits => {
  const since = new Date(now.getTime() - HABIT_DAYS * DAY_MS).toISOString();
  return messages
    .filter(({ at }) => at >= since)
    .reduce<Habits>((habits, { channel, direction, state }) => {
      const { answers, reads } = habits[channel] ?? NONE;
      const habit = { answers: answers + Number(direction === 'in'), reads: reads + Number(state === 'read') };
      return { ...habits, [channel]: habit };
    }, {});
};

/** What is not paid unless it arrives is tried before what is; else the order is that of the table of channels. */
const paid = (channel: Channel): number => {
  const { paidWhenDelivered }: ChannelDescriptor = CHANNELS[channel];
  return paidWhenDelivered ? 0 : 1;
};

/**
 * Channels with what is known of them: those by which the member answers most first, then those on which they read most, then the cheapest
 * where the price of each is known.
 */
export const byHabit = (
  channels: readonly Channel[],
  habits: Habits,
  priceOf: (channel: Channel) => number | undefined = () => undefined,
): readonly (Habit & { readonly channel: Channel })[] => {
  const prices = new Map(channels.map((channel) => [channel, priceOf(channel)]));
  const isKnown = channels.every((channel) => prices.get(channel) !== undefined);
  const price = (channel: Channel): number => (isKnown ? (prices.get(channel) ?? 0) : 0);
  return channels
    .map((channel) => ({ channel, ...(habits[channel] ?? NONE) }))
    .toSorted(
      (a, b) =>
        b.answers - a.answers ||
        b.reads - a.reads ||
        price(a.channel) - price(b.channel) ||
        paid(a.channel) - paid(b.channel),
    );
};
