import type { Experiment } from '#programme/grammar/experiment.ts';
import type { Result } from '#measurement/experiment/result.ts';

const number = (value: number): string => value.toLocaleString('en');

/** What the method promises, for who reads the figures. */
export const methodInWords = ({ method, measure: { within } }: Experiment): string =>
  'fixed' in method
    ? `One look (Welch's t-test), once ${number(method.fixed)} members had their ${within}: until then nothing is compared, since who looks early and often finds something by chance.`
    : `May be looked at on any day (confidence sequence, narrowest near ${number(method.sequential)} members): the interval holds on all days at once, and is wider for it than that of one look.`;

const STATES = {
  waiting: () => 'Nobody was exposed yet.',
  few: () =>
    'Too little happened to compare anything: an arm needs eight members at least, and more than five who did it and five who did not.',
  mismatch: ({ mismatch }) =>
    `Members did not fall to the arms as their weights say (p = ${mismatch.p.toExponential(1)}, alarm below 0.001). Something loses members of one arm: nothing is read from this experiment.`,
  early: ({ members, planned }) => `${number(members)} of ${number(planned)} members had their time.`,
  read: ({ suggested }) =>
    suggested === undefined
      ? 'No arm is known to be better than the control, or worse.'
      : `Suggested: ${suggested}. Nothing changes by itself; give it all weight in the journey.`,
} as const satisfies Record<Result['state'], (result: Result) => string>;

/** What is to be thought of it by now, guardrails last. */
export const stateInWords = (experiment: Experiment, result: Result): readonly string[] => [
  STATES[result.state](result),
  ...result.arms.flatMap(({ arm, guardrails }) =>
    guardrails
      .filter(({ state }) => state === 'broken')
      .map(
        ({ guardrail, above, below, limit }) =>
          `${arm} breaks a guardrail: ${number(above)} of ${number(below)} messages ${guardrail}, where ${experiment.guardrails[guardrail] ?? limit} is the limit.`,
      ),
  ),
];
