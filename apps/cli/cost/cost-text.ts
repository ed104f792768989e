import type { Bill, Line } from './bill.ts';
import { TRANSITIONS_OF_A_RUN } from './metered.ts';

const usd = (amount: number): string => amount.toFixed(amount !== 0 && amount < 0.01 ? 4 : 2);
const count = (amount: number): string =>
  amount.toLocaleString('en-US', { maximumFractionDigits: amount !== 0 && amount < 10 ? 3 : 0 });

const nameOf = ({ item, country }: Line): string => (country === undefined ? item : `${item} to ${country}`);

const table = (rows: readonly (readonly string[])[]): readonly string[] => {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows.map((row) =>
    row.map((cell, at) => (at < 1 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  '),
  );
};

/** One table: items down, days across, USD in it; and what it rests on below. */
export const costText = ({ days, lines, totals, total }: Bill, region: string): string => {
  const short = days.map((day) => day.slice(5));
  const of = (line: Line): readonly string[] => {
    const own = line.usd;
    const sum = own === null ? 'no price known' : usd(Object.values(own).reduce((all, one) => all + one, 0));
    return [
      nameOf(line),
      `${count(line.used)} ${line.unit}`,
      ...days.map((day) => (own === null ? '' : usd(own[day] ?? 0))),
      sum,
    ];
  };
  const rows = [
    ['USD', 'used', ...short, 'all'],
    ...lines.map(of),
    ['total', '', ...days.map((day) => usd(totals[day] ?? 0)), usd(total)],
  ];
  return [
    ...table(rows),
    '',
    `Usage is what CloudWatch metered in ${region}; prices are list prices of us-east-1 without free tier, taxes and discounts.`,
    `A run is taken as ${TRANSITIONS_OF_A_RUN} transitions, which no metric counts by machine. SQS sends ten at once, so its requests are an upper bound.`,
    'Messages are those of the whole account in this region, priced where a price list is known; AWS bills SMS, RCS and WhatsApp by its own.',
    'Left out: storage, backups, KMS requests, traces, EventBridge, data transfer, numbers and registrations.',
  ].join('\n');
};
