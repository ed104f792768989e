import * as z from 'zod';
import type { KindGrammar } from '#programme/grammar/steps/kind.ts';
import { AttributeName, Condition, Id } from '#words/parts.ts';

// Steps that act at once and never wait.

const Scalar = z.union([z.string().max(200), z.number(), z.boolean()]);
/** A value as it stands here, or what a CEL expression gives. */
const Value = z.union([Scalar, z.strictObject({ cel: Condition })]);
export type Value = z.infer<typeof Value>;

const expressionsIn = (values: Readonly<Record<string, Value>>): readonly string[] =>
  Object.values(values).flatMap((value) => (typeof value === 'object' ? [value.cel] : []));

const Update = z
  .strictObject({
    update: z.record(AttributeName, Value).describe('Attributes of the member, declared in programme.yaml'),
  })
  .describe('Sets attributes of the member');
export type UpdateStep = z.infer<typeof Update>;
export const update: KindGrammar<UpdateStep, never> = {
  schema: Update,
  expressions: (step) => expressionsIn(step.update),
};

const Grant = z.union([
  Id.describe('A bonus or a reward of loyalty.yaml'),
  z.strictObject({ points: z.int().min(1).max(1_000_000).describe('How many points') }),
  z.strictObject({
    stamps: z.int().min(1).max(100).describe('How many stamps'),
    card: Id.describe('A card of loyalty.yaml'),
  }),
  z.strictObject({ cashback: z.int().min(1).max(100_000_000).describe('Minor units') }),
]);
export type Grant = z.infer<typeof Grant>;
const GrantStep = z.strictObject({ grant: Grant.describe('What is given') }).describe('Gives the member something');
export type GrantStep = z.infer<typeof GrantStep>;
export const grant: KindGrammar<GrantStep, never> = { schema: GrantStep };

const Redeem = z
  .strictObject({ redeem: z.union([z.literal('oldest'), Id]).describe('A reward that is unlocked') })
  .describe('Asks for a reward of the member');
export type RedeemStep = z.infer<typeof Redeem>;
export const redeem: KindGrammar<RedeemStep, never> = { schema: Redeem };

const Emit = z
  .strictObject({
    emit: z
      .string()
      .regex(/^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+$/, 'expected a dotted lower-case type')
      .describe('The type of the fact, such as order.rated'),
    data: z.record(AttributeName, Value).default({}).describe('What it carries: values, or `{ cel: … }`'),
    to: z
      .union([z.literal('bus'), Id])
      .default('bus')
      .describe('The bus, or a webhook of programme.yaml'),
  })
  .describe('Tells another system');
export type EmitStep = z.infer<typeof Emit>;
export const emit: KindGrammar<EmitStep, never> = { schema: Emit, expressions: ({ data }) => expressionsIn(data) };

const Start = z
  .strictObject({ start: Id.describe('Another journey, for the same member') })
  .describe('Starts another journey; this one goes on');
export type StartStep = z.infer<typeof Start>;
export const start: KindGrammar<StartStep, never> = { schema: Start };

const Handoff = z
  .strictObject({
    handoff: z.string().min(1).max(500).describe('What the person who takes over needs to know'),
  })
  .describe('Asks a person to take over');
export type HandoffStep = z.infer<typeof Handoff>;
export const handoff: KindGrammar<HandoffStep, never> = { schema: Handoff };

const Exit = z
  .strictObject({ exit: Id.describe('Why the run ends here, as results name it') })
  .describe('Ends the run');
export type ExitStep = z.infer<typeof Exit>;
export const exit: KindGrammar<ExitStep, never> = { schema: Exit, ends: true };
