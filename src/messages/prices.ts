import type { Prices } from '#programme/grammar/prices.ts';
import type { Channel, MessageClass } from '#words/channel.ts';

/** What a message is, as far as its price depends on it. */
export interface Priced {
  readonly channel: Channel;
  readonly country?: string | undefined;
  readonly class?: MessageClass | undefined;
  readonly provider?: string | undefined;
}
type Line = Prices['list'][number];
/** By what a line may be narrower than another: its country counts most. */
const NARROWER = ['country', 'class', 'provider'] as const;

/** The line that says most of a message; of two that say as much, the first. */
export const priceLine = <L extends Partial<Line>>(list: readonly L[], of: Priced): L | undefined => {
  const fits = list.filter(
    (line) => line.channel === of.channel && NARROWER.every((by) => line[by] === undefined || line[by] === of[by]),
  );
  return NARROWER.reduce((left, by) => {
    const narrower = left.filter((line) => line[by] !== undefined);
    return narrower.length > 0 ? narrower : left;
  }, fits)[0];
};

/** Whether parts are paid, or the message. */
export const isByPart = ({ channel, per }: Partial<Line>): boolean =>
  (per ?? (channel === 'sms' ? 'part' : 'message')) === 'part';

/** What one message, or one part of it, costs; `undefined` where that is not known. */
export const priceOf = (prices: Prices | undefined, of: Priced): number | undefined =>
  priceLine(prices?.list ?? [], of)?.price;

/** What a message of so many parts costs, in whole millionths of the currency; `undefined` where no price is known. */
export const costOf = (prices: Prices | undefined, of: Priced, parts: number): number | undefined => {
  const line = priceLine(prices?.list ?? [], of);
  return line && Math.round(line.price * (isByPart(line) ? parts : 1) * 1e6);
};
