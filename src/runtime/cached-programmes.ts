import type { LiveProgramme, Programme, Programmes } from '#programme/programme.ts';
import { leasedSwitches, type Clocks } from '#runtime/leased-switches.ts';

const LIVE_MS = 30_000;

const same = (a: readonly string[], b: readonly string[]): boolean => a.join('\n') === b.join('\n');

/**
 * Versions never change and are kept; which one is live is asked again after half a minute. It stays the same object while
 * nothing about it changed, so that what is compiled from it is compiled once. What is off is asked again after two seconds.
 */
export const cachedProgrammes = (programmes: Programmes, clocks: Clocks): Programmes => {
  const { wall: now } = clocks;
  const switches = leasedSwitches(programmes, clocks);
  const versions = new Map<string, Programme>();
  let live: { readonly until: number; readonly programme: LiveProgramme } | undefined;
  const keep = (programme: Programme): Programme => {
    const known = versions.get(programme.version) ?? programme;
    versions.set(known.version, known);
    return known;
  };
  const keepLive = ({ since, heeds, off, ...programme }: LiveProgramme): LiveProgramme => {
    const last = live?.programme;
    const known = keep(programme);
    return last?.version === known.version && last.since === since && same(last.heeds, heeds) && same(last.off, off)
      ? last
      : { ...known, since, heeds, off };
  };
  const forget = (): void => {
    if (live !== undefined) live = { ...live, until: 0 };
  };

  return {
    live: async () => {
      if (live === undefined || live.until <= now())
        live = { programme: keepLive(await programmes.live()), until: now() + LIVE_MS };
      return live.programme;
    },
    version: async (version) => versions.get(version) ?? keep(await programmes.version(version)),
    publish: async (programme, at) => {
      await programmes.publish(programme, at);
      forget();
    },
    deploy: async (...given) => {
      const version = await programmes.deploy(...given);
      forget();
      return version;
    },
    versions: () => programmes.versions(),
    rollback: async (version, at) => {
      const known = await programmes.rollback(version, at);
      forget();
      return known;
    },
    off: () => switches.off(),
    turn: async (journey, to) => {
      await switches.turn(journey, to);
      forget();
    },
  };
};
