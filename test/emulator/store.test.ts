import { afterAll } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { createDynamoStore } from '#store/dynamo-store.ts';
import { encryptedFields } from '#store/encrypted-fields.ts';
import { addressOf, NOW } from '../contract/rows.ts';
import { storeContract } from '../contract/store.contract.ts';
import { emulator } from './emulator.ts';
import { createTables } from './store-tables.ts';

const client = emulator();
const made: (() => Promise<void>)[] = [];

afterAll(async () => {
  for (const remove of made) await remove();
  client.destroy();
});

storeContract('DynamoDB', {
  create: async () => {
    const { names, remove } = await createTables(client, `contract-${randomUUID().slice(0, 8)}`);
    made.push(remove);
    return createDynamoStore({
      client,
      tables: names,
      fields: encryptedFields('a-secret'),
      addressOf,
      now: () => new Date(NOW),
      keptSeconds: () => Promise.resolve(86_400),
    });
  },
  runs: 6,
});
