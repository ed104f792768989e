import type { Report } from './report.ts';

const n = (count: number): string => count.toLocaleString('en');
const usd = (amount: number): string =>
  `$${amount.toLocaleString('en', { maximumFractionDigits: 2, minimumFractionDigits: 2 })}`;

/** Rows under a heading, each column as wide as its widest cell; the first is text and the others are figures. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] => {
  const widths = head.map((cell, at) => Math.max(cell.length, ...rows.map((row) => (row[at] ?? '').length)));
  const lineOf = (row: readonly string[]): string =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd();
  return [lineOf(head), ...rows.map(lineOf)];
};

const counts = (of: Readonly<Record<string, number>>): string =>
  Object.entries(of)
    .toSorted(([, a], [, b]) => b - a)
    .map(([name, count]) => `${name} ${n(count)}`)
    .join(', ') || 'none';

const journeys = ({ messages, runs }: Report): readonly string[] => {
  const names = [...new Set([...Object.keys(runs), ...Object.keys(messages.byJourney)])].sort();
  const rows = names.map((name) => {
    const run = runs[name];
    const sent = Object.values(messages.byJourney[name] ?? {}).reduce((sum, count) => sum + count, 0);
    const each = run === undefined || run.executions === 0 ? '0' : (run.transitions / run.executions).toFixed(1);
    const cells = [
      (run?.started ?? 0) + (run?.atOnce ?? 0),
      run?.heldOut ?? 0,
      run?.refused ?? 0,
      sent,
      run?.goals ?? 0,
    ];
    return [name, ...cells.map(n), each, counts(messages.byJourney[name] ?? {})];
  });
  return table(['journey', 'runs', 'held out', 'refused', 'messages', 'goals', 'transitions', 'by channel'], rows);
};

const stages = ({ stages: months }: Report): readonly string[] => {
  const names = [...new Set(months.flatMap(({ atEnd }) => Object.keys(atEnd)))].sort();
  return names.length === 0
    ? []
    : table(
        ['month', ...names],
        months.map(({ month, atEnd }) => [month, ...names.map((name) => n(atEnd[name] ?? 0))]),
      );
};

const cost = ({ cost: { messages, usd: total, unpriced, transitions, transitionsUsd } }: Report): readonly string[] => [
  ...table(
    ['cost', 'country', 'messages', 'parts', 'USD'],
    messages.map(({ channel, country, messages: count, parts, usd: price }) => [
      channel,
      country,
      n(count),
      n(parts),
      price === null ? 'no price known' : usd(price),
    ]),
  ),
  `${usd(total)} for messages${unpriced === 0 ? '' : `, and ${n(unpriced)} messages without a known price (--prices)`}; ${usd(transitionsUsd)} for ${n(transitions)} state transitions`,
];

const ledger = ({ ledger: { lines, points, cashback, wrong } }: Report): string =>
  wrong.length === 0 && points.lines === points.balances && cashback.lines === cashback.balances
    ? `ledger: ${n(lines)} lines sum to the balances: ${n(points.balances)} points, ${n(cashback.balances)} minor units of cashback`
    : `ledger: WRONG: lines sum to ${points.lines} points and ${cashback.lines} of cashback, balances to ${points.balances} and ${cashback.balances} (${wrong.slice(0, 10).join(', ')})`;

/** A replay for people. */
export const reportText = (report: Report): string => {
  const { from, to, members, events, messages, verdicts, faults, rejections } = report;
  const faulty = Object.entries(faults).map(([what, count]) => `FAULT, ${n(count)} times: ${what}`);
  const rejected = Object.entries(rejections).map(([what, count]) => `rejected, ${n(count)} times: ${what}`);
  return [
    `version ${report.version}, ${from.slice(0, 10)} to ${to.slice(0, 10)}: ${n(members)} members, ${n(events.accepted)} events (${n(events.duplicate)} duplicate, ${n(events.rejected)} rejected)`,
    ...rejected,
    ...faulty,
    '',
    ...journeys(report),
    '',
    `${n(messages.total)} messages: ${counts(messages.byChannel)}`,
    `by month: ${Object.entries(messages.byMonth)
      .map(([month, count]) => `${month} ${n(count)}`)
      .join(', ')}`,
    `most marketing to one member in 30 days: ${messages.mostIn30Days.messages}`,
    `waited: ${counts(verdicts.deferred)}`,
    `not sent: ${counts(verdicts.refused)}`,
    '',
    ...stages(report),
    '',
    ...cost(report),
    ledger(report),
  ].join('\n');
};
