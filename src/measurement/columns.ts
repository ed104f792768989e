import { addUp, type Cell } from '#measurement/cells.ts';
import { DIMENSIONS, MEASURES, type Dimension, type Dimensions, type Kind, type Measure } from '#measurement/fact.ts';
import type { Wanted } from '#measurement/ports.ts';

/** Cells as they are kept: each text once, each set of dimensions once, each set of the other words once; the rest is numbers. */
export interface Columns {
  /** The first is the empty text, which says that there is none. */
  readonly texts: readonly string[];
  /** A text for each of `DIMENSIONS`, which only grows at its end; one that is older is shorter. */
  readonly vectors: readonly (readonly number[])[];
  /** Texts of day, kind, why, of and currency, and the bucket plus one. */
  readonly tails: readonly (readonly number[])[];
  /** Of each cell: its vector, its tail, how many. */
  readonly vector: readonly number[];
  readonly tail: readonly number[];
  readonly n: readonly number[];
  /** Of each cell, for each measure that any of them has. */
  readonly sums: Readonly<Record<string, readonly number[]>>;
}

/** Numbers things as they come. */
const numbered = <T>() => {
  const numbers = new Map<string, number>();
  const things: T[] = [];
  return {
    things,
    of: (thing: T): number => {
      const name = String(thing);
      const known = numbers.get(name);
      if (known !== undefined) return known;
      numbers.set(name, things.length);
      return things.push(thing) - 1;
    },
  };
};

export const columnsOf = (cells: readonly Cell[]): Columns => {
  const [texts, vectors, tails] = [numbered<string>(), numbered<readonly number[]>(), numbered<readonly number[]>()];
  const text = (said = '') => texts.of(said);
  text();
  const places = cells.map(({ on, kind, dimensions, why, of, currency, bucket = -1 }) => ({
    vector: vectors.of(DIMENSIONS.map((name) => text(dimensions[name]))),
    tail: tails.of([text(on), text(kind), text(why), text(of), text(currency), bucket + 1]),
  }));
  const measures = MEASURES.filter((measure) => cells.some(({ sums }) => sums[measure] !== undefined));
  return {
    ...{ texts: texts.things, vectors: vectors.things, tails: tails.things },
    vector: places.map(({ vector }) => vector),
    tail: places.map(({ tail }) => tail),
    n: cells.map(({ n }) => n),
    sums: Object.fromEntries(measures.map((measure) => [measure, cells.map(({ sums }) => sums[measure] ?? 0)])),
  };
};

type Words = Omit<Cell, 'n' | 'sums' | 'dimensions'>;

const wordsOf = ({ texts }: Columns, tail: readonly number[]): Words => {
  const [on = '', kind = '', why = '', of = '', currency = ''] = tail.slice(0, 5).map((at) => texts[at]);
  const bucket = (tail[5] ?? 0) - 1;
  return {
    ...{ on, kind: kind as Kind },
    ...(why === '' ? {} : { why }),
    ...(of === '' ? {} : { of }),
    ...(currency === '' ? {} : { currency }),
    ...(bucket < 0 ? {} : { bucket }),
  };
};

const dimensionsOf = ({ texts }: Columns, vector: readonly number[], by: readonly Dimension[]): Dimensions =>
  Object.fromEntries(
    by.flatMap((name) => {
      const text = texts[vector[DIMENSIONS.indexOf(name)] ?? 0];
      return text === '' || text === undefined ? [] : [[name, text] as const];
    }),
  );

/** For each thing the number of the first that is told as it is. */
const told = <T>(things: readonly T[], tell: (thing: T) => string): readonly number[] => {
  const firsts = new Map<string, number>();
  return things.map((thing, at) => {
    const name = tell(thing);
    const first = firsts.get(name) ?? at;
    firsts.set(name, first);
    return first;
  });
};

/** What is wanted of them, added up; two numbers a cell decide what it is added to, so that a million are looked at in no time. */
const addedUp = (columns: Columns, { kinds, from, to, by, daily }: Wanted): readonly Cell[] => {
  const words = columns.tails.map((tail) => wordsOf(columns, tail));
  const isWanted = words.map(({ on, kind }) => kinds.includes(kind) && from <= on && on <= to);
  const places = by.map((name) => DIMENSIONS.indexOf(name));
  const vectors = told(columns.vectors, (vector) => String(places.map((at) => vector[at])));
  const tails = told(words, (said) => JSON.stringify(daily ? said : { ...said, on: from }));
  const sums = Object.entries(columns.sums);
  const totals = new Map<number, { vector: number; tail: number; n: number; sums: number[] }>();
  columns.n.forEach((n, at) => {
    const tail = columns.tail[at] ?? 0;
    if (!isWanted[tail]) return;
    const [v, t] = [vectors[columns.vector[at] ?? 0] ?? 0, tails[tail] ?? 0];
    const total = totals.get(v * words.length + t) ?? { vector: v, tail: t, n: 0, sums: sums.map(() => 0) };
    totals.set(v * words.length + t, total);
    total.n += n;
    sums.forEach(([, column], measure) => (total.sums[measure] = (total.sums[measure] ?? 0) + (column[at] ?? 0)));
  });
  return Array.from(totals.values(), (total) => {
    const said = words[total.tail] as Words;
    const pairs = sums.flatMap(([name], at) => (total.sums[at] ? [[name as Measure, total.sums[at]] as const] : []));
    const dimensions = dimensionsOf(columns, columns.vectors[total.vector] ?? [], by);
    return { ...said, on: daily ? said.on : from, dimensions, n: total.n, sums: Object.fromEntries(pairs) };
  });
};

/** What is wanted of many. */
export const wantedOf = (all: Iterable<Columns>, wanted: Wanted): readonly Cell[] => {
  const cells: Cell[] = [];
  for (const columns of all) cells.push(...addedUp(columns, wanted));
  return addUp(cells);
};

/** All their cells, as they were. */
export const cellsIn = (columns: Columns): readonly Cell[] =>
  columns.n.map((n, at) => ({
    ...wordsOf(columns, columns.tails[columns.tail[at] ?? 0] ?? []),
    dimensions: dimensionsOf(columns, columns.vectors[columns.vector[at] ?? 0] ?? [], DIMENSIONS),
    n,
    sums: Object.fromEntries(
      Object.entries(columns.sums).flatMap(([name, column]) => (column[at] ? [[name as Measure, column[at]]] : [])),
    ),
  }));
