import * as z from 'zod';
import { Id } from '#words/parts.ts';

/** What a key figure is held against. */
const Aim = z
  .strictObject({
    target: z.number().optional().describe('What the brand aims at, in the unit of the figure: 0.12 is 12 %'),
    benchmark: z.number().optional().describe('What others reach, or what was reached before'),
    source: z.string().min(1).optional().describe('Where the benchmark is from'),
  })
  .refine(({ benchmark, source }) => benchmark === undefined || source !== undefined, {
    message: 'expected the source of the benchmark',
    path: ['source'],
  });

/** Below how many a figure is not shown, where a programme says nothing. */
export const SMALLEST = 5;

export const Measures = z.strictObject({
  smallest: z
    .int()
    .min(1)
    .max(1_000)
    .default(SMALLEST)
    .describe('Figures of fewer than so many are not shown, because they could point at a person'),
  segments: z.array(Id).max(5).default([]).describe('Segments by which figures may be asked'),
  lost: z.array(Id).default([]).describe('Stages of the lifecycle whose members count as lost: churn and win-back'),
  features: z
    .array(z.string().min(1))
    .max(20)
    .default([])
    .describe('Types of events that are features of the programme; the first of a member is its adoption'),
  aims: z.record(Id, Aim).default({}).describe('By key figure: `click-through: { target: 0.12 }`'),
});
export type Measures = z.infer<typeof Measures>;
