import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';
import { createMemoryStore } from '#store/memory/memory-store.ts';
import type { Store } from '#store/store.ts';
import { openState, type State } from '../../apps/local/state.ts';
import { addressOf } from './rows.ts';
import { storeContract } from './store.contract.ts';

/** A restart costs as much as hundreds of calls; so many calls go by between two of them. */
const CALLS = 50;

type Method = (...args: readonly unknown[]) => unknown;
const ends: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const end of ends) await end();
});

/** The embedded store, closed and read back from its files again and again, between any two calls. */
const restarting = (): Store => {
  const dir = mkdtempSync(join(tmpdir(), 'regulars-contract-'));
  let state: State = openState(dir);
  let store = createMemoryStore(state.tables, addressOf);
  let calls = 0;
  let turn = Promise.resolve();
  ends.push(async () => {
    await turn;
    await state.close();
    rmSync(dir, { recursive: true });
  });
  const restart = async (): Promise<void> => {
    calls += 1;
    if (calls % CALLS > 0) return;
    await state.close();
    state = openState(dir);
    store = createMemoryStore(state.tables, addressOf);
  };
  const now = (port: string, name: string): Method => {
    const methods = store[port as keyof Store] as unknown as Record<string, Method>;
    return (...args) => methods[name]?.(...args);
  };
  const pages = async function* (port: string, name: string, args: readonly unknown[]) {
    await (turn = turn.then(restart));
    yield* now(port, name)(...args) as AsyncIterable<unknown>;
  };
  const method = (port: string, name: string): Method => {
    const isGenerator = /Generator/.test(
      ((store[port as keyof Store] as unknown as Record<string, Method>)[name] ?? String).constructor.name,
    );
    if (isGenerator) return (...args) => pages(port, name, args);
    return (...args) => {
      const answer = turn.then(restart).then(() => now(port, name)(...args));
      turn = answer.then(
        () => undefined,
        () => undefined,
      );
      return answer;
    };
  };
  const port = (name: string) => new Proxy({}, { get: (_, called) => method(name, String(called)) });
  return new Proxy({} as Store, { get: (_, name) => port(String(name)) });
};

storeContract('embedded, restarted', { create: () => Promise.resolve(restarting()), runs: 5 });
