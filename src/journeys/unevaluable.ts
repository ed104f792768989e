import type { Journey } from '#programme/grammar/journey.ts';
import type { Runs, RunVerdict } from '#runs/run.ts';

/** A run that could not be decided further is ended by this. */
export const UNEVALUABLE = 'unevaluable';

/** Keeps that a journey could not be decided for a member. It ends that decision and nothing else. */
export const unevaluable = (
  { runs }: { readonly runs: Pick<Runs, 'judge'> },
  about: {
    readonly journey: Pick<Journey, 'journey'>;
    readonly memberId: string;
    readonly cause: string;
    readonly now: Date;
  },
  what: RunVerdict['looked']['what'],
  reason: string,
): Promise<void> => {
  const { journey, memberId, cause, now } = about;
  return runs.judge({
    ...{ memberId, journey: journey.journey, at: now.toISOString(), cause },
    ...{ rule: UNEVALUABLE, looked: { what, reason } },
  });
};
