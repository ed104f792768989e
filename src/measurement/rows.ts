import type { Cell } from '#measurement/cells.ts';
import type { Dimension } from '#measurement/fact.ts';
import type { Kpi, Term } from '#measurement/kpi.ts';
import { reckon, speaksOf, type Around, type Reckoned } from '#measurement/reckon.ts';

/** By what figures may be asked besides dimensions. */
export const ALSO = ['why', 'of', 'day', 'month'] as const;
export type By = Dimension | (typeof ALSO)[number];

/** A figure of one group; what does not apply to the group is `null`. */
export interface Row extends Reckoned {
  readonly by: Readonly<Record<string, string | null>>;
  readonly currency?: string;
}
type Labels = Pick<Row, 'by' | 'currency'>;

const labelOf = (cell: Cell, by: By): string | null => {
  if (by === 'day') return cell.on;
  if (by === 'month') return cell.on.slice(0, 7);
  return (by === 'why' || by === 'of' ? cell[by] : cell.dimensions[by]) ?? null;
};
const labelsOf = (cell: Cell, by: readonly By[]): Row['by'] =>
  Object.fromEntries(by.map((name) => [name, labelOf(cell, name)]));
const only = (labels: Row['by'], by: readonly By[]): string => JSON.stringify(by.map((name) => labels[name]));

/** Costs of several currencies are no sum; the figure is then unknown. */
const currencyOf = (cells: readonly Cell[]): string | undefined => {
  const [currency, ...others] = new Set(cells.flatMap(({ currency: code }) => (code === undefined ? [] : [code])));
  return others.length === 0 ? currency : undefined;
};
const costed = (row: Reckoned, cells: readonly Cell[]): Reckoned & { readonly currency?: string } => {
  const currency = currencyOf(cells);
  if (currency !== undefined) return { ...row, currency };
  return { above: row.above, facts: row.facts, ...(row.unknown === undefined ? {} : { unknown: row.unknown }) };
};

const byLabels = (a: Row, b: Row): number => {
  const [one, other] = [a, b].map(({ by, currency }) => JSON.stringify([...Object.values(by), currency])) as [
    string,
    string,
  ];
  return one < other ? -1 : one > other ? 1 : 0;
};

/** A figure for each group that any fact speaks of, in the order of their names. */
export const rowsOf = (kpi: Kpi, by: readonly By[], cells: readonly Cell[], around: Around): readonly Row[] => {
  const spoken = (terms: readonly Term[] = []) =>
    cells.filter((cell) => terms.some((term) => speaksOf(term, cell, around)));
  const [above, below] = [spoken(kpi.above), spoken(kpi.below)];
  /** What those below the line have too. */
  const shared = by.filter((name) => name !== 'why' || kpi.why?.of === 'both');
  const labelled = (cell: Cell): Labels => ({
    by: labelsOf(cell, by),
    ...(kpi.unit === 'money' && cell.currency !== undefined ? { currency: cell.currency } : {}),
  });
  const groups = Map.groupBy(above, (cell) => JSON.stringify(labelled(cell)));
  if (by.length === 0 && groups.size === 0) groups.set(JSON.stringify({ by: {} }), []);
  const lines = Map.groupBy(below, (cell) => only(labelsOf(cell, shared), shared));
  if (shared.length === by.length) {
    const there = new Set(Array.from(groups.values(), ([cell]) => only(labelsOf(cell as Cell, by), by)));
    for (const [name, [cell]] of lines) if (!there.has(name)) groups.set(JSON.stringify(labelled(cell as Cell)), []);
  }
  return Array.from(groups, ([name, group]): Row => {
    const labels = JSON.parse(name) as Labels;
    const row = reckon(kpi, { above: group, below: lines.get(only(labels.by, shared)) ?? [] }, around);
    return { ...labels, ...(kpi.unit === 'cost' ? costed(row, group) : row) };
  }).sort(byLabels);
};

/** The same of all stages, each over what stands above the line of the figure. */
export const stepRows = (kpi: Kpi, by: readonly By[], cells: readonly Cell[], around: Around): readonly Row[] =>
  (kpi.steps ?? []).flatMap(({ step, above }) => {
    const rows = rowsOf({ ...kpi, above, below: kpi.above }, by, cells, around);
    return rows.map((row) => ({ ...row, by: { step, ...row.by } }));
  });
