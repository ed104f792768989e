import * as z from 'zod';
import { branch, type KindGrammar } from '#programme/grammar/steps/kind.ts';
import { Condition } from '#words/parts.ts';

export interface Choose<Steps> {
  readonly if: string;
  readonly then: Steps;
  readonly elseIf?: readonly { readonly if: string; readonly then: Steps }[] | undefined;
  readonly else?: Steps | undefined;
}

/** One of its conditions, and the branch that is taken where it is the first that holds. */
interface Asked {
  readonly text: string;
  readonly path: readonly (string | number)[];
  readonly branch: string;
}

/** The conditions of an `if` in the order they are asked. */
export const conditionsOf = (step: Choose<unknown>): readonly Asked[] => [
  { text: step.if, path: ['if'], branch: 'then' },
  ...(step.elseIf ?? []).map((one, at) => ({ text: one.if, path: ['elseIf', at, 'if'], branch: `elseIf.${at}` })),
];

export const choose = <Steps>(Steps: z.ZodType<Steps>): KindGrammar<Choose<Steps>, Steps> => ({
  schema: z
    .strictObject({
      if: Condition.describe('Over member, event and run'),
      then: Steps.describe('What happens where it holds'),
      elseIf: z
        .array(
          z.strictObject({
            if: Condition.describe('Asked where none before it holds'),
            then: Steps.describe('What happens where it holds'),
          }),
        )
        .min(1)
        .optional()
        .describe('More conditions; the first that holds is taken'),
      else: Steps.optional().describe('What happens where none holds'),
    })
    .describe('Takes the first way whose condition holds'),
  branches: (step) => [
    ...branch('then', ['then'], step.then),
    ...(step.elseIf ?? []).flatMap(({ then }, at) => branch(`elseIf.${at}`, ['elseIf', at, 'then'], then)),
    ...branch('else', ['else'], step.else),
  ],
  expressions: (step) => conditionsOf(step).map(({ text }) => text),
});
