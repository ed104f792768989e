import { test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { createDynamoStore } from '#store/dynamo-store.ts';
import { encryptedFields } from '#store/encrypted-fields.ts';
import { NOW } from '../contract/rows.ts';
import { sameFirst, shareFirstChoice } from '../contract/same-codes.ts';
import { emulator } from './emulator.ts';
import { createTables } from './store-tables.ts';

test('a referral code that is taken goes to nobody else in DynamoDB', async () => {
  const client = emulator();
  const { names: tables, remove } = await createTables(client, `codes-${randomUUID().slice(0, 8)}`);
  const store = createDynamoStore({
    client,
    tables,
    fields: encryptedFields('a-secret'),
    addressOf: sameFirst,
    now: () => new Date(NOW),
    keptSeconds: () => Promise.resolve(86_400),
  });
  await shareFirstChoice(store);
  await remove();
  client.destroy();
});
