/** A number with three digits that count. */
export const figure = (value: number): string =>
  Number.isFinite(value)
    ? Number(value.toPrecision(3)).toLocaleString('en', { maximumSignificantDigits: 3 })
    : 'no end';

/** How many times over. */
export const times = (factor: number): string => (factor < 0.001 ? 'under 0.001' : figure(factor));

const UNITS = [
  [86_400, 'days'],
  [3_600, 'h'],
  [60, 'min'],
  [1, 's'],
] as const;

/** Seconds as somebody says them. */
export const lasting = (seconds: number): string => {
  if (!Number.isFinite(seconds)) return 'no end';
  const [unit, name] = UNITS.find(([unit]) => seconds >= 2 * unit) ?? [1, 's'];
  return `${figure(seconds / unit)} ${name}`;
};

/** Dollars; cents below ten. */
export const dollars = (value: number): string => (value < 10 ? value.toFixed(2) : figure(value));

/** A table of Markdown, its columns as wide as what is in them, and numbers to the left as everywhere here. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const widths = head.map((cell, at) =>
    Math.max(3, ...[cell, ...rows.map((row) => row[at] ?? '')].map(({ length }) => length)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
};
