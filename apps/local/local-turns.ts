import type { Desks } from '#messages/desk.ts';
import type { Way } from '#messages/outage.ts';
import { paceOf, type Paced } from '#messages/pace.ts';
import { unpaced, type Turns } from '#messages/turns.ts';
import { warmTurns } from '#runtime/warm-turns.ts';

/** The pace that was asked for; else what such a sender has where it is deployed. */
export const localPace =
  (perSecond: number | undefined) =>
  (way: Way): Paced =>
    paceOf(perSecond === undefined ? [] : [{ perSecond }], way);

/** One process; with a pace as it is deployed, and without one nobody waits. */
export const localTurns = (desks: Desks, now: () => Date, perSecond: number | undefined): Turns =>
  perSecond === undefined ? unpaced(now) : warmTurns({ desks, now, workers: 1, paceOf: localPace(perSecond) });
