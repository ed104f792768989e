import { addUp, type Cell } from '#measurement/cells.ts';
import { KINDS, type Family, type Kind } from '#measurement/fact.ts';

const FAMILIES = new Map<Kind, Family>(
  (Object.keys(KINDS) as Family[]).flatMap((family) => KINDS[family].map((kind) => [kind, family] as const)),
);
export const familyOf = (kind: Kind): Family => FAMILIES.get(kind) as Family;

/** Where cells lie once they are folded: by family and day. */
export interface Place {
  readonly family: Family;
  readonly day: string;
}
const placeOf = ({ kind, on }: Cell): Place => ({ family: familyOf(kind), day: on });
const nameOf = ({ family, day }: Place): string => `${family} ${day}`;

/** Cells by the place they belong to. */
export const byPlace = (cells: readonly Cell[]): readonly (Place & { readonly cells: readonly Cell[] })[] =>
  Array.from(Map.groupBy(cells, (cell) => nameOf(placeOf(cell))).values(), (group) => ({
    ...placeOf(group[0] as Cell),
    cells: group,
  }));

/** How many places the cells of one row may belong to, so that a transaction folds it whole. */
export const MOST_PLACES = 24;

/** One row of cells, or more where they belong to too many places or `fits` says that a row would not hold them. */
export const cutToRows = (
  cells: readonly Cell[],
  fits: (cells: readonly Cell[]) => boolean,
): readonly (readonly Cell[])[] => {
  const places = byPlace(cells);
  if (places.length > MOST_PLACES) {
    const [some, others] = [places.slice(0, MOST_PLACES), places.slice(MOST_PLACES)];
    return [some, others].flatMap((part) =>
      cutToRows(
        part.flatMap((place) => place.cells),
        fits,
      ),
    );
  }
  if (cells.length < 2 || fits(cells)) return [cells];
  const middle = Math.ceil(cells.length / 2);
  return [cells.slice(0, middle), cells.slice(middle)].flatMap((half) => cutToRows(half, fits));
};

/** How many rows are folded at once: with the places of their cells and the mark, fewer than the hundred of a transaction. */
export const MOST_ROWS = 48;

/** The first of what waits, as far as its cells belong to few enough places. */
export const foldable = <Row extends { readonly cells: readonly Cell[] }>(waiting: readonly Row[]): readonly Row[] => {
  const names = new Set<string>();
  const end = waiting.slice(0, MOST_ROWS).findIndex(({ cells }, at) => {
    for (const place of byPlace(cells)) names.add(nameOf(place));
    return at > 0 && names.size > MOST_PLACES;
  });
  return waiting.slice(0, end === -1 ? MOST_ROWS : end);
};

/** A part of a place: the last one is written again until it is full, and the others never. */
export interface Part extends Place {
  readonly part: number;
  readonly cells: readonly Cell[];
}

/** The parts of a place that are to be written when cells are added to the last there is. */
export const withAdded = (
  place: Place,
  last: { readonly part: number; readonly cells: readonly Cell[] } | undefined,
  added: readonly Cell[],
  fits: (cells: readonly Cell[]) => boolean,
): readonly Part[] =>
  cutToRows(addUp([...(last?.cells ?? []), ...added]), fits).map((cells, at) => ({
    ...{ family: place.family, day: place.day, cells },
    part: (last?.part ?? 0) + at,
  }));
