import type { Channel } from '../model.ts';

/** Whether a provider of a channel is too busy for one more. */
export type Busy = (channel: Channel) => boolean;

/** Providers that take so many messages in any second of virtual time, each for itself, and refuse the rest. */
export const busyAbove = (perSecond: number, now: () => Date): Busy => {
  const full = Math.max(1, perSecond);
  const buckets = new Map<Channel, { left: number; at: number }>();
  return (channel) => {
    const at = now().getTime();
    const before = buckets.get(channel) ?? { left: full, at };
    const left = Math.min(full, before.left + ((at - before.at) / 1_000) * perSecond);
    buckets.set(channel, { left: left < 1 ? left : left - 1, at });
    return left < 1;
  };
};
