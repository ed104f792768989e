import type { Move } from '#members/move.ts';

const KINDS = ['points', 'cashback', 'stamps'] as const;
type Kind = (typeof KINDS)[number];

const kindOf = (move: Move): Kind => KINDS.find((kind) => move[kind] !== undefined) ?? 'points';
export const amountOf = (move: Move): number => move[kindOf(move)] ?? 0;
export const withAmount = (move: Move, amount: number): Move => ({ ...move, [kindOf(move)]: amount });
/** Moves of one rule into one lot or card are one sum. */
export const sumName = (move: Move): string =>
  JSON.stringify([move.rule, move.expiresOn ?? '', move.card ?? '', kindOf(move)]);

/** From what stands to what should, one move for each sum. */
export const missing = (stands: readonly Move[], due: readonly Move[]): readonly Move[] => {
  const sums = new Map<string, Move>();
  const put = (move: Move, sign: 1 | -1): void => {
    const name = sumName(move);
    const before = sums.get(name);
    sums.set(name, withAmount(move, (before === undefined ? 0 : amountOf(before)) + sign * amountOf(move)));
  };
  due.forEach((move) => {
    put(move, 1);
  });
  stands.forEach((move) => {
    put(move, -1);
  });
  return [...sums.values()].filter((move) => amountOf(move) !== 0);
};

/** What moves come to. */
export const netted = (moves: readonly Move[]): readonly Move[] => missing([], moves);
