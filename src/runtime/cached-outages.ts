import type { Outage, Outages } from '#messages/outage.ts';

const KNOWN_MS = 30_000;

/** Outages are asked for again after half a minute, and at once after this function changed or wanted to change one. */
export const cachedOutages = (outages: Outages, now: () => number): Outages => {
  let known: { readonly until: number; readonly all: readonly Outage[] } | undefined;
  return {
    list: async () => {
      if (known === undefined || known.until <= now()) known = { all: await outages.list(), until: now() + KNOWN_MS };
      return known.all;
    },
    put: async (next, before) => {
      const kept = await outages.put(next, before);
      known = undefined;
      return kept;
    },
    end: async (outage) => {
      await outages.end(outage);
      known = undefined;
    },
  };
};
