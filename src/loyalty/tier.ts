import { qualified } from '#loyalty/qualify.ts';
import { isExternal, ownRules, type Rules } from '#loyalty/rules.ts';
import type { MemberRow } from '#members/member-row.ts';

export interface Tier {
  readonly tier: string;
  readonly name: string;
  /** 0 to 1: what counts for tiers over what the next tier asks for. */
  readonly progress: number;
  /** The last day it is kept, in the member's own zone; null where it does not end. */
  readonly until: string | null;
  readonly next: {
    readonly tier: string;
    readonly name: string;
    readonly from: number;
    /** In what tiers count: points, minor units or purchases. */
    readonly pointsToGo: number;
  } | null;
}

type Step = Rules['settings']['tiers'][number];

/** Places on the ladder of tiers, lowest first. */
export interface Ladder {
  readonly steps: readonly Step[];
  /** What counts towards a tier on the day. */
  readonly counted: number;
  /** Where this leads by itself. */
  readonly reached: number;
  /** Where the last `tier.changed` put the member; the lowest where there was none. */
  readonly stated: number | undefined;
  /** The last day of what was stated. */
  readonly until: string | null;
}

export const ladderOf = (row: MemberRow, rules: Rules, today: string): Ladder => {
  const steps = rules.settings.tiers.toSorted((a, b) => a.from - b.from);
  const counted = ownRules(rules) === undefined ? (row.counters['earned'] ?? 0) : qualified(row, rules, today);
  const stated = steps.findIndex(({ tier }) => tier === row.registers['tier']?.value);
  const until = row.registers['tierUntil']?.value;
  return {
    steps,
    counted,
    reached: Math.max(
      0,
      steps.findLastIndex(({ from }) => from <= counted),
    ),
    stated: stated < 0 ? undefined : stated,
    until: typeof until === 'string' ? until : null,
  };
};

/**
 * The tier of a member on a day of theirs. By rules of our own it is the higher of what they have earned and of what they still keep;
 * else what was stated holds, and where nothing was, all points ever earned decide.
 */
export const tierOf = (row: MemberRow, rules: Rules, today: string): Tier => {
  const { steps, counted, reached, stated, until } = ladderOf(row, rules, today);
  const kept = stated !== undefined && (until === null || until >= today) ? stated : 0;
  const place = ownRules(rules) === undefined ? (stated ?? reached) : Math.max(kept, reached);
  const [at, next] = [steps[place], steps[place + 1]];
  const told = isExternal(rules) ? row.registers['tierProgress']?.value : undefined;
  const progress = next === undefined ? 1 : Math.min(1, counted / next.from);
  return {
    tier: at?.tier ?? '',
    name: at?.name ?? '',
    progress: typeof told === 'number' ? told : progress,
    until: place === stated ? until : null,
    next: next === undefined ? null : { ...next, pointsToGo: Math.max(0, next.from - counted) },
  };
};
