import type { LiveProgramme, Programme, Programmes } from '#programme/programme.ts';

/**
 * The programmes of a store, read once: what is published does not change, and the live one only by what is done here.
 * `seen` may put itself between them and whoever reads.
 */
export const knownProgrammes = (
  programmes: Programmes,
  seen: <P extends Programme>(programme: P) => P = (programme) => programme,
): Programmes => {
  const versions = new Map<string, Programme>();
  let live: LiveProgramme | undefined;
  const afresh = async <Result>(done: Promise<Result>): Promise<Result> => {
    const result = await done;
    live = undefined;
    return result;
  };
  return {
    live: async () => (live ??= seen(await programmes.live())),
    version: async (name) => {
      const known = versions.get(name) ?? seen(await programmes.version(name));
      versions.set(name, known);
      return known;
    },
    publish: (programme, at) => afresh(programmes.publish(programme, at)),
    deploy: (...given) => afresh(programmes.deploy(...given)),
    versions: () => programmes.versions(),
    rollback: (version, at) => afresh(programmes.rollback(version, at)),
    off: () => programmes.off(),
    turn: (journey, to) => afresh(programmes.turn(journey, to)),
  };
};
