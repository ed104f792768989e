import { AGAIN, GIVEN_UP, type Listing } from '#runs/due.ts';
import { FIRST_SHARDS, type ScanState } from '#runs/scans.ts';
import type { Ports } from '#ports/ports.ts';
import { dayAfter } from '#time/local-time.ts';

export interface PlanPorts extends Pick<Ports, 'due' | 'scans' | 'portions' | 'now' | 'newId'> {
  /** Into how many shards due work is put now. */
  readonly dueShards: number;
}

/**
 * How many days a scan looks back at least, however empty they were. With 1 and more it also tries again what was done in vain;
 * with 0 it does what fell due since, and `given-up` does once more what was given up.
 */
export type Which = number | 'given-up';

export interface Plan {
  /** Portions that were handed over. */
  readonly handed: number;
  /** For how many seconds the oldest of what is due, and was not tried yet, has been so. */
  readonly behind: number;
}

/** More days than these wait for the next scan: it may be a minute later. */
const DAYS_AT_ONCE = 31;
/** Where no scan was before, what is older came too early for us. */
const FIRST_DAYS = 366;

/** The days to look into: the oldest that may have something, so many at once, and the last ones always. */
const openDays = (oldest: string, today: string, daysBack: number) => {
  const last = Array.from({ length: daysBack + 1 }, (_, at) => dayAfter(today, at - daysBack));
  const [first = today] = last;
  const older: string[] = [];
  for (let day = oldest; day < first && older.length < DAYS_AT_ONCE; day = dayAfter(day, 1)) older.push(day);
  return { older, all: [...older, ...last] };
};

/** Hands over each shard of a day that has something due; answers when the first of each fell due. */
const handDay = async (ports: PlanPorts, day: string, shards: number, until: string): Promise<readonly string[]> => {
  const listings = Array.from({ length: shards }, (_, shard): Listing => ({ day, shard }));
  const firsts = await Promise.all(listings.map((listing) => ports.due.first(listing, until)));
  const found = listings.flatMap((listing, at) => (firsts[at] === undefined ? [] : [listing]));
  if (found.length > 0) await ports.portions.hand(found.map((listing) => ({ ...listing, until, pass: ports.newId() })));
  return firsts.filter((first) => first !== undefined);
};

/** No day leaves before it is empty, and none to which rows still come: they fall due at most a day before they are put. */
const nextOldest = (older: readonly string[], firstFound: string | undefined, yesterday: string): string => {
  const last = older.length === DAYS_AT_ONCE ? older.at(-1) : undefined;
  const empty = last === undefined ? yesterday : dayAfter(last, 1);
  return firstFound !== undefined && firstFound < empty ? firstFound : empty;
};

const stateNow = (kept: ScanState | undefined, dueShards: number, yesterday: string): ScanState => {
  const oldest = kept?.oldest ?? dayAfter(yesterday, -FIRST_DAYS);
  const shards = Math.max(kept?.shards ?? FIRST_SHARDS, dueShards);
  return { oldest: oldest < yesterday ? oldest : yesterday, shards };
};

/**
 * Looks into every shard of every day that may have something due, one small read each, and hands what is there to workers:
 * from the oldest day on that is not done, be it a week ago. Two at once hand the same over twice, which is harmless.
 */
export const planScan = async (ports: PlanPorts, which: Which): Promise<Plan> => {
  const now = ports.now();
  const until = now.toISOString();
  const today = until.slice(0, 10);
  const yesterday = dayAfter(today, -1);
  const kept = await ports.scans.state();
  const { oldest, shards } = stateNow(kept, ports.dueShards, yesterday);
  const byDay = async (days: readonly string[]) => {
    const found: (readonly string[])[] = [];
    for (const day of days) found.push(await handDay(ports, day, shards, until));
    return found;
  };
  if (which === 'given-up') return { handed: (await byDay([GIVEN_UP])).flat().length, behind: 0 };
  const { older, all } = openDays(oldest, today, Math.max(1, which));
  const found = await byDay(all);
  const again = which === 0 ? [] : await byDay([AGAIN]);
  const firsts = found.flat();
  const firstFound = all.find((_, at) => (found[at]?.length ?? 0) > 0);
  const next = { oldest: nextOldest(older, firstFound, yesterday), shards };
  if (next.oldest !== kept?.oldest || next.shards !== kept.shards) await ports.scans.keep(next, kept);
  const first = firsts.toSorted()[0];
  const behind = first === undefined ? 0 : Math.floor((now.getTime() - Date.parse(first)) / 1_000);
  return { handed: firsts.length + again.flat().length, behind };
};
