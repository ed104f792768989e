import type { Runs } from '#runs/run.ts';

/** How many runs stand at each place of a journey now. A place means what it means in the version of its run. */
export interface RunCounts {
  readonly counts: Readonly<Record<string, number>>;
  readonly versions: Readonly<Record<string, number>>;
  readonly total: number;
}

const sorted = (counts: ReadonlyMap<string, number>): Record<string, number> =>
  Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));

/** Of one version, or of all. */
export const countRuns = async (runs: Pick<Runs, 'active'>, journey: string, only?: string): Promise<RunCounts> => {
  const places = new Map<string, number>();
  const versions = new Map<string, number>();
  let total = 0;
  for await (const page of runs.active(journey))
    for (const { place, version } of page.filter((run) => only === undefined || run.version === only)) {
      const at = place.join('.');
      places.set(at, (places.get(at) ?? 0) + 1);
      versions.set(version, (versions.get(version) ?? 0) + 1);
      total += 1;
    }
  return { counts: sorted(places), versions: sorted(versions), total };
};
