import type { Programme, Programmes } from '#journeys/programme.ts';

const LIVE_MS = 30_000;

/** Versions never change and are kept; which one is live is asked again after half a minute. */
export const cachedProgrammes = (programmes: Programmes, now: () => number): Programmes => {
  const versions = new Map<string, Programme>();
  let live: { readonly until: number; readonly programme: Programme } | undefined;
  const keep = (programme: Programme): Programme => {
    const known = versions.get(programme.version) ?? programme;
    versions.set(known.version, known);
    return known;
  };
  return {
    live: async () => {
      if (live === undefined || live.until <= now())
        live = { until: now() + LIVE_MS, programme: keep(await programmes.live()) };
      return live.programme;
    },
    version: async (version) => versions.get(version) ?? keep(await programmes.version(version)),
    publish: async (programme, at) => {
      await programmes.publish(programme, at);
      live = undefined;
    },
  };
};
