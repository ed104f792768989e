import type { Part } from '#journeys/judge.ts';
import type { Run, RunRule, RunVerdict } from '#runs/run.ts';
import { clock } from '#console/because.ts';

/** What became of a journey for a member: a run, or why there is none. */
export interface ExplainedJourney {
  readonly journey: string;
  readonly at: string;
  readonly cause: string;
  readonly rule: string;
  readonly sentence: string;
  readonly looked: Readonly<Record<string, unknown>>;
}

const PART: Readonly<Record<Part, string>> = {
  trigger: 'Not started: whether it starts',
  schedule: 'Not started: the day it is about',
  step: 'Ended: what its next step asks',
  goal: 'Goes on: whether its goal was reached',
  exit: 'Goes on: whether it is to be left',
  question: 'Goes on: whether this is what it waits for',
};

const REFUSED: Readonly<Record<RunRule, (looked: RunVerdict['looked']) => string>> = {
  off: () => 'Not started: it is switched off',
  late: ({ freshness }) => `Not started: what it starts at had happened more than ${String(freshness)} before`,
  overtaken: () => 'Not started: what it is left at had happened since',
  once: ({ once }) => `Not started: a member goes through it once${once === 'ever' ? '' : ` in ${String(once)}`}`,
  concurrent: ({ concurrent }) =>
    concurrent === '1'
      ? 'Not started: the member is in it already'
      : `Not started: the member is in it ${String(concurrent)} times already`,
  unevaluable: ({ what, reason }) => `${PART[what as Part]} cannot be evaluated for this member (${String(reason)})`,
};

const named = (sentence: string, journey: string): string => `${sentence} (${journey})`;

export const explainVerdict = ({ journey, at, cause, rule, looked }: RunVerdict): ExplainedJourney => ({
  ...{ journey, at, cause, rule, looked },
  sentence: named(REFUSED[rule](looked), journey),
});

/** By `Run.ended`; any other is the name of the exit step at which it ended. */
const ENDED: Readonly<Record<string, string>> = {
  exit: 'Left: something it is left at happened',
  goal: 'Ended: its goal was reached',
  'opt-out': 'Ended: the member opted out',
  erased: 'Ended: the member was erased',
  'switched-off': 'Ended: it was switched off',
  gone: 'Ended: the programme has it no more',
  unevaluable: 'Ended: what its next step asks cannot be evaluated for this member',
};

const waits = ({ next }: Run, zone: string, now: string): string => {
  switch (next.kind) {
    case 'deliver':
      return 'a message is on its way';
    case 'listen':
      return `it waits for ${next.question.kind === 'event' ? 'something to happen' : 'an answer'} until ${clock(next.question.until, zone, now)}`;
    case 'wait':
      return `it waits until ${clock(next.until, zone, now)}`;
    case 'done':
      return 'it does its last step';
  }
};

const became = (run: Run, zone: string, now: string): string => {
  const { status, ended, goalAt } = run;
  if (status === 'held') return 'Held out: the member belongs to those it is measured against, who get nothing of it';
  if (status === 'active') return `Under way: ${waits(run, zone, now)}`;
  const end = ended === undefined ? 'Done: it came to its last step' : (ENDED[ended] ?? `Done: it ended at ${ended}`);
  return goalAt === undefined || ended === 'goal' ? end : `${end}; its goal was reached`;
};

export const explainRun = (run: Run, zone: string, now: string): ExplainedJourney => {
  const { journey, startedAt: at, cause, status, ended, version, goalAt } = run;
  return {
    ...{ journey, at, cause },
    rule: status === 'held' ? 'held-out' : (ended ?? status),
    sentence: named(became(run, zone, now), journey),
    looked: { version, ...(goalAt === undefined ? {} : { goalAt }) },
  };
};
