import * as z from 'zod';
import { branch, type KindGrammar } from '#programme/grammar/steps/kind.ts';
import { Id } from '#words/parts.ts';

export interface Split<Steps> {
  readonly split: string;
  readonly ways: readonly { readonly way: string; readonly weight: number; readonly steps: Steps }[];
}

export const split = <Steps>(Steps: z.ZodType<Steps>): KindGrammar<Split<Steps>, Steps> => ({
  schema: z
    .strictObject({
      split: Id.describe('A test. Splits of the same name send a member the same way, in every run and journey'),
      ways: z
        .array(
          z.strictObject({
            way: Id.describe('Its name: `run.ways.<split>` holds it'),
            weight: z.int().min(1).max(10_000).describe('Its share of all weights'),
            steps: Steps.describe('What happens on it; may be empty'),
          }),
        )
        .min(2)
        .max(10)
        .describe('The ways of the test'),
    })
    .describe('Divides members by lot'),
  branches: ({ ways }) => ways.flatMap(({ way, steps }, at) => branch(`way.${way}`, ['ways', at, 'steps'], steps)),
});
