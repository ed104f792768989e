import * as z from 'zod';
import {
  emit,
  exit,
  grant,
  handoff,
  redeem,
  start,
  update,
  type EmitStep,
  type ExitStep,
  type GrantStep,
  type HandoffStep,
  type RedeemStep,
  type StartStep,
  type UpdateStep,
} from '#programme/grammar/steps/acts.ts';
import { choose, type Choose } from '#programme/grammar/steps/choose.ts';
import type { KindGrammar } from '#programme/grammar/steps/kind.ts';
import { listen, type Listen } from '#programme/grammar/steps/listen.ts';
import { send, type SendStep } from '#programme/grammar/steps/send.ts';
import { split, type Split } from '#programme/grammar/steps/split.ts';
import { survey, type SurveyStep } from '#programme/grammar/steps/survey.ts';
import { wait, type WaitStep } from '#programme/grammar/steps/wait.ts';

type Steps = readonly Step[];

/** Every kind of step, by the key that names it in a file. */
interface StepByKind {
  readonly send: SendStep;
  readonly wait: WaitStep;
  readonly listen: Listen<Steps>;
  readonly survey: SurveyStep<Steps>;
  readonly if: Choose<Steps>;
  readonly split: Split<Steps>;
  readonly update: UpdateStep;
  readonly grant: GrantStep;
  readonly redeem: RedeemStep;
  readonly emit: EmitStep;
  readonly start: StartStep;
  readonly handoff: HandoffStep;
  readonly exit: ExitStep;
}
export type StepKind = keyof StepByKind;
export type StepOf<K extends StepKind> = StepByKind[K];
export type Step = StepByKind[StepKind];

const Steps: z.ZodType<Steps> = z.lazy(() => z.array(Step));

/** In the order they are tried: a send may have an `if` of its own, so it comes first. */
const KINDS: { readonly [K in StepKind]: KindGrammar<StepOf<K>, Steps> } = {
  send,
  wait,
  listen: listen(Steps),
  survey: survey(Steps),
  if: choose(Steps),
  split: split(Steps),
  update,
  grant,
  redeem,
  emit,
  start,
  handoff,
  exit,
};
export const STEP_KINDS = Object.keys(KINDS) as readonly StepKind[];

export const Step: z.ZodType<Step> = z.lazy(() => z.union(STEP_KINDS.map((kind) => KINDS[kind].schema)));

/** What kind of step this is. The schema has seen to it that it is one. */
export const kindOf = (step: Step): StepKind => STEP_KINDS.find((kind) => kind in step) ?? 'exit';

export const isKind = <K extends StepKind>(step: Step | undefined, kind: K): step is StepOf<K> =>
  step !== undefined && kindOf(step) === kind;

/** The grammar of a step's own kind. */
export const grammarOf = (step: Step): KindGrammar<Step, Steps> => KINDS[kindOf(step)] as KindGrammar<Step, Steps>;
