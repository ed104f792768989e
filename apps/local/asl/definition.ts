import * as z from 'zod';

const Name = z.string().min(1);
const Path = z
  .string()
  .regex(/^\$\$?(\.[A-Za-z_]\w*)*$/, 'is a path this runner cannot read; it knows $.a.b and $$.a.b');
const Base = { Comment: z.string().optional() };
const After = { Next: Name.optional(), End: z.literal(true).optional() };

const Comparison = z.strictObject({ Variable: Path, StringEquals: z.string() });
const Rule = z.union([
  Comparison.extend({ Next: Name, ...Base }),
  z.strictObject({ And: z.array(Comparison).min(1), Next: Name, ...Base }),
]);
export const ChoiceState = z.strictObject({
  ...Base,
  Type: z.literal('Choice'),
  Choices: z.array(Rule).min(1),
  Default: Name.optional(),
});

const Errors = z.array(z.string()).min(1);
const Retrier = z.strictObject({
  ErrorEquals: Errors,
  IntervalSeconds: z.int().positive().default(1),
  BackoffRate: z.number().min(1).default(2),
  MaxAttempts: z.int().min(0).default(3),
  MaxDelaySeconds: z.int().positive().optional(),
  JitterStrategy: z.enum(['FULL', 'NONE']).optional(),
});
const Catcher = z.strictObject({ ErrorEquals: Errors, Next: Name, ResultPath: Path.optional() });
export const TaskState = z.strictObject({
  ...Base,
  ...After,
  Type: z.literal('Task'),
  Resource: z
    .string()
    .regex(
      /^arn:aws:states:::(sqs:sendMessage\.waitForTaskToken|lambda:invoke(\.waitForTaskToken)?)$|^arn:aws:lambda:/,
      'is an integration this runner does not have',
    ),
  Parameters: z.record(z.string(), z.json()),
  ResultSelector: z.record(z.string(), z.json()).optional(),
  ResultPath: Path.optional(),
  OutputPath: Path.optional(),
  TimeoutSeconds: z.int().positive().optional(),
  TimeoutSecondsPath: Path.optional(),
  Retry: z.array(Retrier).default([]),
  Catch: z.array(Catcher).default([]),
});

export const WaitState = z.strictObject({ ...Base, ...After, Type: z.literal('Wait'), TimestampPath: Path });
export const SucceedState = z.strictObject({ ...Base, Type: z.literal('Succeed') });
export const FailState = z.strictObject({
  ...Base,
  Type: z.literal('Fail'),
  Error: z.string().optional(),
  Cause: z.string().optional(),
});

export type ChoiceState = z.infer<typeof ChoiceState>;
export type TaskState = z.infer<typeof TaskState>;
export type WaitState = z.infer<typeof WaitState>;
export type SucceedState = z.infer<typeof SucceedState>;
export type FailState = z.infer<typeof FailState>;
export type State = ChoiceState | TaskState | WaitState | SucceedState | FailState;

export interface Definition {
  readonly startAt: string;
  readonly states: Readonly<Record<string, State>>;
}
