import { bucketOf } from '#measurement/buckets.ts';
import {
  DIMENSIONS,
  MEASURES,
  type Dimensions,
  type Kind,
  type MeasuredFact,
  type Measure,
} from '#measurement/fact.ts';

export type Sums = Readonly<Partial<Record<Measure, number>>>;

/** How many facts are alike in all that is asked by, and what their measures add up to; a sum of zero is absent. Nobody's. */
export interface Cell {
  readonly on: string;
  readonly kind: Kind;
  readonly dimensions: Dimensions;
  readonly why?: string;
  readonly of?: string;
  readonly currency?: string;
  readonly bucket?: number;
  readonly n: number;
  readonly sums: Sums;
}

const keyOf = ({ on, kind, dimensions, why, of, currency, bucket }: Cell): string =>
  JSON.stringify([on, kind, why, of, currency, bucket, ...DIMENSIONS.map((name) => dimensions[name])]);

export const addSums = (a: Sums, b: Sums): Sums =>
  Object.fromEntries(
    MEASURES.flatMap((measure) => {
      const sum = (a[measure] ?? 0) + (b[measure] ?? 0);
      return sum === 0 ? [] : [[measure, sum] as const];
    }),
  );

/** One cell for all that are alike, in the order of their words: the same whatever the order and the grouping in which they come. */
export const addUp = (cells: Iterable<Cell>): readonly Cell[] => {
  const totals = new Map<string, Cell>();
  for (const cell of cells) {
    const key = keyOf(cell);
    const total = totals.get(key);
    totals.set(key, total ? { ...total, n: total.n + cell.n, sums: addSums(total.sums, cell.sums) } : cell);
  }
  return [...totals].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell);
};

const cellOf = (fact: MeasuredFact): Cell => {
  const { on, kind, dimensions, why, of, currency, measures = {} } = fact;
  const bucket = bucketOf(fact);
  return {
    ...{ on, kind, dimensions, n: 1, sums: addSums(measures, {}) },
    ...(why === undefined ? {} : { why }),
    ...(of === undefined ? {} : { of }),
    ...(currency === undefined ? {} : { currency }),
    ...(bucket === undefined ? {} : { bucket }),
  };
};

export const cellsOf = (facts: readonly MeasuredFact[]): readonly Cell[] => addUp(facts.map(cellOf));
