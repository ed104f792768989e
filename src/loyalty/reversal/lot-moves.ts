import { plus, type Add } from '#loyalty/sums.ts';
import { foldedUpTo } from '#members/balance.ts';
import { keptDay, NEVER } from '#members/kept-day.ts';
import type { Move } from '#members/move.ts';
import type { MemberRow } from '#members/member-row.ts';
import { zoneOf } from '#members/zone.ts';

/** Whether the day of a lot is a sum already: what left or was spent of it is final, so the balance stays as it is. */
export const isFolded = (row: MemberRow, { points, expiresOn = NEVER }: Move): boolean =>
  points !== undefined && (keptDay(expiresOn, zoneOf(row).zone) ?? NEVER) <= foldedUpTo(row);

/** Points go out of the very lot they came into, or into it, so that they are as if they had never been, or always. */
export const inItsLot = (row: MemberRow, move: Move): Add => {
  const { points, expiresOn = NEVER, cashback, stamps, card } = move;
  if (points !== undefined)
    return isFolded(row, move)
      ? { earned: points, 'fold:lots': points, 'fold:expired': points }
      : { earned: points, [`lot:${expiresOn}`]: points };
  if (cashback !== undefined) return { cashback };
  return { stamps: stamps ?? 0, ...(card === undefined ? {} : { [`stamps:${card}`]: stamps ?? 0 }) };
};

/** With the lines of those that had left already. */
export const withLapsed = (row: MemberRow, moves: readonly Move[]): readonly Move[] =>
  moves.flatMap((move) => (isFolded(row, move) ? [move, { rule: 'expired', points: -(move.points ?? 0) }] : [move]));

/** Without what comes to nothing. */
export const summed = (adds: readonly Add[]): Add =>
  Object.fromEntries(Object.entries(plus(adds)).filter(([, sum]) => sum !== 0));
