import * as assumptions from './assumptions.ts';
import type { Case } from './case.ts';
import { member } from './assumptions.ts';
import { outgrownAt, type Need } from './plan.ts';
import { quotas } from './quotas.ts';
import * as settings from './settings.ts';
import { dollars, figure, lasting, table, times } from './words.ts';

/** What is named here is named in the document: a block stands between `<!-- scale:NAME -->` and `<!-- /scale -->`. */
export type Blocks = Readonly<Record<string, string>>;

const isStanding = ({ cost }: Case): boolean => cost.storage !== undefined;
/** What is hit, or would be at ten times the load. */
const SOON = 0.1;
/** A key that takes less of its partition is not worth a word. */
const WARM = 0.001;

const rushRow = ({ asks, limits: [first], done, cost }: Case): readonly string[] => [
  asks,
  first === undefined ? '' : `${first.name}: ${figure(first.asked)} of ${figure(first.allowed)} ${first.unit}`,
  times(first?.factor ?? 0),
  ...(done === undefined
    ? ['', '', '']
    : [lasting(done.asSet), lasting(done.raised), lasting(done.warmed)]),
  dollars(cost.aws),
  cost.messages === 0 ? '' : dollars(cost.messages),
];

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
const bearing = (cases: readonly Case[]): readonly (readonly [name: string, members: number, raise: string])[] => {
  const largest = cases.filter(isStanding).at(-1);
  const members = Number(largest?.name.split('-')[1]);
  return (largest?.limits ?? [])
    .filter(({ raisable, factor }) => raisable && factor > 0)
    .map(({ name, factor, raise }) => [name.replace(/ 2027.*/, ''), members / factor, raise] as const);
};

const WIDTH = 40;
/** One bar for each limit, ten times as many members every ten signs. */
const chart = (cases: readonly Case[]): string => {
  const lines = bearing(cases).slice(0, 10);
  const longest = Math.max(...lines.map(([name]) => name.length));
  const bar = (members: number): string => '#'.repeat(Math.min(WIDTH, Math.round(10 * (Math.log10(members) - 6))));
  const scale = `${' '.repeat(longest)} 1 M       10 M      100 M     1,000 M   10,000 M`;
  return ['```text', scale, ...lines.map(([name, at]) => `${name.padEnd(longest)} ${bar(at)}`), '```'].join('\n');
};

const limitRows = ({ limits }: Case): readonly (readonly string[])[] =>
  limits
    .filter(({ factor }) => factor >= SOON)
    .map(({ name, asked, allowed, unit, factor, raise }) => [
      name,
      figure(asked),
      `${figure(allowed)} ${unit}`,
      times(factor),
      times(10 * factor),
      raise,
    ]);

const said = (record: Readonly<Record<string, number>>): string =>
  Object.entries(record)
    .map(([name, value]) => `${name} ${figure(value)}`)
    .join(', ');

const rush = (one: Case): string => {
  const warm = one.hottest.filter(({ share }, at) => at === 0 || share >= WARM);
  const hot = warm.map(
    ({ place, writes, reads, share }) =>
      `\`${place}\` ${figure(writes)} writes and ${figure(reads)} reads a second, ${figure(100 * share)} % of a partition`,
  );
  const running = Object.keys(one.concurrency).length === 0 ? [] : [`- Invocations at once: ${said(one.concurrency)}.`];
  return [
    `- Hottest keys: ${hot.join('; ')}.`,
    ...running,
    `- Besides: ${said(one.facts)}.`,
    '',
    table(['limit', 'asked', 'allowed', 'times', 'at ten times', 'raise'], limitRows(one)),
  ].join('\n');
};

const SIZES = [1e6, 10e6, 100e6] as const;
const plan = (needs: readonly Need[]): string =>
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

const MILLION = 1e6;
const senders = [
  ['SMS, short code (US, CA)', quotas.shortCode.value],
  ['WhatsApp, a number as Meta begins it', settings.whatsappPerSecond],
  ['SMS, long code elsewhere, or sender id', quotas.senderId.value],
  ['SMS, toll-free (US)', quotas.tollFree.value],
  ['SMS, 10DLC (US)', quotas.longCodeUs.value],
] as const;
const ofSenders = (): string =>
  table(
    ['sender', 'a second', 'a million takes', 'within one day of sending'],
    senders.map(([name, rate]) => [
      name,
      figure(rate),
      lasting(MILLION / rate),
      figure(rate * assumptions.sending.hours * 3_600),
    ]),
  );

const ofQuotas = (): string =>
  table(
    ['quota', 'value', 'can be raised', 'page', 'as of'],
    Object.values(quotas).map(({ name, value, unit, source, raised, date }) => [
      name,
      `${figure(value)} ${unit}`,
      raised ? 'yes' : 'no',
      `<${source}>`,
      date,
    ]),
  );

const values = (record: object): string =>
  Object.entries(record)
    .flatMap(([name, value]) => (typeof value === 'number' ? [`${name} ${figure(value)}`] : []))
    .join(', ');
const { duration, memory, share, run, sending, batch } = assumptions;
const ofAssumptions = (): string =>
  table(
    ['assumed', 'values'],
    [
      ['milliseconds', values(duration)],
      ['gigabytes of memory', values(memory)],
      ['a member, a month', values(member)],
      ['share of events', values(share)],
      ['a run that waits', values(run)],
      ['marketing goes', values(sending)],
      ['records of a batch', values(batch)],
      ['a production stage', values(settings.stage)],
      ['pace', values(settings.pace)],
      ['enumeration of a campaign', values(settings.enumeration)],
      ['conflicts of one row', values(settings.conflicts)],
    ],
  );

/** Everything that the command prints, block by block. */
export const blocksOf = (cases: readonly Case[], needs: readonly Need[]): Blocks => {
  const rushes = cases.filter((one) => !isStanding(one));
  return {
    overview: table(
      ['asked', 'first limit', 'times', 'as set', 'all raised', 'and tables warm', 'AWS $', 'messages $'],
      rushes.map(rushRow),
    ),
    sizes: table(
      ['members', 'events/s', 'rows', 'GB', 'storage $', 'AWS $', 'texts $', 'hottest key'],
      cases.filter(isStanding).map(sizeRow),
    ),
    bearing: table(
      ['limit', 'holds up to, members', 'raise'],
      bearing(cases)
        .slice(0, 10)
        .map(([name, members, raise]) => [name, figure(members), raise]),
    ),
    chart: chart(cases),
    plan: plan(needs),
    ...Object.fromEntries(rushes.map((one) => [one.name, rush(one)])),
    senders: ofSenders(),
    quotas: ofQuotas(),
    assumptions: ofAssumptions(),
  };
};
