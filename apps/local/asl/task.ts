import { callTask, dataAfter, hasToken, timeoutOf } from './call-task.ts';
import type { TaskState } from './definition.ts';
import type { Desk } from './desk.ts';
import { contextOf, type Execution } from './execution.ts';
import { catchOf, retryOf, type Fault } from './faults.ts';
import { PathError, writePath } from './paths.ts';

const timedOut: Fault = { error: 'States.Timeout', cause: 'the task did not answer in time' };
const faultOf = (thrown: unknown): Fault =>
  thrown instanceof PathError
    ? { error: 'States.Runtime', cause: thrown.message }
    : { error: thrown instanceof Error ? thrown.name : 'Error', cause: String(thrown) };

const fail = (desk: Desk, execution: Execution, state: TaskState, fault: Fault): void => {
  const retry = retryOf(state, fault, execution.tries);
  const caught = catchOf(state, fault);
  if (retry !== undefined) {
    desk.leave(execution);
    const tries = { ...execution.tries, [retry.index]: (execution.tries[retry.index] ?? 0) + 1 };
    const until = desk.clock.now().getTime() + retry.seconds * 1_000;
    const transitions = execution.transitions + 1;
    const paused = { ...execution, token: undefined, called: undefined, tries, until, retrying: true, transitions };
    desk.perform(desk.keep(paused));
  } else if (caught !== undefined) {
    const said = { Error: fault.error, Cause: fault.cause };
    desk.enter(execution, caught.Next, writePath(caught.ResultPath, execution.data, said));
  } else desk.end(execution, 'FAILED', fault);
};

/** Ends the task with its result. */
export const succeed = (desk: Desk, execution: Execution, state: TaskState, result: unknown): void => {
  desk.guarded(execution, () => {
    desk.goOn(execution, state.Next, dataAfter(state, execution.data, contextOf(execution), result));
  });
};

const call = async (desk: Desk, execution: Execution, state: TaskState): Promise<void> => {
  const result = await callTask(state, execution.data, contextOf(execution), desk.services);
  const current = desk.still(execution);
  if (current === undefined) return;
  if (hasToken(state)) desk.keep({ ...current, called: true });
  else succeed(desk, current, state, result);
};

const start = (desk: Desk, kept: Execution, state: TaskState): void => {
  const seconds = timeoutOf(state, kept.data);
  const until = kept.until ?? (seconds === undefined ? undefined : desk.clock.now().getTime() + seconds * 1_000);
  const token = hasToken(state) ? (kept.token ?? desk.newToken()) : undefined;
  const execution = { ...kept, ...(until !== undefined && { until }), ...(token !== undefined && { token }) };
  if (execution.until !== kept.until || execution.token !== kept.token) desk.keep(execution);
  if (token !== undefined) desk.expect(token, execution);
  if (until !== undefined)
    desk.alarm(execution, until, (current) => {
      fail(desk, current, state, timedOut);
    });
  if (execution.called === true) return;
  const done = desk.activity.begin();
  void call(desk, execution, state)
    .catch((thrown: unknown) => {
      const current = desk.still(execution);
      if (current !== undefined)
        desk.guarded(current, () => {
          fail(desk, current, state, faultOf(thrown));
        });
    })
    .finally(done);
};

/** Calls the task, or pauses before its next try; an answer, a fault or the timeout moves it on. */
export const task = (desk: Desk, execution: Execution, state: TaskState): void => {
  if (execution.retrying !== true) {
    start(desk, execution, state);
    return;
  }
  desk.alarm(execution, execution.until ?? 0, (current) => {
    desk.perform(desk.keep({ ...current, until: undefined, retrying: undefined }));
  });
};
