import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { cellsOf, type Cell } from '#measurement/cells.ts';
import { cellsIn, wantedOf, type Columns } from '#measurement/columns.ts';
import { byPlace, cutToRows, familyOf, foldable, MOST_ROWS, withAdded, type Place } from '#measurement/folding.ts';
import type { Figures, Wanted } from '#measurement/ports.ts';
import { fitsRow, packCells, unpackCells } from '#store/counters/packed-cells.ts';
import { keys } from '#store/keys.ts';
import { found, list, onePage } from '#store/query.ts';
import { at, read, row, transact, type Dynamo, type Item, type TransactItem } from '#store/table.ts';
import { Contended } from '#words/contended.ts';

/** A stream keeps its records for a day; the mark of a shard that has nothing new stays for some more. */
const KEPT_SECONDS = 7 * 86_400;
/** How often a reading begins again because something was folded meanwhile, which happens once a minute at most. */
const TRIES = 5;

export const overlaps = (shard: string, first: string, last: string): Error =>
  new Error(`facts of ${shard} from ${first} on hold some that are counted up to ${last}`);

const RowItem = z.object({ sk: z.string(), cells: z.instanceof(Uint8Array).transform(unpackCells) });
const HeadItem = z.object({ revision: z.int() });
const MarkItem = z.object({ last: z.string() });

const parsed = (items: readonly Item[]) => items.map((item) => RowItem.parse(item));
const partOf = (sk: string): number => Number(sk.split('#')[1]);

const markOf = async (dynamo: Dynamo, shard: string): Promise<string | undefined> => {
  const item = await read(dynamo, keys.factsMark(shard));
  return item && MarkItem.parse(item).last;
};

/** How often anything was folded. */
const revisionOf = async (dynamo: Dynamo): Promise<number> => {
  const item = await read(dynamo, keys.figuresHead());
  return item === undefined ? 0 : HeadItem.parse(item).revision;
};

const foldedRows = (dynamo: Dynamo, family: Place['family'], from: string, to: string) => {
  const { table, pk } = keys.figures(family);
  return found(dynamo, {
    TableName: dynamo.tables[table],
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
    ExpressionAttributeValues: { ':pk': pk, ':from': from, ':to': `${to}~` },
    ConsistentRead: true,
  });
};

const readOnce = async (dynamo: Dynamo, { kinds, from, to }: Wanted): Promise<readonly Columns[]> => {
  const families = [...new Set(kinds.map(familyOf))];
  const rows = await Promise.all([
    ...families.map((family) => foldedRows(dynamo, family, from, to)),
    list(dynamo, keys.newFigures()),
  ]);
  return parsed(rows.flat()).map(({ cells }) => cells);
};

/** The parts that a place is to have once the cells are added to the last of what it has. */
const grown = async (dynamo: Dynamo, place: Place & { readonly cells: readonly Cell[] }) => {
  const { table, pk, sk } = keys.figuresOf(place.family, place.day);
  const { Items: [item] = [] } = await dynamo.client.send(
    new QueryCommand({
      TableName: dynamo.tables[table],
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
      ExpressionAttributeValues: { ':pk': pk, ':sk': sk },
      ConsistentRead: true,
      ScanIndexForward: false,
      Limit: 1,
    }),
  );
  const last = item && RowItem.parse(item);
  return withAdded(place, last && { part: partOf(last.sk), cells: cellsIn(last.cells) }, place.cells, fitsRow);
};

/** Whoever folded since `seen` was read wins. */
const nextRevision = (dynamo: Dynamo, seen: number): TransactItem => ({
  Put: {
    ...row(dynamo, keys.figuresHead(), { revision: seen + 1 }),
    ConditionExpression: seen === 0 ? 'attribute_not_exists(pk)' : 'revision = :seen',
    ...(seen === 0 ? {} : { ExpressionAttributeValues: { ':seen': seen } }),
  },
});

export const dynamoFigures = (dynamo: Dynamo, now: () => Date): Figures => ({
  async add({ shard, first, last, facts }) {
    const rows = facts.length === 0 ? [] : cutToRows(cellsOf(facts), fitsRow);
    const ttl = Math.floor(now().getTime() / 1000) + KEPT_SECONDS;
    const refused = await transact(dynamo, {
      mark: {
        Put: {
          ...row(dynamo, keys.factsMark(shard), { last, ttl }),
          ConditionExpression: 'attribute_not_exists(pk) OR #last < :first',
          ExpressionAttributeNames: { '#last': 'last' },
          ExpressionAttributeValues: { ':first': first },
        },
      },
      ...Object.fromEntries(
        rows.map((cells, piece) => [
          `cells ${piece}`,
          { Put: row(dynamo, keys.newFigure(shard, first, piece), { cells: packCells(cells) }) },
        ]),
      ),
    });
    if (refused === undefined) return 'added';
    const marked = (await markOf(dynamo, shard)) ?? '';
    if (marked < last) throw overlaps(shard, first, marked);
    return 'known';
  },
  mark: (shard) => markOf(dynamo, shard),
  async read(wanted) {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const before = await revisionOf(dynamo);
      const rows = await readOnce(dynamo, wanted);
      if (before === (await revisionOf(dynamo))) return wantedOf(rows, wanted);
    }
    throw new Contended();
  },
  async fold(least) {
    const seen = await revisionOf(dynamo);
    const { items } = await onePage(dynamo, keys.newFigures(), Math.max(MOST_ROWS, least));
    if (items.length === 0 || items.length < least) return false;
    const rows = foldable(parsed(items).map(({ sk, cells }) => ({ sk, cells: cellsIn(cells) })));
    const places = byPlace(rows.flatMap(({ cells }) => cells));
    const parts = (await Promise.all(places.map((place) => grown(dynamo, place)))).flat();
    const puts = parts.map(({ family, day, part, cells }) => ({
      Put: row(dynamo, keys.figure(family, day, part), { cells: packCells(cells) }),
    }));
    const gone = rows.map(({ sk }) => ({ Delete: at(dynamo, { ...keys.newFigures(), sk }) }));
    const refused = await transact(dynamo, {
      head: nextRevision(dynamo, seen),
      ...Object.fromEntries([...puts, ...gone].entries()),
    });
    return refused === undefined;
  },
});
