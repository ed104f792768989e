import type { Case } from '../case.ts';
import { dollars, figure, lasting, table, times } from '../words.ts';

/** What is hit, or would be at ten times the load. */
const SOON = 0.1;
/** A key that takes less of its partition is not worth a word. */
const WARM = 0.001;

const rushRow = ({ asks, limits: [first], done, cost }: Case): readonly string[] => [
  asks,
  first === undefined ? '' : `${first.name}: ${figure(first.asked)} of ${figure(first.allowed)} ${first.unit}`,
  times(first?.factor ?? 0),
  ...(done === undefined ? ['', '', ''] : [lasting(done.asSet), lasting(done.raised), lasting(done.warmed)]),
  dollars(cost.aws),
  cost.messages === 0 ? '' : dollars(cost.messages),
];

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

/** One rush: its hottest keys, what runs at once, and every limit that is hit by ten times as much. */
export const rush = (one: Case): string => {
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

/** All rushes, each with its first limit. */
export const overview = (rushes: readonly Case[]): string =>
  table(
    ['asked', 'first limit', 'times', 'as set', 'all raised', 'and tables warm', 'AWS $', 'messages $'],
    rushes.map(rushRow),
  );
