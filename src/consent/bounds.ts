import type { Verdict } from '#consent/verdict.ts';

/** At most `max` in any `seconds` on end; `share` is what one of several tallies has of it. */
export interface BoundLimit {
  readonly max: number;
  readonly share: number;
  readonly seconds: number;
}

/** Limits on what is counted under one name. The name has an address as its keyed hash only. */
export interface Bound {
  readonly tally: string;
  readonly limits: readonly BoundLimit[];
  /** What is counted, and by what: for the verdict. */
  readonly looked: Verdict['looked'];
}

/** How many there were, by the ten minutes in which they were (since 1970). */
export interface Tally {
  readonly taken: Readonly<Record<string, number>>;
  /** One more with every change of `taken`, so that a claim can say which it judged. */
  readonly counted: number;
  /** From when on no limit looks at it any more. */
  readonly until: string;
}

const STEP_MS = 600_000;

/** The ten minutes of an instant, as a tally names them. */
export const stepOf = (at: string): string => String(Math.floor(Date.parse(at) / STEP_MS));
const endOf = (step: string): number => (Number(step) + 1) * STEP_MS;

/** A step counts until its last moment is out of the window, so that no window ever holds more than the limit. */
const inside = (tally: Tally | undefined, seconds: number, at: string): readonly (readonly [string, number])[] =>
  Object.entries(tally?.taken ?? {})
    .filter(([step]) => endOf(step) > Date.parse(at) - seconds * 1000)
    .toSorted(([a], [b]) => Number(a) - Number(b));

const limitVerdict = (
  tally: Tally | undefined,
  looked: Verdict['looked'],
  { max, share, seconds }: BoundLimit,
  at: string,
): Verdict | undefined => {
  const counts = inside(tally, seconds, at);
  let left = counts.reduce((sum, [, count]) => sum + count, 0);
  if (left < share) return undefined;
  let frees = at;
  for (const [step, count] of counts) {
    if (left < share) break;
    left -= count;
    frees = new Date(endOf(step) + seconds * 1000).toISOString();
  }
  const hours = Math.round(seconds / 360) / 10;
  return { allow: false, rule: 'bounded', at, looked: { ...looked, max, hours }, nextEligible: frees };
};

/** The limit that speaks against one more, the one that lasts longest first; `undefined` when there is room. */
export const boundVerdict = (
  bounds: readonly Bound[],
  tallyOf: (name: string) => Tally | undefined,
  at: string,
): Verdict | undefined =>
  bounds
    .flatMap(({ tally, limits, looked }) =>
      limits.flatMap((limit) => limitVerdict(tallyOf(tally), looked, limit, at) ?? []),
    )
    .toSorted((a, b) => ((a.nextEligible ?? '') > (b.nextEligible ?? '') ? -1 : 1))[0];

/** The tally with one more, and without what no limit looks at any more. */
export const oneMore = (tally: Tally | undefined, { limits }: Bound, at: string): Tally => {
  const longest = Math.max(...limits.map(({ seconds }) => seconds));
  const step = stepOf(at);
  const kept = Object.fromEntries(inside(tally, longest, at));
  return {
    taken: { ...kept, [step]: (kept[step] ?? 0) + 1 },
    counted: (tally?.counted ?? 0) + 1,
    until: new Date(endOf(step) + longest * 1000).toISOString(),
  };
};

/** The tally without one that did not go after all; `undefined` when it does not count any more. */
export const oneLess = (tally: Tally | undefined, at: string): Tally | undefined => {
  const step = stepOf(at);
  const count = tally?.taken[step] ?? 0;
  if (tally === undefined || count < 1) return undefined;
  return { ...tally, taken: { ...tally.taken, [step]: count - 1 }, counted: tally.counted + 1 };
};
