import { test } from '@jest/globals';
import { createMemoryStore } from '#store/memory/memory-store.ts';
import { createMemoryTables } from '#store/memory/tables.ts';
import { sameFirst, shareFirstChoice } from './same-codes.ts';

test('a referral code that is taken goes to nobody else in memory', () =>
  shareFirstChoice(createMemoryStore(createMemoryTables(), sameFirst)));
