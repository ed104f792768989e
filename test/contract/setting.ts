import { beforeAll } from '@jest/globals';
import type { Store } from '#store/store.ts';

/** How a suite gets its store: fresh, made once per suite; `runs` is how many examples of a property it can afford. */
export interface Setting {
  readonly create: () => Promise<Store>;
  readonly runs: number;
}

/** The suite's store; only tests may touch it. */
export const useStore = ({ create }: Setting): Store => {
  let store: Store | undefined;
  beforeAll(async () => {
    store = await create();
  });
  return new Proxy({} as Store, { get: (_, port) => store?.[port as keyof Store] });
};
