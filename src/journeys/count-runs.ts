import type { Runs } from '#runs/run.ts';

/** How many runs stand at each place of a journey now. A place means what it means in the version of its run. */
export interface RunCounts {
  readonly counts: Readonly<Record<string, number>>;
  readonly versions: Readonly<Record<string, number>>;
  readonly total: number;
  /** There are more: where those behind them begin. */
  readonly next?: string;
}

/** So many queries of so many runs at the most for one answer: each of a journey's partitions takes one. */
const QUERIES = 200;
const AT_ONCE = 1_000;

const sorted = (counts: ReadonlyMap<string, number>): Record<string, number> =>
  Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));

/** Of one version, or of all; those behind a place, where there are more than one answer counts. */
export const countRuns = async (
  runs: Pick<Runs, 'activePage'>,
  journey: string,
  { version: only, after }: { readonly version?: string | undefined; readonly after?: string | undefined },
): Promise<RunCounts> => {
  const places = new Map<string, number>();
  const versions = new Map<string, number>();
  let total = 0;
  let next = after;
  for (let queries = 0; queries < QUERIES; queries += 1) {
    const page = await runs.activePage(journey, next, AT_ONCE);
    for (const { place, version } of page.runs.filter((run) => only === undefined || run.version === only)) {
      const at = place.join('.');
      places.set(at, (places.get(at) ?? 0) + 1);
      versions.set(version, (versions.get(version) ?? 0) + 1);
      total += 1;
    }
    next = page.next;
    if (next === undefined) break;
  }
  return { counts: sorted(places), versions: sorted(versions), total, ...(next !== undefined && { next }) };
};
