import { monthlyCount } from '#loyalty/qualify.ts';
import type { Rules } from '#loyalty/rules.ts';
import { NEVER } from '#members/kept-day.ts';
import type { Move } from '#members/move.ts';
import { quarterOf } from '#time/quarters.ts';

/** Counters, by name, with what is added to each. */
export type Add = Readonly<Record<string, number>>;

export const ADJUSTED = 'points.adjusted';

export const plus = (sums: readonly Add[]): Add => {
  const total: Record<string, number> = {};
  for (const add of sums) for (const [name, amount] of Object.entries(add)) total[name] = (total[name] ?? 0) + amount;
  return total;
};

interface Of {
  readonly type: string;
  readonly time: string;
}

/**
 * Points by when they leave, what is spent by when it was: the balance follows from these in any order. An adjustment that
 * takes points corrects what was earned, in its lot where that is known, and one that gives some was not earned: neither a repair
 * nor a gift makes a tier.
 */
const addOf = ({ points = 0, expiresOn, cashback, stamps, card }: Move, { type, time }: Of): Add => ({
  ...(points > 0 ? { [type === ADJUSTED ? 'adjusted' : 'earned']: points, [`lot:${expiresOn ?? NEVER}`]: points } : {}),
  ...(points < 0 && expiresOn !== undefined ? { earned: points, [`lot:${expiresOn}`]: points } : {}),
  ...(points < 0 && expiresOn === undefined
    ? { ...(type === ADJUSTED ? { earned: points } : { spent: -points }), [`spent:${quarterOf(time)}`]: -points }
    : {}),
  ...(cashback === undefined ? {} : { cashback }),
  ...(stamps === undefined ? {} : { stamps, ...(card === undefined ? {} : { [`stamps:${card}`]: stamps }) }),
});

/** What a move counts for tiers: what was earned, less what was corrected. */
const countedBy = ({ type }: Of, { points = 0 }: Move): number =>
  type === ADJUSTED ? Math.min(0, points) : Math.max(0, points);

/** What the moves of a fact add to the member's counters; `bought`: its purchases and minor units. */
export const sumsOf = (
  moves: readonly Move[],
  of: Of,
  bought: { readonly spend: number; readonly purchases: number },
  rules: Rules,
): Add => {
  const points = moves.reduce((sum, move) => sum + countedBy(of, move), 0);
  return plus([monthlyCount(of.time, { points, ...bought }, rules), ...moves.map((move) => addOf(move, of))]);
};
