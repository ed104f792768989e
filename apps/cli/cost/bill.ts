import { Channel } from '#words/channel.ts';
import { priceOf } from '../replay/cost.ts';
import { PRICES } from '../replay/prices.ts';
import { monthly } from './list-prices.ts';
import type { Used } from './read-used.ts';

export interface Line {
  readonly item: string;
  readonly country?: string;
  readonly unit: string;
  readonly used: number;
  /** USD by day; `null` where no price is known. */
  readonly usd: Readonly<Record<string, number>> | null;
}

export interface Bill {
  readonly days: readonly string[];
  readonly lines: readonly Line[];
  /** USD by day, of what has a price. */
  readonly totals: Readonly<Record<string, number>>;
  readonly total: number;
}

/** Days of a month, as it is spread over them. */
const MONTH_DAYS = 30;

const unitPrice = ({ question, country = '*' }: Used): number | undefined => {
  const channel = Channel.safeParse(question.item);
  return channel.success ? priceOf(PRICES, channel.data, country)?.usd : question.usd;
};

const lineOf = (some: readonly [Used, ...Used[]], days: readonly string[]): Line => {
  const [{ question, country }] = some;
  const price = unitPrice(some[0]);
  const on = (day: string): number =>
    some.filter((one) => one.day === day).reduce((sum, { amount }) => sum + amount, 0);
  return {
    item: question.item,
    ...(country !== undefined && { country }),
    unit: question.unit,
    used: days.reduce((sum, day) => sum + on(day), 0),
    usd: price === undefined ? null : Object.fromEntries(days.map((day) => [day, on(day) * price])),
  };
};

/** What is paid for being there, by how many there are of each type. */
const standing = (
  counts: Readonly<Partial<Record<keyof typeof monthly, number>>>,
  days: readonly string[],
): readonly Line[] =>
  Object.entries(monthly).flatMap(([type, usd]) => {
    const count = counts[type as keyof typeof monthly] ?? 0;
    const daily = (count * usd) / MONTH_DAYS;
    return count === 0
      ? []
      : [
          {
            item: type.split('::').slice(1).join(' '),
            unit: 'there',
            used: count,
            usd: Object.fromEntries(days.map((day) => [day, daily])),
          },
        ];
  });

/** Metered usage times list price, by item and day; what has no price is counted and left out of the totals. */
export const billOf = (
  used: readonly Used[],
  days: readonly string[],
  counts: Readonly<Partial<Record<keyof typeof monthly, number>>>,
): Bill => {
  const groups = Map.groupBy(used, ({ question, country = '' }) => `${question.item} ${country}`);
  const metered = [...groups.values()].flatMap((some) => {
    const [first, ...others] = some;
    return first === undefined ? [] : [lineOf([first, ...others], days)];
  });
  const lines = [...metered, ...standing(counts, days)];
  const totals = Object.fromEntries(
    days.map((day) => [day, lines.reduce((sum, { usd }) => sum + (usd?.[day] ?? 0), 0)]),
  );
  return { days, lines, totals, total: Object.values(totals).reduce((sum, one) => sum + one, 0) };
};
