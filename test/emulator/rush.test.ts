import { afterAll, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { createDynamoStore } from '#store/dynamo-store.ts';
import { encryptedFields } from '#store/encrypted-fields.ts';
import { addressOf, NOW } from '../contract/rows.ts';
import { rush } from '../contract/rush.ts';
import { emulator } from './emulator.ts';
import { createTables } from './store-tables.ts';

const client = emulator();
afterAll(() => {
  client.destroy();
});

test('500 replies at once for 100 pieces of a reward are given exactly 100 in DynamoDB', async () => {
  const { names: tables, remove } = await createTables(client, `rush-${randomUUID().slice(0, 8)}`);
  const store = createDynamoStore({
    client,
    tables,
    fields: encryptedFields('a-secret'),
    addressOf,
    now: () => new Date(NOW),
    keptSeconds: () => Promise.resolve(86_400),
  });
  await rush(store);
  await remove();
});
