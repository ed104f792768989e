import type { Clock } from './clock.ts';
import { longest, readMove } from './read-move.ts';
import { Refusal } from './refusal.ts';

export interface MoveOptions {
  readonly clock: Clock;
  readonly nextDue: () => number | undefined;
  readonly nobody: () => boolean;
  readonly jumped: () => void;
  /** How much due work was done so far. */
  readonly worked: () => number;
}

/** Does what was asked of the clock. Into the past only while nobody is known, to replay what once happened. */
export const moveClock = async ({ clock, nextDue, nobody, jumped, worked }: MoveOptions, body: unknown) => {
  const move = readMove(body);
  if (move.kind === 'to' && nobody() && move.at < clock.now().getTime()) {
    await clock.jump(move.at);
    jumped();
    return { now: clock.now().toISOString(), fired: 0 };
  }
  let before = 0;
  const rung = await clock.move(() => {
    before = worked();
    const now = clock.now();
    if (move.kind === 'by') return move.from(now);
    if (move.kind === 'next') return nextDue() ?? now.getTime();
    if (move.at < now.getTime())
      throw new Refusal(400, `the clock only goes forward, and it is ${now.toISOString()} already`, 'to');
    if (move.at - now.getTime() > longest.toMillis())
      throw new Refusal(400, `expected at most ten years on from ${now.toISOString()}`, 'to');
    return move.at;
  });
  return { now: clock.now().toISOString(), fired: rung + worked() - before };
};
