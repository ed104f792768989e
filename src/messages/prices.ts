import type { Prices } from '#programme/grammar/prices.ts';
import type { Channel } from '#words/channel.ts';

/** What one message, or one part of it, costs there; `undefined` where that is not known. */
export const priceOf = (
  prices: Prices | undefined,
  channel: Channel,
  country: string | undefined,
): number | undefined => {
  const lines = prices?.list.filter((line) => line.channel === channel) ?? [];
  const line = lines.find((one) => one.country === country) ?? lines.find((one) => one.country === undefined);
  return line?.price;
};
