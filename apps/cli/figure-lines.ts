import * as z from 'zod';

const Row = z.object({
  by: z.record(z.string(), z.string().nullable()),
  currency: z.string().optional(),
  above: z.number().optional(),
  below: z.number().optional(),
  value: z.number().optional(),
  unknown: z.number().optional(),
  withheld: z.literal(true).optional(),
});
type Row = z.infer<typeof Row>;

const window = { from: z.string(), to: z.string(), rows: z.array(Row), total: z.array(Row) };

/** What the API answers of a key figure, as far as it is drawn. */
export const Shown = z.object({
  kpi: z.string(),
  sentence: z.string(),
  unit: z.string(),
  ...window,
  previous: z.object(window).optional(),
  aim: z.object({ target: z.number().optional(), benchmark: z.number().optional() }).optional(),
});
export type Shown = z.infer<typeof Shown>;

const LONGEST = 30;
const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/** A bar as long as its share of the longest, to an eighth of a letter. */
export const bar = (value: number, most: number): string => {
  const eighths = most <= 0 ? 0 : Math.round((Math.max(0, value) / most) * LONGEST * 8);
  return `${'█'.repeat(Math.floor(eighths / 8))}${EIGHTHS[eighths % 8] ?? ''}`;
};

const nameOf = ({ by, currency }: Row): string =>
  [...Object.values(by).map((name) => name ?? '–'), ...(currency === undefined ? [] : [currency])].join(' · ') || 'all';
const number = (value: number | undefined): string => (value === undefined ? '' : String(Number(value.toFixed(4))));

const valueOf = (row: Row): string => {
  if (row.withheld) return 'withheld';
  return row.value === undefined ? 'unknown' : number(row.value);
};
const madeOf = ({ above, below, unknown }: Row): string =>
  [
    below === undefined ? '' : `${number(above)} / ${number(below)}`,
    unknown === undefined ? '' : `(${unknown} without a price)`,
  ]
    .filter(Boolean)
    .join(' ');

const linesOf = (rows: readonly Row[]): readonly string[] => {
  const most = Math.max(0, ...rows.map(({ value = 0 }) => value));
  const widths = [nameOf, valueOf, madeOf].map((say) => Math.max(0, ...rows.map((row) => say(row).length)));
  return rows.map((row) =>
    [
      nameOf(row).padEnd(widths[0] ?? 0),
      valueOf(row).padStart(widths[1] ?? 0),
      madeOf(row).padEnd(widths[2] ?? 0),
      bar(row.value ?? 0, most),
    ]
      .join('  ')
      .trimEnd(),
  );
};

/** A key figure for the terminal: what it means, a bar for each group, what it was before and what it is held against. */
export const figureLines = ({ kpi, sentence, unit, from, to, rows, total, previous, aim = {} }: Shown): string => {
  const asked = (of: Pick<Shown, 'rows' | 'total'>) => linesOf([...of.rows, ...of.total]);
  return [
    `${kpi}, ${from} to ${to}, in ${unit}`,
    sentence,
    '',
    ...asked({ rows, total }),
    ...(previous === undefined ? [] : ['', `before, ${previous.from} to ${previous.to}`, ...asked(previous)]),
    ...(aim.target === undefined ? [] : ['', `target ${aim.target}`]),
    ...(aim.benchmark === undefined ? [] : [`benchmark ${aim.benchmark}`]),
  ].join('\n');
};
