import { createDynamoStore } from '#store/dynamo-store.ts';
import { fields, NAMES, playedOn } from '../released/tables.ts';
import { addressOf, NOW } from './rows.ts';
import { storeContract } from './store.contract.ts';

/** What DynamoDB makes of our conditions, as `bench/aws` plays it; `test/emulator` asks another's. */
storeContract('DynamoDB as it is played', {
  create: () =>
    Promise.resolve(
      createDynamoStore({
        ...{ client: playedOn({}, () => undefined).client, tables: NAMES, fields, addressOf },
        now: () => new Date(NOW),
        keptSeconds: () => Promise.resolve(86_400),
      }),
    ),
  runs: 20,
});
