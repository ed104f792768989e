import { runContext } from '#journeys/step-context.ts';
import type { Member } from '#loyalty/member.ts';
import type { Step } from '#programme/grammar/step.ts';
import type { Habits } from '#messages/habits.ts';
import type { Programme } from '#programme/programme.ts';
import type { Effect } from '#runs/effect.ts';
import type { Next, Place, Run } from '#runs/run.ts';

/** A run on its way through the steps of its journey: what it is by now, and what it has decided to do. */
export interface Walk {
  readonly programme: Programme;
  readonly steps: readonly Step[];
  readonly member: Member;
  /** Instants of what the member wrote to us. */
  readonly answers: readonly string[];
  readonly habits: Habits;
  readonly now: Date;
  /** As it was when it set out. */
  readonly before: Run;
  readonly run: Run;
  readonly effects: readonly Effect[];
}

/** Where a step was entered; `hop` is the channel of a send that is to be tried. */
export interface At {
  readonly place: Place;
  readonly hop: number;
}

/** Where a step leads: `on` to another step at once, or a rest until `next`, or the end of the run. */
export type Moved =
  | ({ readonly kind: 'on'; readonly walk: Walk } & At)
  | ({ readonly kind: 'rests'; readonly walk: Walk; readonly next: Next } & At)
  | { readonly kind: 'ends'; readonly walk: Walk; readonly place: Place; readonly why?: string };

/** What a kind of step does. Pure: the same walk and place give the same answer. */
export type Behaviour<S> = (walk: Walk, at: At, step: S) => Moved;

export const on = (walk: Walk, place: Place, hop = 0): Moved => ({ kind: 'on', walk, place, hop });
export const rests = (walk: Walk, place: Place, hop: number, next: Next): Moved => ({
  kind: 'rests',
  walk,
  place,
  hop,
  next,
});
export const ends = (walk: Walk, place: Place, why?: string): Moved => ({
  kind: 'ends',
  walk,
  place,
  ...(why === undefined ? {} : { why }),
});

/** The same walk with more decided. */
export const deciding = (walk: Walk, effects: readonly Effect[]): Walk => ({
  ...walk,
  effects: [...walk.effects, ...effects],
});

/** What a condition or a value of a step may name. */
export const contextOfWalk = ({ programme, run, member, now }: Walk): Readonly<Record<string, unknown>> =>
  runContext(programme, run, member, now);
