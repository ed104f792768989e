import { emit, grant, handoff, redeem, start, update } from '#journeys/steps/acts.ts';
import { choose } from '#journeys/steps/choose.ts';
import { listen } from '#journeys/steps/listen.ts';
import { send } from '#journeys/steps/send.ts';
import { split } from '#journeys/steps/split.ts';
import { survey } from '#journeys/steps/survey.ts';
import { wait } from '#journeys/steps/wait.ts';
import { ends, type Behaviour } from '#journeys/walk.ts';
import { kindOf, type StepKind, type StepOf } from '#programme/grammar/step.ts';
import type { Step } from '#programme/grammar/step.ts';

/** What each kind of step does. */
const BEHAVIOURS: { readonly [K in StepKind]: Behaviour<StepOf<K>> } = {
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
  exit: (walk, { place }, { exit }) => ends(walk, place, exit),
};

/** The behaviour of a step's own kind. */
export const behaviourOf = (step: Step): Behaviour<Step> => BEHAVIOURS[kindOf(step)] as Behaviour<Step>;
