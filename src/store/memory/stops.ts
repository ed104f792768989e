import type { ConsentRow } from '#consent/consent.ts';
import type { Stops } from '#consent/stops.ts';
import { keys } from '#store/keys.ts';
import { atomic } from '#store/memory/atomic.ts';
import type { MemoryTables } from '#store/memory/tables.ts';

const PAGE = 100;
const STOPPED = 'stopped';

export const memoryStops = (tables: MemoryTables): Stops => {
  const state = keys.consent('').sk;
  const byStopped = tables.index<ConsentRow>({ table: 'consent', pk: '', sk: state }, ({ stoppedAt }) =>
    stoppedAt === undefined ? undefined : STOPPED,
  );

  return {
    // eslint-disable-next-line @typescript-eslint/require-await
    async *list() {
      const addresses = byStopped.find(STOPPED).map(({ address }) => address);
      for (let from = 0; from < addresses.length; from += PAGE) yield addresses.slice(from, from + PAGE);
    },
    reached: atomic(() => tables.get(keys.stopsReached())?.address),
    keepReached: atomic((address) => {
      tables.put(keys.stopsReached(), address === undefined ? {} : { address });
    }),
  };
};
