import { condition } from './expression.ts';
import type { Attributes } from './item-size.ts';
import { type Billed, type Change, type Kind, type Tables, type WriteInput } from './tables.ts';
import { readUnits } from './units.ts';

interface QueryInput {
  readonly TableName: string;
  readonly KeyConditionExpression: string;
  readonly ExpressionAttributeNames?: Readonly<Record<string, string>>;
  readonly ExpressionAttributeValues?: Attributes;
  readonly ConsistentRead?: boolean;
  readonly IndexName?: string;
  readonly Limit?: number;
  readonly ExclusiveStartKey?: Attributes;
  readonly ScanIndexForward?: boolean;
}
type TransactInput = readonly Readonly<Partial<Record<Kind, WriteInput>>>[];

export interface Answered {
  readonly body: object;
  readonly error?: string;
  readonly writes?: readonly Billed[];
  readonly changes?: readonly Change[];
  readonly readUnits?: number;
}

/** The same from the end, behind a place; only partitions are read so. */
const fromEnd = (items: readonly Attributes[], start: Attributes | undefined): readonly Attributes[] =>
  items.filter((item) => start === undefined || sortKeyOf(item) < sortKeyOf(start)).toReversed();
const sortKeyOf = ({ sk }: Attributes): string => (sk !== undefined && 'S' in sk ? sk.S : '');

/** DynamoDB's operations, as far as the stores use them. `checked: false` lets every condition hold. */
export const dynamo = (tables: Tables, checked: () => boolean) => {
  const transact = (items: TransactInput): Answered => {
    const plans = items.flatMap((item) =>
      (Object.entries(item) as [Kind, WriteInput][]).map(([kind, input]) => tables.plan(kind, input, true, checked())),
    );
    const writes = plans.map(({ billed }) => billed);
    if (writes.every(({ held }) => held)) {
      const changes = plans.map(({ change }) => change).filter(({ before, after }) => before !== after);
      for (const change of changes) tables.apply(change);
      return { body: {}, writes, changes };
    }
    const CancellationReasons = plans.map(({ billed: { held }, change }) =>
      held ? { Code: 'None' } : { Code: 'ConditionalCheckFailed', ...(change.before && { Item: change.before }) },
    );
    return { body: { CancellationReasons }, error: 'TransactionCanceledException', writes };
  };
  const write = (kind: Kind, input: WriteInput): Answered => {
    const { billed, change } = tables.plan(kind, input, false, checked());
    if (!billed.held)
      return { body: { Item: change.before }, error: 'ConditionalCheckFailedException', writes: [billed] };
    tables.apply(change);
    return { body: { Attributes: change.after }, writes: [billed], changes: [change] };
  };
  /** Only deletes travel in batches here. */
  const batch = (input: Readonly<Record<string, readonly { readonly DeleteRequest?: Pick<WriteInput, 'Key'> }[]>>) => {
    const answers = Object.entries(input).flatMap(([TableName, requests]) =>
      requests.map(({ DeleteRequest }) => write('Delete', { TableName, ...DeleteRequest })),
    );
    return { body: { UnprocessedItems: {} }, writes: answers.flatMap(({ writes = [] }) => writes) };
  };
  const gather = (input: Readonly<Record<string, { readonly Keys: readonly Attributes[] }>>): Answered => {
    const found = Object.entries(input).flatMap(([table, { Keys }]) =>
      Keys.map((one) => ({ table, rows: [tables.get(table, one)].filter((row) => row !== undefined) })),
    );
    const Responses = Object.fromEntries(
      [...Map.groupBy(found, ({ table }) => table)].map(([table, all]) => [table, all.flatMap(({ rows }) => rows)]),
    );
    const units = found.reduce((sum, { rows }) => sum + readUnits(rows, true), 0);
    return { body: { Responses, UnprocessedKeys: {} }, readUnits: units };
  };
  const query = (input: QueryInput): Answered => {
    const { ExpressionAttributeNames: names = {}, ExpressionAttributeValues: values = {} } = input;
    const { TableName, IndexName, Limit, ExclusiveStartKey: start } = input;
    const isBackward = input.ScanIndexForward === false;
    const ordered = tables
      .inOrder(TableName, IndexName, isBackward ? undefined : start)
      .filter(condition(input.KeyConditionExpression, { names, values }));
    const found = isBackward ? fromEnd(ordered, start) : ordered;
    const Items = found.slice(0, Limit);
    const last = Items.length < found.length ? Items.at(-1) : undefined;
    const LastEvaluatedKey = last && tables.keysOf(TableName, IndexName, last);
    const body = { Items, Count: Items.length, LastEvaluatedKey };
    return { body, readUnits: readUnits(Items, input.ConsistentRead === true) };
  };
  const get = ({ TableName, Key }: WriteInput): Answered => {
    const Item = tables.get(TableName, Key ?? {});
    return { body: Item === undefined ? {} : { Item }, readUnits: readUnits(Item === undefined ? [] : [Item], true) };
  };

  return (operation: string, input: unknown): Answered | undefined => {
    switch (operation) {
      case 'TransactWriteItems':
        return transact((input as { TransactItems: TransactInput }).TransactItems);
      case 'PutItem':
        return write('Put', input as WriteInput);
      case 'UpdateItem':
        return write('Update', input as WriteInput);
      case 'DeleteItem':
        return write('Delete', input as WriteInput);
      case 'BatchWriteItem':
        return batch((input as { RequestItems: Parameters<typeof batch>[0] }).RequestItems);
      case 'BatchGetItem':
        return gather((input as { RequestItems: Parameters<typeof gather>[0] }).RequestItems);
      case 'GetItem':
        return get(input as WriteInput);
      case 'Query':
        return query(input as QueryInput);
      default:
        return undefined;
    }
  };
};
