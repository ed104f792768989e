import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createMemoryStore } from '#store/memory/memory-store.ts';
import { createMemoryTables } from '#store/memory/tables.ts';
import type { Store } from '#store/store.ts';
import { addressOf, aClaim, aCount, aMessage, evidence } from './rows.ts';

const ADDRESS = 'address';
type Actor = (store: Store, step: () => Promise<void>, log: string[]) => Promise<void>;

/** Each reads, thinks and writes with others in between, as handlers in several workers do. */
const actors = {
  claim: async (store, step, log) => {
    const made = aMessage('m');
    const message = { ...made, slot: { person: ADDRESS, id: made.messageId } };
    for (let tries = 0; tries < 3; tries += 1) {
      await step();
      const count = aCount(ADDRESS, message, 2);
      const result = await store.messages.claim(aClaim(message, ADDRESS, { count }));
      if (result.ok) log.push('claimed');
      await step();
      if (result.ok) await store.messages.release(message);
    }
  },
  optIn: async (store, step, log) => {
    const seq = (await store.consents.get(ADDRESS))?.seq ?? 0;
    const read = log.length;
    await step();
    const result = await store.consents.change(ADDRESS, evidence('granted'), seq);
    if (result === 'changed') log.push(`granted after reading ${read}`);
  },
  optOut: async (store, step, log) => {
    const cause = evidence('stopped');
    await step();
    await store.consents.optOut(ADDRESS, cause);
    log.push('stopped');
    await step();
    await store.consents.optOut(ADDRESS, cause);
  },
} satisfies Record<string, Actor>;

describe('whatever the order of what happens at once', () => {
  it('no message is claimed between an opt-out and an opt-in that read it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(fc.constantFrom(...(['claim', 'optIn', 'optOut'] as const)), { minLength: 3, maxLength: 9 }),
        async (scheduler, names) => {
          const store = createMemoryStore(createMemoryTables(), addressOf);
          const log: string[] = [];
          const step = () => scheduler.schedule(Promise.resolve());
          const all = Promise.all(names.map((name) => actors[name](store, step, log)));
          await scheduler.waitFor(all);

          let open = false;
          log.forEach((fact, i) => {
            if (fact === 'stopped') open = false;
            else if (fact === 'claimed') expect(open).toBe(true);
            else {
              open = true;
              const read = Number(fact.split(' ').at(-1));
              expect(log.slice(read, i).filter((between) => between === 'stopped')).toEqual([]);
            }
          });
        },
      ),
      { numRuns: 500 },
    );
  });
});
