import type { TaskState } from './definition.ts';

export interface Fault {
  readonly error: string;
  readonly cause: string;
}

/** `States.TaskFailed` stands for everything but a timeout; a mistake in the definition itself is never caught. */
const covers = (names: readonly string[], { error }: Fault): boolean =>
  error !== 'States.Runtime' &&
  names.some(
    (name) => name === error || name === 'States.ALL' || (name === 'States.TaskFailed' && error !== 'States.Timeout'),
  );

/** Which retrier takes it, and how many seconds it waits; undefined when none does or it tried often enough. */
export const retryOf = (
  state: TaskState,
  fault: Fault,
  tries: Readonly<Record<string, number>>,
): { readonly index: number; readonly seconds: number } | undefined => {
  const index = state.Retry.findIndex(({ ErrorEquals }) => covers(ErrorEquals, fault));
  const retrier = state.Retry[index];
  const tried = tries[index] ?? 0;
  if (retrier === undefined || tried >= retrier.MaxAttempts) return undefined;
  const seconds = retrier.IntervalSeconds * retrier.BackoffRate ** tried;
  return { index, seconds: Math.min(seconds, retrier.MaxDelaySeconds ?? seconds) };
};

export const catchOf = (state: TaskState, fault: Fault): TaskState['Catch'][number] | undefined =>
  state.Catch.find(({ ErrorEquals }) => covers(ErrorEquals, fault));
