import { callTask, dataAfter, hasToken, timeoutOf } from './call-task.ts';
import type { TaskState } from './definition.ts';
import type { ExecutionRegistry } from './execution-registry.ts';
import { contextOf, type Execution } from './execution.ts';
import { catchOf, retryOf, type Fault } from './faults.ts';
import { PathError, writePath } from './paths.ts';

const timedOut: Fault = { error: 'States.Timeout', cause: 'the task did not answer in time' };
const faultOf = (thrown: unknown): Fault =>
  thrown instanceof PathError
    ? { error: 'States.Runtime', cause: thrown.message }
    : { error: thrown instanceof Error ? thrown.name : 'Error', cause: String(thrown) };

/** Ends the task with a fault: another try, a way on, or the end of the execution. */
export const fail = (registry: ExecutionRegistry, execution: Execution, state: TaskState, fault: Fault): void => {
  const retry = retryOf(state, fault, execution.tries);
  const caught = catchOf(state, fault);
  if (retry !== undefined) {
    registry.leave(execution);
    const tries = { ...execution.tries, [retry.index]: (execution.tries[retry.index] ?? 0) + 1 };
    const until = registry.clock.now().getTime() + retry.seconds * 1_000;
    const transitions = execution.transitions + 1;
    const paused = { ...execution, token: undefined, called: undefined, tries, until, retrying: true, transitions };
    registry.perform(registry.keep(paused));
  } else if (caught !== undefined) {
    const said = { Error: fault.error, Cause: fault.cause };
    registry.enter(execution, caught.Next, writePath(caught.ResultPath, execution.data, said));
  } else registry.end(execution, 'FAILED', fault);
};

/** Ends the task with its result. */
export const succeed = (registry: ExecutionRegistry, execution: Execution, state: TaskState, result: unknown): void => {
  registry.guarded(execution, () => {
    registry.goOn(execution, state.Next, dataAfter(state, execution.data, contextOf(execution), result));
  });
};

const call = async (registry: ExecutionRegistry, execution: Execution, state: TaskState): Promise<void> => {
  const result = await callTask(state, execution.data, contextOf(execution), registry.services);
  const current = registry.still(execution);
  if (current === undefined) return;
  if (hasToken(state)) registry.keep({ ...current, called: true });
  else succeed(registry, current, state, result);
};

const start = (registry: ExecutionRegistry, kept: Execution, state: TaskState): void => {
  const seconds = timeoutOf(state, kept.data);
  const until = kept.until ?? (seconds === undefined ? undefined : registry.clock.now().getTime() + seconds * 1_000);
  const token = hasToken(state) ? (kept.token ?? registry.newToken()) : undefined;
  const execution = { ...kept, ...(until !== undefined && { until }), ...(token !== undefined && { token }) };
  if (execution.until !== kept.until || execution.token !== kept.token) registry.keep(execution);
  if (token !== undefined) registry.expect(token, execution);
  if (until !== undefined)
    registry.alarm(execution, until, (current) => {
      fail(registry, current, state, timedOut);
    });
  if (execution.called === true) return;
  const done = registry.activity.begin();
  void call(registry, execution, state)
    .catch((thrown: unknown) => {
      const current = registry.still(execution);
      if (current !== undefined)
        registry.guarded(current, () => {
          fail(registry, current, state, faultOf(thrown));
        });
    })
    .finally(done);
};

/** Calls the task, or pauses before its next try; an answer, a fault or the timeout moves it on. */
export const task = (registry: ExecutionRegistry, execution: Execution, state: TaskState): void => {
  if (execution.retrying !== true) {
    start(registry, execution, state);
    return;
  }
  registry.alarm(execution, execution.until ?? 0, (current) => {
    registry.perform(registry.keep({ ...current, until: undefined, retrying: undefined }));
  });
};
