import type { Seals } from '#messages/seals.ts';
import { executionName, type Executions, type Run } from '#runs/run.ts';
import { sealNext, type SealedNext } from '#runs/sealed-next.ts';
import { choice } from './asl/choice.ts';
import type { Definition } from './asl/definition.ts';
import { createDesk, type Desk, type DeskOptions } from './asl/desk.ts';
import { end } from './asl/end.ts';
import type { Execution, Status } from './asl/execution.ts';
import { succeed, task } from './asl/task.ts';
import { wait } from './asl/wait.ts';

export interface ExecutionView {
  readonly name: string;
  readonly status: Status;
  readonly state: string;
  readonly transitions: number;
}

const inputOf = ({ memberId, journey, slot, runId, rev }: Run, next: SealedNext) => ({
  memberId,
  journey,
  slot,
  runId,
  rev,
  next,
  outcome: { kind: 'time' },
});

const performer =
  ({ states }: Definition) =>
  (desk: Desk, execution: Execution): void => {
    const state = states[execution.state];
    switch (state?.Type) {
      case 'Choice':
        choice(desk, execution, state);
        break;
      case 'Task':
        task(desk, execution, state);
        break;
      case 'Wait':
        wait(desk, execution, state);
        break;
      case 'Succeed':
      case 'Fail':
        end(desk, execution, state);
        break;
      case undefined:
        throw new Error(`the definition has no state ${execution.state}`);
    }
  };

/** Step Functions for one definition: executions survive a restart, and time is the virtual clock's. */
export const createExecutions = (
  definition: Definition,
  { seals, ...options }: Omit<DeskOptions, 'perform'> & { readonly seals: Pick<Seals, 'seal'> },
) => {
  const desk = createDesk({ ...options, perform: performer(definition) });

  const port: Executions = {
    start: async (run) => {
      const next = await sealNext(seals, run.next);
      const name = executionName(run);
      if (!desk.all.has(name)) {
        const at = desk.clock.now().toISOString();
        const born = { name, status: 'RUNNING', state: '', transitions: 0, startedAt: at, enteredAt: at } as const;
        desk.enter({ ...born, data: null, tries: {} }, definition.startAt, inputOf(run, next));
      }
    },
    wake: (token, outcome) => {
      const execution = desk.expected(token);
      const state = definition.states[execution?.state ?? ''];
      if (execution?.status !== 'RUNNING' || state?.Type !== 'Task') return Promise.resolve(false);
      succeed(desk, execution, state, outcome);
      return Promise.resolve(true);
    },
    stop: (run) => {
      const execution = desk.all.get(executionName(run));
      if (execution?.status === 'RUNNING') desk.end(execution, 'ABORTED');
      return Promise.resolve();
    },
  };

  return {
    port,
    list: (): ExecutionView[] =>
      Array.from(desk.all.values(), ({ name, status, state, transitions }) => ({ name, status, state, transitions })),
    /** Goes on with what ran when the process ended. */
    resume: (): void => {
      for (const execution of desk.all.values()) if (execution.status === 'RUNNING') desk.perform(execution);
    },
    stop: desk.stop,
  };
};
