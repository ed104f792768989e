import type { Programmes } from '#programme/programme.ts';

/** For how long a function goes on with the switches that it read, in milliseconds from when it began to read them. */
export const LEASE_MS = 2_000;
const READS = 3;

/** Two clocks in milliseconds, because one of them may be set back and the other stands still while a function is frozen. */
export interface Clocks {
  readonly wall: () => number;
  readonly monotonic: () => number;
  readonly sleep: (ms: number) => Promise<unknown>;
}

type Switches = Pick<Programmes, 'off' | 'turn'>;
interface Lease {
  readonly since: readonly [wall: number, monotonic: number];
  readonly off: Promise<readonly string[]>;
}

/**
 * The switches of journeys, read at most once in a lease. Who turns a journey off has the answer when nobody goes by an older list
 * any more: from then on only messages that were past their check leave. A read that fails is not kept.
 */
export const leasedSwitches = (programmes: Switches, { wall, monotonic, sleep }: Clocks): Switches => {
  let held: Lease | undefined;
  const holds = ({ since: [began, ticks] }: Lease): boolean => Math.max(wall() - began, monotonic() - ticks) < LEASE_MS;
  const read = (): Lease => {
    const lease: Lease = { since: [wall(), monotonic()], off: programmes.off() };
    held = lease;
    lease.off.catch(() => {
      if (held === lease) held = undefined;
    });
    return lease;
  };
  return {
    off: async () => {
      for (let reads = 0; reads < READS; reads += 1) {
        const lease = held !== undefined && holds(held) ? held : read();
        const off = await lease.off;
        if (holds(lease)) return off;
      }
      throw new Error(`what is switched off could not be read within ${LEASE_MS} ms`);
    },
    turn: async (journey, to) => {
      await programmes.turn(journey, to);
      held = undefined;
      if (to === 'off') await sleep(LEASE_MS);
    },
  };
};
