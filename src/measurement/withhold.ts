import type { Row } from '#measurement/rows.ts';

/** A row of too few, of which only the name is shown. */
export type Shown =
  (Row & { readonly withheld?: never }) | (Pick<Row, 'by' | 'currency'> & { readonly withheld: true });

const isSmall = ({ facts }: Row, smallest: number): boolean => facts > 0 && facts < smallest;
const hidden = ({ by, currency }: Row): Shown => ({
  by,
  ...(currency === undefined ? {} : { currency }),
  withheld: true,
});

/**
 * Withholds figures of fewer than `smallest`. Where that hides one row alone, whoever takes the others off the total has it: so the smallest of
 * the others goes with it. It does not protect from who compares two questions, of windows or groups that differ by one person.
 */
export const withhold = (rows: readonly Row[], smallest: number): readonly Shown[] => {
  const small = new Set(rows.filter((row) => isSmall(row, smallest)));
  const groups = Map.groupBy(rows, ({ by, currency }) => JSON.stringify([by['step'], currency]));
  for (const group of groups.values()) {
    const [alone, ...more] = group.filter((row) => small.has(row));
    if (alone === undefined || more.length > 0) continue;
    const [next] = group.filter((row) => row !== alone && row.facts > 0).sort((a, b) => a.facts - b.facts);
    if (next !== undefined) small.add(next);
  }
  return rows.map((row) => (small.has(row) ? hidden(row) : row));
};
