import type { Comparison, Difference } from './against.ts';
import { table } from './report-text.ts';

const lines = (sign: '+' | '-', of: readonly Difference[]): readonly string[] =>
  of.map(
    ({ at, memberId, journey, message, channel }) => `${sign} ${at}  ${memberId}  ${journey}  ${message} by ${channel}`,
  );

/** What changes between two versions, for people: the totals first, then every message. */
export const againstText = ({ more, fewer, before, after, changed, byJourney, usd }: Comparison): string =>
  [
    `${before} messages before, ${after} now: ${more.length} more, ${fewer.length} fewer (${Math.round(changed * 10_000) / 100}% changed); $${usd.before} before, $${usd.after} now`,
    '',
    ...table(
      ['journey', 'more', 'fewer'],
      Object.entries(byJourney).map(([journey, counts]) => [journey, String(counts.more), String(counts.fewer)]),
    ),
    '',
    ...lines('+', more),
    ...lines('-', fewer),
  ].join('\n');
