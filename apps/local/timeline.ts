import type { KeyValueStore } from './key-value-store.ts';
import type { Saying, TimelineEntry } from './timeline-entry.ts';

const limit = 500;

/** The last things that happened, numbered, in words. Each takes the place of the one 500 before it. */
export const createTimeline = (kept: KeyValueStore<TimelineEntry>, now: () => Date) => {
  const entries = kept
    .entries()
    .map(([, entry]) => entry)
    .sort((a, b) => Number(a.id) - Number(b.id));
  const listeners = new Set<(entry: TimelineEntry) => void>();
  let last = Number(entries.at(-1)?.id ?? 0);

  return {
    add: (saying: Saying): void => {
      last += 1;
      const entry = { id: String(last), at: now().toISOString(), ...saying };
      entries.push(entry);
      if (entries.length > 2 * limit) entries.splice(0, entries.length - limit);
      kept.put(String(last % limit), entry);
      for (const listener of listeners) listener(entry);
    },
    /** Everything about a member. */
    forget: (memberId: string): void => {
      for (const [key, entry] of kept.entries()) if (entry.memberId === memberId) kept.remove(key);
      entries.splice(0, entries.length, ...entries.filter((entry) => entry.memberId !== memberId));
    },
    latest: (count: number): readonly TimelineEntry[] => entries.slice(-Math.min(count, limit)),
    onEntry: (listener: (entry: TimelineEntry) => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
export type Timeline = ReturnType<typeof createTimeline>;
