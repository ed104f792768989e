import type { Journey } from '#programme/grammar/journey.ts';
import type { RunRule, Runs } from '#runs/run.ts';

/** A run that could not be decided further is ended by this. */
export const UNEVALUABLE = 'unevaluable';

/** The part of a journey that could not be evaluated. */
export type Part = 'trigger' | 'step' | 'schedule' | 'goal' | 'exit' | 'question';

interface JudgePorts {
  readonly runs: Pick<Runs, 'judge'>;
}

/** What a verdict is about. */
export interface About {
  readonly journey: Pick<Journey, 'journey'>;
  readonly memberId: string;
  readonly cause: string;
  readonly now: Date;
}

/** Keeps what became of a journey for a member; `explain` says it. Returns the rule. */
export const judge = async <Rule extends RunRule>(
  { runs }: JudgePorts,
  { journey: { journey }, memberId, cause, now }: About,
  rule: Rule,
  looked: Readonly<Record<string, string>> = {},
): Promise<Rule> => {
  await runs.judge({ memberId, journey, at: now.toISOString(), cause, rule, looked });
  return rule;
};

/** Keeps that a journey could not be decided for a member. It ends that decision and nothing else. */
export const unevaluable = (ports: JudgePorts, about: About, what: Part, reason: string): Promise<'unevaluable'> =>
  judge(ports, about, UNEVALUABLE, { what, reason });
