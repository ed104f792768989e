import { countryAt, type Reached } from '#channels/reached.ts';
import type { Verdict } from '#consent/verdict.ts';
import type { JourneyCommand } from '#messages/command.ts';
import { costOf } from '#messages/prices.ts';
import { smsCost } from '#messages/sms-segments.ts';
import type { Programme } from '#programme/programme.ts';

/** A hop that is known to cost more than the programme gives for its class; a price that is not known forbids nothing. */
export const tooDear = (
  { settings: { prices } }: Programme,
  { channel, class: type }: JourneyCommand,
  reached: Reached,
  text: string,
  now: Date,
): Verdict | undefined => {
  const max = type === 'marketing' || type === 'transactional' ? prices?.max[type] : undefined;
  const country = countryAt(reached);
  const cost = costOf(prices, { channel, country, class: type }, channel === 'sms' ? smsCost(text).segments : 1);
  if (max === undefined || cost === undefined) return undefined;
  // In millionths: 3 x 0.1 is not more than 0.3.
  const price = cost / 1e6;
  if (price <= max) return undefined;
  const looked = { channel, price, max, ...(country !== undefined && { country }) };
  return { allow: false, rule: 'price', at: now.toISOString(), looked };
};
