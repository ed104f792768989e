import {
  ConditionalCheckFailedException,
  TransactionCanceledException,
  type AttributeValue,
} from '@aws-sdk/client-dynamodb';
import {
  GetCommand,
  TransactWriteCommand,
  type DynamoDBDocumentClient,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Fields } from '#store/fields.ts';
import type { Key, TableName } from '#store/keys.ts';
import { retryConflicts } from '#store/retry-conflicts.ts';

export type Item = Readonly<Record<string, unknown>>;
export type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

export interface Dynamo {
  readonly client: DynamoDBDocumentClient;
  readonly tables: Readonly<Record<TableName, string>>;
  /** Read when the first address is written or shown: most functions hold no key and need none. */
  readonly fields: () => Promise<Fields>;
}

/** A condition that did not hold, with the row that did not meet it. */
export interface Refusal {
  readonly item: Item | undefined;
}

/** Asks for the row that did not meet the condition. */
export const ALL_OLD = { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' } as const;
const refusal = (item: Record<string, AttributeValue> | undefined): Refusal => ({ item: item && unmarshall(item) });

export const at = ({ tables }: Dynamo, { table, pk, sk }: Key<unknown>) =>
  ({ TableName: tables[table], Key: { pk, sk } }) as const;

export const row = ({ tables }: Dynamo, { table, pk, sk }: Key<unknown>, attributes: Item) =>
  ({ TableName: tables[table], Item: { pk, sk, ...attributes } }) as const;

/** Always the newest: no eventually consistent reads. */
export const read = async ({ client, tables }: Dynamo, { table, pk, sk }: Key<unknown>): Promise<Item | undefined> =>
  (await client.send(new GetCommand({ TableName: tables[table], Key: { pk, sk }, ConsistentRead: true }))).Item;

const explained = (part: TransactItem): TransactItem =>
  Object.fromEntries(
    Object.entries(part).map(([kind, write]) => [kind, write.ConditionExpression ? { ...write, ...ALL_OLD } : write]),
  );

/** What a conditional write returned, or why it was refused. */
export const held = async <T extends object>(write: () => Promise<T>): Promise<T | Refusal> => {
  try {
    return await retryConflicts(write);
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return refusal(error.Item);
    throw error;
  }
};

/**
 * Writes all parts or none. `undefined` when written; else the parts whose conditions did not hold, by name. `patience` as in
 * `retryConflicts`.
 */
export const transact = async <Name extends string>(
  { client }: Dynamo,
  parts: Readonly<Partial<Record<Name, TransactItem>>>,
  patience?: number,
): Promise<Readonly<Partial<Record<Name, Refusal>>> | undefined> => {
  const named = Object.entries<TransactItem | undefined>(parts).filter(([, part]) => part !== undefined);
  const TransactItems = named.map(([, part]) => explained(part as TransactItem));
  try {
    await retryConflicts(() => client.send(new TransactWriteCommand({ TransactItems })), patience);
    return undefined;
  } catch (error) {
    const reasons = error instanceof TransactionCanceledException ? (error.CancellationReasons ?? []) : [];
    const refused = reasons.flatMap(({ Code, Item }, i) =>
      Code === 'ConditionalCheckFailed' ? [[named[i]?.[0], refusal(Item)]] : [],
    );
    if (refused.length === 0) throw error;
    return Object.fromEntries(refused) as Partial<Record<Name, Refusal>>;
  }
};
