import type { Figure } from '#measurement/figure.ts';
import type { Shown } from '#measurement/withhold.ts';

/** RFC 4180; what begins as a formula does gets an apostrophe, because spreadsheets run it. */
const field = (value: string | number | null | undefined): string => {
  const text = String(value ?? '');
  const tame = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame;
};

/** One line for each row, and the total; with the window it is of, so that two windows stand below each other. */
export const figureCsv = ({ kpi, from, to, rows, total, previous }: Figure): string => {
  const names = Object.keys((rows[0] ?? total[0])?.by ?? {});
  const head = ['kpi', 'from', 'to', ...names, 'currency', 'above', 'below', 'value', 'unknown', 'withheld'];
  const lineOf = (window: { readonly from: string; readonly to: string }) => (row: Shown) => [
    ...[kpi, window.from, window.to, ...names.map((name) => row.by[name]), row.currency],
    ...(row.withheld ? ['', '', '', '', 'yes'] : [row.above, row.below, row.value, row.unknown, '']),
  ];
  const shown = (of: { readonly rows: readonly Shown[]; readonly total: readonly Shown[] }) =>
    of.rows.length === 0 ? of.total : of.rows;
  const lines = [
    ...shown({ rows, total }).map(lineOf({ from, to })),
    ...(previous === undefined ? [] : shown(previous).map(lineOf(previous))),
  ];
  return [head, ...lines].map((line) => `${line.map(field).join(',')}\r\n`).join('');
};
