import { condition } from './expression.ts';
import { itemBytes, type Attributes } from './item-size.ts';
import { baseUnits, indexUnits, type IndexOf } from './units.ts';
import { update } from './update.ts';

/** A write as it stands in a request. */
export interface WriteInput {
  readonly TableName: string;
  readonly Key?: Attributes;
  readonly Item?: Attributes;
  readonly UpdateExpression?: string;
  readonly ConditionExpression?: string;
  readonly ExpressionAttributeNames?: Readonly<Record<string, string>>;
  readonly ExpressionAttributeValues?: Attributes;
}
export type Kind = 'Put' | 'Update' | 'Delete' | 'ConditionCheck';

/** What a write moved in an index, by the index's own partition key. */
export interface Moved {
  readonly index: string;
  readonly pk: string;
  readonly units: number;
}

/** What one write was billed. */
export interface Billed {
  readonly table: string;
  readonly pk: string;
  readonly sk: string;
  readonly kind: Kind;
  readonly bytes: number;
  readonly base: number;
  readonly index: number;
  readonly moved: readonly Moved[];
  readonly held: boolean;
}
export interface Change {
  readonly table: string;
  readonly keys: Attributes;
  readonly before: Attributes | undefined;
  readonly after: Attributes | undefined;
}

/** The indexes of docs/data-model.md. */
const indexes: Readonly<Record<string, readonly IndexOf[]>> = {
  members: [
    { name: 'byPhone', keys: ['phoneKey'], all: false },
    { name: 'byDue', keys: ['dueDay', 'dueAt'], all: true },
    // What it holds besides its keys is well below the 1 KB that a write is rounded up to.
    { name: 'byGroup', keys: ['group', 'pk'], all: false },
  ],
  consent: [{ name: 'byStopped', keys: ['stopShard'], all: false }],
  messages: [{ name: 'byProvider', keys: ['providerId'], all: false }],
};

const text = (item: Attributes, name: string): string => (item[name] as { S?: string } | undefined)?.S ?? '';
/** The partition and the sort key. */
const keyNames = (table: string, index: string | undefined): readonly string[] =>
  (indexes[table] ?? []).find(({ name }) => name === index)?.keys ?? ['pk', 'sk'];
const termsOf = (input: WriteInput) => ({
  names: input.ExpressionAttributeNames ?? {},
  values: input.ExpressionAttributeValues ?? {},
});
const outcome = (kind: Kind, input: WriteInput, keys: Attributes, before: Attributes | undefined) => {
  if (kind === 'Put') return input.Item;
  if (kind === 'Update') return update(input.UpdateExpression ?? '', termsOf(input))(before ?? keys);
  return kind === 'Delete' ? undefined : before;
};

/** Tables that keep what is written and say what it costs. */
export const createTables = () => {
  const rows = new Map<string, Map<string, Attributes>>();
  const of = (table: string): Map<string, Attributes> => {
    const found = rows.get(table) ?? new Map<string, Attributes>();
    rows.set(table, found);
    return found;
  };
  const idOf = (keys: Attributes): string => `${text(keys, 'pk')}\n${text(keys, 'sk')}`;

  return {
    get: (table: string, keys: Attributes): Attributes | undefined => of(table).get(idOf(keys)),
    all: (table: string): Attributes[] => [...of(table).values()],
    /** As a query lists them: by the sort key of the table, or of an index; after the place of an item where one is given. */
    inOrder: (table: string, index?: string, after?: Attributes): Attributes[] => {
      const [, sort = 'pk'] = keyNames(table, index);
      const place = (item: Attributes): string => [sort, 'pk', 'sk'].map((name) => text(item, name)).join('\n');
      const from = after === undefined ? '' : place(after);
      return [...of(table).values()]
        .map((item) => ({ item, at: place(item) }))
        .filter(({ at }) => at > from)
        .sort((a, b) => (a.at < b.at ? -1 : 1))
        .map(({ item }) => item);
    },
    /** What names an item in a query of the table or of an index. */
    keysOf: (table: string, index: string | undefined, item: Attributes): Attributes =>
      Object.fromEntries(
        [...keyNames(table, index), 'pk', 'sk'].flatMap((name) => (item[name] ? [[name, item[name]]] : [])),
      ),
    seed: (table: string, item: Attributes): void => {
      of(table).set(idOf(item), item);
    },
    clear: (table: string): void => {
      of(table).clear();
    },
    /** What a write would do and cost; nothing is written yet. */
    plan: (kind: Kind, input: WriteInput, inTransaction: boolean, checked: boolean) => {
      const table = input.TableName;
      const { pk = { S: '' }, sk = { S: '' } } = input.Key ?? input.Item ?? {};
      const keys = { pk, sk };
      const before = of(table).get(idOf(keys));
      // A key of seals that was made anew would not open what was sealed before.
      const repeatable = !checked && text(keys, 'sk') !== 'KEY';
      const held = repeatable || condition(input.ConditionExpression, termsOf(input))(before ?? {});
      const after = held ? outcome(kind, input, keys, before) : before;
      const moved = (indexes[table] ?? []).flatMap((one): readonly Moved[] => {
        const units = indexUnits(one, before, after);
        const [partition = ''] = one.keys;
        const [was, is] = [text(before ?? {}, partition), text(after ?? {}, partition)];
        const places = [...new Set([was, is])].filter((pk) => pk !== '');
        return units === 0 ? [] : places.map((pk) => ({ index: one.name, pk, units: units / places.length }));
      });
      const index = moved.reduce((sum, { units }) => sum + units, 0);
      const bytes = Math.max(...[before, after].map((row) => (row === undefined ? 0 : itemBytes(row))));
      const base = baseUnits(before, after, inTransaction);
      const [pkText, skText] = [text(keys, 'pk'), text(keys, 'sk')];
      const billed: Billed = { table, pk: pkText, sk: skText, kind, bytes, base, index, moved, held };
      return { billed, change: { table, keys, before, after } satisfies Change };
    },
    apply: ({ table, keys, after }: Change): void => {
      if (after === undefined) of(table).delete(idOf(keys));
      else of(table).set(idOf(keys), after);
    },
  };
};
export type Tables = ReturnType<typeof createTables>;
