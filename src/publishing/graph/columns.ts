/** A way from one thing to the next; the usual one goes straight down. */
export interface Way {
  readonly from: string;
  readonly to: string;
  readonly usual: boolean;
}

interface Span {
  readonly column: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * The column of each thing. The usual way keeps its column; each detour takes the nearest free one to the right, from its
 * start to where it comes back. Inner detours go first, so that an outer one passes around them and no line crosses a box.
 */
export const columnsOf = (
  start: string,
  ways: readonly Way[],
  rows: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> => {
  const columns = new Map<string, number>();
  const taken: Span[] = [];
  const rowOf = (id: string): number => rows.get(id) ?? 0;
  const isFree = ({ column, top, bottom }: Span): boolean =>
    taken.every((one) => one.column !== column || one.bottom <= top || one.top >= bottom);

  const place = (first: string, from: string, beside: number): void => {
    const chain: string[] = [];
    let next: string | undefined = first;
    while (next !== undefined && !columns.has(next) && !chain.includes(next)) {
      const here: string = next;
      chain.push(here);
      next = ways.find((way) => way.from === here && way.usual)?.to;
    }
    const span = { top: rowOf(from), bottom: rowOf(next ?? chain.at(-1) ?? first) };
    let column = beside;
    while (!isFree({ column, ...span })) column += 1;
    taken.push({ column, ...span });
    for (const id of chain) columns.set(id, column);
    for (const id of chain.reverse())
      for (const way of ways) if (way.from === id && !columns.has(way.to)) place(way.to, id, column + 1);
  };

  place(start, start, 0);
  return columns;
};
