import type { Case } from '../case.ts';
import { outgrownAt, SIZES, type Need } from '../plan.ts';
import { dollars, figure, table } from '../words.ts';

const sizeRow = ({ asks, wanted, cost, facts, hottest: [hot] }: Case): readonly string[] => [
  asks.split(' ')[0] ?? '',
  figure(wanted),
  figure(facts['rows'] ?? 0),
  figure(facts['gigabytes'] ?? 0),
  dollars(cost.storage ?? 0),
  dollars(cost.aws),
  dollars(cost.messages),
  hot === undefined ? '' : `${hot.place}: ${figure(hot.writes)} writes/s`,
];

/** Members whose usual life a limit bears: everything grows with them. */
const borne = (cases: readonly Case[]): readonly (readonly [name: string, members: number, raise: string])[] => {
  const largest = cases.at(-1);
  const members = Number(largest?.name.split('-')[1]);
  return (largest?.limits ?? [])
    .filter(({ raisable, factor }) => raisable && factor > 0)
    .map(({ name, factor, raise }) => [name.replace(/ 2027.*/, ''), members / factor, raise] as const);
};

/** What comes later is of no interest to anybody. */
const MOST = 10;
const WIDTH = 40;
/** One bar for each limit, ten times as many members every ten signs. */
export const chart = (cases: readonly Case[]): string => {
  const lines = borne(cases).slice(0, MOST);
  const longest = Math.max(...lines.map(([name]) => name.length));
  const bar = (members: number): string => '#'.repeat(Math.min(WIDTH, Math.round(10 * (Math.log10(members) - 6))));
  const scale = `${' '.repeat(longest)} 1 M       10 M      100 M     1,000 M   10,000 M`;
  return ['```text', scale, ...lines.map(([name, at]) => `${name.padEnd(longest)} ${bar(at)}`), '```'].join('\n');
};

/** Limits by how many members they bear. */
export const bearing = (cases: readonly Case[]): string =>
  table(
    ['limit', 'holds up to, members', 'raise'],
    borne(cases)
      .slice(0, MOST)
      .map(([name, members, raise]) => [name, figure(members), raise]),
  );

/** What so many members cost and keep. */
export const sizes = (cases: readonly Case[]): string =>
  table(['members', 'events/s', 'rows', 'GB', 'storage $', 'AWS $', 'texts $', 'hottest key'], cases.map(sizeRow));

/** What to raise, at which size. */
export const plan = (needs: readonly Need[]): string =>
  table(
    ['what', 'for', 'has', 'too little from, members', ...SIZES.map((size) => `at ${figure(size)}`)],
    needs.map((need) => [
      need.what,
      need.when,
      figure(need.has),
      figure(outgrownAt(need)),
      ...SIZES.map((size) => (need.asks(size) <= need.has ? 'as it is' : figure(Math.ceil(need.asks(size))))),
    ]),
  );
