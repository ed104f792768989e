import { kindOf, STEP_KINDS, type Step, type StepKind, type StepOf } from '#programme/grammar/step.ts';
import type { Problem } from '#programme/problem.ts';
import type { Programme } from '#programme/programme.ts';
import { emit, exit, grant, handoff, redeem, update } from '#publishing/steps/acts.ts';
import { choose } from '#publishing/steps/choose.ts';
import type { AuthoredKind } from '#publishing/steps/kind.ts';
import { listen } from '#publishing/steps/listen.ts';
import { send } from '#publishing/steps/send.ts';
import { split } from '#publishing/steps/split.ts';
import { start } from '#publishing/steps/start.ts';
import { survey } from '#publishing/steps/survey.ts';
import { wait } from '#publishing/steps/wait.ts';

/** How each kind of step is checked, drawn, told and compared. */
const AUTHORED: { readonly [K in StepKind]: AuthoredKind<StepOf<K>> } = {
  send,
  wait,
  listen,
  survey,
  if: choose,
  split,
  update,
  grant,
  redeem,
  emit,
  start,
  handoff,
  exit,
};

/** What a step's own kind says of it. */
export const authoredOf = (step: Step): AuthoredKind<Step> => AUTHORED[kindOf(step)] as AuthoredKind<Step>;

/** What steps of one kind are to one another, in every journey. */
export const checkTogether = (programme: Programme): readonly Problem[] =>
  STEP_KINDS.flatMap((kind) => AUTHORED[kind].checkAll?.(programme) ?? []);
