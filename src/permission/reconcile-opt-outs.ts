import type { Stops } from '#consent/stops.ts';
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
  readonly failed: number;
  /** Why the first one failed. */
  readonly fault?: string;
}

/** One address that cannot be put right leaves the others alone; so many mean that none can. */
const FAULTS = 10;

const tally = () => {
  const counts = { agreed: 0, adopted: 0, lifted: 0, pushed: 0, refused: 0, unreachable: 0 };
  const faults: unknown[] = [];
  return {
    counts,
    faults,
    count: async (outcome: Promise<keyof typeof counts>): Promise<void> => {
      try {
        counts[await outcome] += 1;
      } catch (error) {
        if (faults.push(error) > FAULTS) throw error;
      }
    },
  };
};

/**
 * Makes both sides say the same: an opt-out on either list ends on both. Holds all stopped hashes at once, some 100 bytes
 * each; reads rows of those only that stand on one side. Doing it again goes on where it was broken off.
 */
export const reconcileOptOuts = async (ports: ReconcilePorts): Promise<OptOutReport> => {
  const { kinds } = ports.optOutLists;
  const left = new Set<string>();
  if (kinds.length > 0) for await (const page of ports.stops.list()) for (const hash of page) left.add(hash);
  const ours = left.size;
  const { counts, faults, count } = tally();
  let [theirs, checked] = [0, ours];
  for (const kind of kinds)
    for await (const page of ports.optOutLists.list(kind))
      for (const entry of page) {
        theirs += 1;
        if (left.delete(hashOf(ports, kind, entry.address))) continue;
        checked += 1;
        await count(adoptOptOut(ports, kind, entry));
      }
  for (const hash of left) await count(pushOptOut(ports, hash));
  const { adopted, lifted, pushed, refused, unreachable } = counts;
  const [fault] = faults;
  return {
    ...{ checked, theirs, ours, adopted, lifted, pushed, refused, unreachable },
    drift: adopted + lifted + pushed,
    failed: faults.length,
    ...(fault instanceof Error && { fault: fault.message }),
  };
};
