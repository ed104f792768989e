import type { Desks } from '#messages/desk.ts';
import { paceOf } from '#messages/pace.ts';
import { unpaced, type Turns } from '#messages/turns.ts';
import { warmTurns } from '#runtime/warm-turns.ts';

/** One process; with a pace as it is deployed, and without one nobody waits. */
export const localTurns = (desks: Desks, now: () => Date, perSecond: number | undefined): Turns =>
  perSecond === undefined
    ? unpaced(now)
    : warmTurns({ desks, now, workers: 1, paceOf: (way) => paceOf([{ perSecond }], way) });
