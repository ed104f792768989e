import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Key } from '#store/keys.ts';
import type { Dynamo } from '#store/table.ts';

const BATCH = 25;
const TRIES = 20;

/** Deletes these rows; one that the table puts off is tried again. */
export const eraseKeys = async (dynamo: Dynamo, doomed: readonly Key<unknown>[]): Promise<void> => {
  let left = doomed.map(({ table, pk, sk }) => ({
    name: dynamo.tables[table],
    request: { DeleteRequest: { Key: { pk, sk } } },
  }));
  for (let tries = 0; left.length > 0; tries += 1) {
    if (tries > TRIES + doomed.length / BATCH) throw new Error('the table puts off deletes for too long');
    const batch = left.slice(0, BATCH);
    const RequestItems = Object.fromEntries(
      [...new Set(batch.map(({ name }) => name))].map((name) => [
        name,
        batch.filter((one) => one.name === name).map(({ request }) => request),
      ]),
    );
    const { UnprocessedItems = {} } = await dynamo.client.send(new BatchWriteCommand({ RequestItems }));
    const again = Object.entries(UnprocessedItems).flatMap(([name, requests]) =>
      requests.map((request) => ({ name, request: request as (typeof left)[number]['request'] })),
    );
    left = [...left.slice(BATCH), ...again];
  }
};
