/** One thing after the other that every item goes through. */
export interface Stage {
  readonly name: string;
  /** How many it takes in a second, so many seconds after the beginning. */
  readonly perSecond: (at: number) => number;
}

export interface Drained {
  /** Until the last one is through, from second 0. */
  readonly seconds: number;
  /** The most that waited before a stage. */
  readonly waited: Readonly<Record<string, number>>;
  /** Seconds that items waited before a stage, all together. */
  readonly waiting: Readonly<Record<string, number>>;
}

const LONGEST = 60 * 86_400;

/** Second by second, as water runs: what one stage let through waits before the next. The first may begin before second 0. */
export const drain = (items: number, stages: readonly Stage[], from = 0): Drained => {
  const before = stages.map((_, at) => (at === 0 ? items : 0));
  const waited = stages.map(() => 0);
  const waiting = stages.map(() => 0);
  let done = 0;
  let at = from;
  for (; done < items - 1e-6; at += 1) {
    if (at > LONGEST) return { seconds: Infinity, waited: {}, waiting: {} };
    stages.forEach(({ perSecond }, nth) => {
      const through = Math.min(before[nth] ?? 0, perSecond(at));
      before[nth] = (before[nth] ?? 0) - through;
      if (nth + 1 < stages.length) before[nth + 1] = (before[nth + 1] ?? 0) + through;
      else done += through;
    });
    before.forEach((left, nth) => {
      waited[nth] = Math.max(waited[nth] ?? 0, left);
      waiting[nth] = (waiting[nth] ?? 0) + left;
    });
  }
  const named = (sums: readonly number[]) => Object.fromEntries(stages.map(({ name }, nth) => [name, sums[nth] ?? 0]));
  return { seconds: at, waited: named(waited), waiting: named(waiting) };
};
