import type { Stops } from '#consent/stops.ts';
import type { AddressKind } from '#words/channel.ts';
import { adoptOptOut, hashOf } from '#permission/adopt-opt-out.ts';
import { pushOptOut, type PushPorts } from '#permission/push-opt-out.ts';

export interface ReconcilePorts extends PushPorts {
  readonly stops: Stops;
}

/** How many addresses ended how. `drift` is what had to be put right: none when every opt-out found its way at once. */
export interface OptOutReport {
  /** Addresses on either side. */
  readonly checked: number;
  readonly theirs: number;
  readonly ours: number;
  /** Theirs that became ours. */
  readonly adopted: number;
  /** Theirs from before a later yes or START, removed there. */
  readonly lifted: number;
  /** Ours that became theirs. */
  readonly pushed: number;
  /** What the provider does not take, or does not let go. */
  readonly refused: number;
  /** Ours of which only the hash is left, or whose kind has no list. */
  readonly unreachable: number;
  readonly drift: number;
  /** Of ours, those that no time was left for: the next one goes on with them. */
  readonly rest: number;
  readonly failed: number;
  /** Why the first one failed. */
  readonly fault?: string;
}

const createTally = () => {
  const counts = { agreed: 0, adopted: 0, lifted: 0, pushed: 0, refused: 0, unreachable: 0 };
  let failed = 0;
  let fault: unknown;
  const fail = (error: unknown): void => {
    failed += 1;
    fault ??= error;
  };
  return {
    counts,
    fail,
    count: async (outcome: Promise<keyof typeof counts>): Promise<void> => {
      await outcome.then((one) => (counts[one] += 1), fail);
    },
    faults: () => ({ failed, ...(fault instanceof Error && { fault: fault.message }) }),
  };
};

/** Theirs, one after the other: those on both sides leave `left`. */
const adoptAll = async (
  ports: ReconcilePorts,
  kind: AddressKind,
  left: Set<string>,
  count: (outcome: ReturnType<typeof adoptOptOut>) => Promise<void>,
): Promise<{ readonly theirs: number; readonly only: number }> => {
  let [theirs, only] = [0, 0];
  for await (const page of ports.optOutLists.list(kind))
    for (const entry of page) {
      theirs += 1;
      if (left.delete(hashOf(ports, kind, entry.address))) continue;
      only += 1;
      await count(adoptOptOut(ports, kind, entry));
    }
  return { theirs, only };
};

/** The function has 15 minutes, and reading their lists takes some of it. */
const PUSHING_MS = 600_000;
/** The place is kept after so many. */
const KEPT_EVERY = 100;

/** Ours, from where the last one was broken off to the end; how many no time was left for. */
const pushAll = async (
  { stops, now }: ReconcilePorts,
  left: ReadonlySet<string>,
  push: (hash: string) => Promise<void>,
): Promise<number> => {
  const until = now().getTime() + PUSHING_MS;
  const reached = (await stops.reached()) ?? '';
  const order = [...left].filter((hash) => hash > reached).sort();
  for (const [i, hash] of order.entries()) {
    if (now().getTime() >= until) {
      await stops.keepReached(order[i - 1] ?? reached);
      return order.length - i;
    }
    await push(hash);
    if ((i + 1) % KEPT_EVERY === 0) await stops.keepReached(hash);
  }
  if (reached !== '' || order.length >= KEPT_EVERY) await stops.keepReached(undefined);
  return 0;
};

/**
 * Makes both sides say the same: an opt-out on either list ends on both. An address that cannot be put right leaves the others
 * alone, and a list that cannot be read leaves the other list. Holds all stopped hashes at once, some 100 bytes each; reads
 * rows of those only that stand on one side. Doing it again reads their lists again and goes on with ours where it was broken off.
 */
export const reconcileOptOuts = async (ports: ReconcilePorts): Promise<OptOutReport> => {
  const left = new Set<string>();
  if (ports.optOutLists.kinds.length > 0)
    for await (const page of ports.stops.list()) for (const hash of page) left.add(hash);
  const ours = left.size;
  const { counts, count, fail, faults } = createTally();
  let [theirs, checked] = [0, ours];
  const kinds: AddressKind[] = [];
  for (const kind of ports.optOutLists.kinds)
    await adoptAll(ports, kind, left, count).then((found) => {
      theirs += found.theirs;
      checked += found.only;
      kinds.push(kind);
    }, fail);
  // What stands on a list that was not read is not known, so nothing is put there.
  const known = { ...ports, optOutLists: { ...ports.optOutLists, kinds } };
  const rest = await pushAll(ports, left, (hash) => count(pushOptOut(known, hash)));
  const { adopted, lifted, pushed, refused, unreachable } = counts;
  return {
    ...{ checked, theirs, ours, adopted, lifted, pushed, refused, unreachable },
    drift: adopted + lifted + pushed,
    rest,
    ...faults(),
  };
};
