import type { TableName } from '#store/keys.ts';
import type { Cell, KeptIndex } from '#store/memory/index-by.ts';

/** A row, and its place in the order of its listing. */
export interface Placed<Row> {
  readonly place: string;
  readonly row: Row;
}

/** Rows by the listing they are in, each listing in order. */
export interface Ordered<Row> {
  /** At most so many of a listing, after a place where one is given. */
  page(listing: string, limit: number, after?: string): readonly Placed<Row>[];
  /** Listings that have rows, in text order. */
  listings(): readonly string[];
}

interface Entry {
  readonly place: string;
  readonly cell: Cell;
}
interface Shelf {
  /** Where each cell stands now; what `sorted` says besides has gone. */
  readonly now: Map<Cell, Entry>;
  sorted: Entry[];
  /** Entries before this one have gone. */
  head: number;
  dirty: boolean;
}

const NUL = '\u0000';

/** The first entry after a place, by halves. */
const firstAfter = (sorted: readonly Entry[], place: string): number => {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.place ?? '') <= place) low = middle + 1;
    else high = middle;
  }
  return low;
};

/**
 * An index that can be read in order from any place. What came since is sorted in at the next read, what went is passed over,
 * so that to read a listing to its end costs once its length, however long it is.
 */
export const orderedBy = <Row>(
  table: TableName,
  prefix: string,
  standing: (row: Row) => { readonly listing: string; readonly order: string },
): Ordered<Row> & KeptIndex => {
  const shelves = new Map<string, Shelf>();

  const leave = (listing: string, cell: Cell): void => {
    const shelf = shelves.get(listing);
    shelf?.now.delete(cell);
    if (shelf?.now.size === 0) shelves.delete(listing);
  };
  const enter = (listing: string, order: string, cell: Cell): void => {
    const shelf = shelves.get(listing) ?? { now: new Map<Cell, Entry>(), sorted: [], head: 0, dirty: false };
    shelves.set(listing, shelf);
    const entry = { place: [order, cell.pk, cell.sk].join(NUL), cell };
    shelf.now.set(cell, entry);
    shelf.dirty ||= entry.place < (shelf.sorted.at(-1)?.place ?? '');
    shelf.sorted.push(entry);
  };
  const isThere = (shelf: Shelf, entry: Entry | undefined): boolean =>
    entry !== undefined && shelf.now.get(entry.cell) === entry;
  const tidy = (shelf: Shelf): void => {
    if (shelf.dirty || shelf.sorted.length > 2 * shelf.now.size) {
      shelf.sorted = shelf.sorted.filter((entry) => isThere(shelf, entry));
      shelf.sorted.sort((a, b) => (a.place < b.place ? -1 : 1));
      shelf.head = 0;
      shelf.dirty = false;
    }
    while (shelf.head < shelf.sorted.length && !isThere(shelf, shelf.sorted[shelf.head])) shelf.head += 1;
  };

  return {
    table,
    page(listing, limit, after) {
      const shelf = shelves.get(listing);
      if (shelf === undefined) return [];
      tidy(shelf);
      const found: Placed<Row>[] = [];
      const from = after === undefined ? shelf.head : firstAfter(shelf.sorted, after);
      for (let at = from; at < shelf.sorted.length && found.length < limit; at += 1) {
        const entry = shelf.sorted[at];
        if (entry !== undefined && isThere(shelf, entry)) found.push({ place: entry.place, row: entry.cell.row as Row });
      }
      return found;
    },
    listings: () => [...shelves.keys()].sort(),
    move(cell, before, after) {
      if (!cell.sk.startsWith(prefix)) return;
      const was = before === undefined ? undefined : standing(before as Row);
      const is = after === undefined ? undefined : standing(after as Row);
      if (was?.listing === is?.listing && was?.order === is?.order) return;
      if (was !== undefined) leave(was.listing, cell);
      if (is !== undefined) enter(is.listing, is.order, cell);
    },
    clear() {
      shelves.clear();
    },
  };
};
