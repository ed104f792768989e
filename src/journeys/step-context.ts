import { contextOf } from '#loyalty/context.ts';
import type { Programme } from '#programme/programme.ts';
import type { Habits } from '#messages/habits.ts';
import type { Run } from '#runs/run.ts';
import type { Member } from '#loyalty/member.ts';

/** What a step may look at besides its run. */
export interface StepContext {
  /** As of the step's instant, by the rules of the run's version; `undefined` when the member was erased. */
  readonly member: Member | undefined;
  /** Instants of what the member wrote to us, for the hour they answer most. */
  readonly answers: readonly string[];
  /** What the member does with each channel; where a journey needs it not, nothing. */
  readonly habits?: Habits;
}

const DAY = 86_400_000;

/** A run as conditions and texts see it. */
export const runValues = (run: Pick<Run, 'answer' | 'ways' | 'startedAt' | 'survey'>, now: Date): Run['facts'] => ({
  intent: run.answer?.intent ?? '',
  ...(run.answer?.number === undefined ? {} : { number: run.answer.number }),
  ...(run.survey === undefined ? {} : { answers: { ...run.survey.values } }),
  days: Math.floor((now.getTime() - Date.parse(run.startedAt)) / DAY),
  ways: { ...run.ways },
});

/** What a message of the run, or a condition in it, knows besides the member. */
export const runFacts = (run: Run, now: Date): Run['facts'] => ({
  ...run.facts,
  ...(run.event === undefined ? {} : { event: run.event.data as Run['facts'][string] }),
  run: runValues(run, now),
});

/** Everything a condition inside a run may name. */
export const runContext = (
  programme: Programme,
  run: Run,
  member: Member,
  now: Date,
): Readonly<Record<string, unknown>> => contextOf(programme.settings, member, runFacts(run, now), { now });
