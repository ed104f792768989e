import type { RowChange } from '#measurement/row-change.ts';
import type { MemberRow } from '#members/member-row.ts';
import { measuredAt } from '#store/row-changes.ts';
import type { Change } from '#store/memory/tables.ts';
import type { Clock } from './clock.ts';
import type { KeyValueStore } from './key-value-store.ts';

/** One change that waits, as the stream of a table would tell it: its number, and what changed. */
export interface Waiting {
  readonly sequence: string;
  readonly change: RowChange;
}

export interface MeasuringOptions {
  readonly waiting: KeyValueStore<Waiting>;
  readonly clock: Pick<Clock, 'now' | 'at'>;
  readonly measure: (batch: readonly Waiting[]) => Promise<unknown>;
  readonly failed: (error: unknown) => void;
}

/** As at AWS: so many at once, gathered for so long. */
const BATCH = 1_000;
const WINDOW_MS = 60_000;
const AGAIN_MS = 5_000;
const DIGITS = 40;

/** What is measured of a member who is gone: that they were erased, and not who. */
const erased = ({ seq, alias }: MemberRow): MemberRow => ({
  ...{ memberId: '', seq, counters: {}, registers: {} },
  last: { id: '', type: '', source: '', time: '', memberId: '', data: {} },
  ...(alias === undefined ? {} : { alias }),
});

/** A change as it waits; a row that leaves tells nothing, but for that of a member. */
const changeOf = ({ table, key, before, after }: Change, at: string): RowChange | undefined => {
  const of = measuredAt(table, key.sk);
  if (of === undefined || (after === undefined && of !== 'member')) return undefined;
  if (after === undefined) return { of: 'member', before: erased(before as MemberRow), at };
  return { of, before, after, at } as RowChange;
};

const isAbout = ({ of, after }: RowChange, memberId: string): boolean =>
  after !== undefined && (of === 'consent' ? Object.hasOwn(after.members, memberId) : after.memberId === memberId);

/** The streams that are measured, as one shard: what changed is gathered, and tried until it is measured. */
export const createMeasuring = ({ waiting, clock, measure, failed }: MeasuringOptions) => {
  const queue = new Map<string, Waiting>();
  let last = 0n;
  let awaited = false;
  let stopped = false;

  const drop = (sequence: string): void => {
    queue.delete(sequence);
    waiting.remove(sequence);
  };
  const later = (ms: number): void => {
    if (awaited || stopped) return;
    awaited = true;
    // Nobody's work that falls due: whoever goes on to the next of that does not stop here.
    clock.at(clock.now().getTime() + ms, () => void flush(), 'rule');
  };
  const flush = async (): Promise<void> => {
    while (queue.size > 0 && !stopped) {
      const batch = [...queue.values()].slice(0, BATCH);
      try {
        await measure(batch);
      } catch (error) {
        failed(error);
        awaited = false;
        later(AGAIN_MS);
        return;
      }
      for (const { sequence } of batch) drop(sequence);
    }
    awaited = false;
  };

  return {
    push: (changed: Change): void => {
      const now = clock.now();
      const change = changeOf(changed, now.toISOString());
      if (change === undefined) return;
      // The mark of the shard outlives an empty queue, so that numbers begin behind those of an earlier start.
      const least = BigInt(now.getTime()) * 1_000_000n;
      last = last >= least ? last + 1n : least;
      const one = { sequence: String(last).padStart(DIGITS, '0'), change };
      waiting.put(one.sequence, one);
      queue.set(one.sequence, one);
      later(WINDOW_MS);
    },
    /** What is not measured yet of somebody who was erased is not measured: no file keeps it for another minute. */
    forget: (memberId: string): void => {
      for (const { sequence, change } of queue.values()) if (isAbout(change, memberId)) drop(sequence);
    },
    /** Takes up what was kept. */
    start: (): void => {
      for (const [sequence, one] of waiting.entries()) queue.set(sequence, one);
      last = BigInt([...queue.keys()].at(-1) ?? 0);
      if (queue.size > 0) later(WINDOW_MS);
    },
    stop: (): void => {
      stopped = true;
    },
  };
};
export type Measuring = ReturnType<typeof createMeasuring>;
