import { setImmediate as turnOfLoop } from 'node:timers/promises';
import { BatchGetCommand, type BatchGetCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Key } from '#store/keys.ts';
import type { Dynamo, Item } from '#store/table.ts';

/** DynamoDB's most keys of one call. */
const MOST = 100;
/** So often what the table puts off is asked for again. */
const TRIES = 20;

const nameOf = (pk: unknown, sk: unknown): string => `${String(pk)}\n${String(sk)}`;

/** One call for each hundred rows, and for what the table puts off. */
const readAll = async ({ client, tables }: Dynamo, wanted: readonly Key<unknown>[]): Promise<readonly Item[]> => {
  const items: Item[] = [];
  const [{ table } = { table: 'consent' as const }] = wanted;
  let left = wanted.map(({ pk, sk }): Record<string, unknown> => ({ pk, sk }));
  for (let tries = 0; left.length > 0; tries += 1) {
    if (tries > TRIES + wanted.length / MOST) throw new Error('the table puts off reads for too long');
    const Keys = left.slice(0, MOST);
    const RequestItems: BatchGetCommandInput['RequestItems'] = { [tables[table]]: { Keys, ConsistentRead: true } };
    const { Responses = {}, UnprocessedKeys = {} } = await client.send(new BatchGetCommand({ RequestItems }));
    items.push(...(Responses[tables[table]] ?? []));
    left = [...left.slice(MOST), ...(UnprocessedKeys[tables[table]]?.Keys ?? [])];
  }
  return items;
};

/** What is asked for in one turn of the event loop, of one table, is read with one call, always the newest. */
export const readTogether = (dynamo: Dynamo): ((key: Key<unknown>) => Promise<Item | undefined>) => {
  let wanted = new Map<string, Key<unknown>>();
  let round: Promise<ReadonlyMap<string, Item>> | undefined;
  const readRound = async (): Promise<ReadonlyMap<string, Item>> => {
    await turnOfLoop();
    const keys = [...wanted.values()];
    wanted = new Map();
    round = undefined;
    return new Map((await readAll(dynamo, keys)).map((item) => [nameOf(item['pk'], item['sk']), item]));
  };
  return async (key) => {
    const name = nameOf(key.pk, key.sk);
    wanted.set(name, key);
    round ??= readRound();
    return (await round).get(name);
  };
};
