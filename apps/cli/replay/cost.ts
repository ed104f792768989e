import type { Channel } from '#words/channel.ts';
import type { Price } from './prices.ts';

export interface Position {
  readonly channel: Channel;
  readonly country: string;
  readonly messages: number;
  readonly parts: number;
  /** `null` where no price is known. */
  readonly usd: number | null;
}

export const priceOf = (prices: readonly Price[], channel: Channel, country: string): Price | undefined =>
  prices.find((one) => one.channel === channel && one.country === country) ??
  prices.find((one) => one.channel === channel && one.country === '*');

/** Whole millionths, so that the sum does not depend on the order. */
const rounded = (usd: number): number => Math.round(usd * 1_000_000) / 1_000_000;

interface Billed {
  readonly channel: Channel;
  readonly country: string;
  readonly parts: number;
}

/** What messages cost, by channel and country in text order. */
export const costOf = (messages: readonly Billed[], prices: readonly Price[]): readonly Position[] => {
  const groups = new Map<string, { channel: Channel; country: string; messages: number; parts: number }>();
  for (const { channel, country, parts } of messages) {
    const key = `${channel} ${country}`;
    const group = groups.get(key) ?? { channel, country, messages: 0, parts: 0 };
    groups.set(key, { ...group, messages: group.messages + 1, parts: group.parts + parts });
  }
  return [...groups.entries()]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, group]) => {
      const price = priceOf(prices, group.channel, group.country);
      const count = price?.per === 'part' ? group.parts : group.messages;
      return { ...group, usd: price === undefined ? null : rounded(count * price.usd) };
    });
};

export const totalUsd = (positions: readonly Position[]): number =>
  rounded(positions.reduce((sum, { usd }) => sum + (usd ?? 0), 0));
