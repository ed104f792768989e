import { cellsOf } from '#measurement/cells.ts';
import { cellsIn, wantedOf, type Columns } from '#measurement/columns.ts';
import { byPlace, cutToRows, familyOf, foldable, withAdded } from '#measurement/folding.ts';
import type { Figures } from '#measurement/ports.ts';
import { overlaps } from '#store/counters/figures.ts';
import { fitsRow, packCells, unpackCells } from '#store/counters/packed-cells.ts';
import { keys, type FigureRow } from '#store/keys.ts';
import { atomic } from '#store/memory/atomic.ts';
import type { MemoryTables } from '#store/memory/tables.ts';

/** Rows never change, so what was unpacked once is known as long as its row is there. */
const unpacked = () => {
  const known = new WeakMap<FigureRow, Columns>();
  return (row: FigureRow): Columns => {
    const columns = known.get(row) ?? unpackCells(Buffer.from(row.cells, 'base64'));
    known.set(row, columns);
    return columns;
  };
};

const rowOf = (cells: Parameters<typeof packCells>[0]): FigureRow => ({
  cells: Buffer.from(packCells(cells)).toString('base64'),
});

export const memoryFigures = (tables: MemoryTables): Figures => {
  const columnsOf = unpacked();
  /** The rows of a partition with the rest of their names. */
  const named = (prefix: ReturnType<typeof keys.newFigures>) => {
    const rows = tables.list(prefix);
    return tables.names(prefix).map((name, at) => ({ name, row: rows[at] as FigureRow }));
  };

  return {
    add: atomic(({ shard, first, last, facts }) => {
      const marked = tables.get(keys.factsMark(shard))?.last ?? '';
      if (marked >= last) return 'known';
      if (marked >= first) throw overlaps(shard, first, marked);
      const rows = cutToRows(cellsOf(facts), fitsRow).map((cells, piece) => ({
        key: keys.newFigure(shard, first, piece),
        row: rowOf(cells),
      }));
      tables.transact([{ key: keys.factsMark(shard), row: { last } }, ...(facts.length === 0 ? [] : rows)]);
      return 'added';
    }),
    mark: atomic((shard) => tables.get(keys.factsMark(shard))?.last),
    read: atomic((wanted) => {
      const families = new Set(wanted.kinds.map(familyOf));
      const folded = [...families].flatMap((family) =>
        named(keys.figures(family)).filter(({ name }) => wanted.from <= name && name.slice(0, 10) <= wanted.to),
      );
      return wantedOf(
        [...folded, ...named(keys.newFigures())].map(({ row }) => columnsOf(row)),
        wanted,
      );
    }),
    fold: atomic((least) => {
      const waiting = named(keys.newFigures());
      if (waiting.length === 0 || waiting.length < least) return false;
      const rows = foldable(waiting.map(({ name, row }) => ({ name, cells: cellsIn(columnsOf(row)) })));
      const parts = byPlace(rows.flatMap(({ cells }) => cells)).flatMap((place) => {
        const last = named(keys.figuresOf(place.family, place.day)).at(-1);
        const seen = last && { part: Number(last.name), cells: cellsIn(columnsOf(last.row)) };
        return withAdded(place, seen, place.cells, fitsRow);
      });
      tables.transact([
        ...parts.map(({ family, day, part, cells }) => ({ key: keys.figure(family, day, part), row: rowOf(cells) })),
        ...rows.map(({ name }) => ({ key: { ...keys.newFigures(), sk: `NEW#${name}` }, row: undefined })),
      ]);
      return true;
    }),
  };
};
