import { createMemoryStore } from '#store/memory/memory-store.ts';
import { createMemoryTables } from '#store/memory/tables.ts';
import { addressOf } from './rows.ts';
import { storeContract } from './store.contract.ts';

storeContract('memory', {
  create: () => Promise.resolve(createMemoryStore(createMemoryTables(), addressOf)),
  runs: 100,
});
