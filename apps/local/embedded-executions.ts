import type { Seals } from '#messages/seals.ts';
import { executionName, type Executions, type Machine, type Run } from '#runs/run.ts';
import { sealNext, type SealedNext } from '#runs/sealed-next.ts';
import { choice } from './asl/choice.ts';
import type { Definition, TaskState } from './asl/definition.ts';
import { createExecutionRegistry, type ExecutionRegistry, type RegistryOptions } from './asl/execution-registry.ts';
import { end } from './asl/end.ts';
import type { Execution, Status } from './asl/execution.ts';
import { fail, succeed, task } from './asl/task.ts';
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
  (registry: ExecutionRegistry, execution: Execution): void => {
    const state = states[execution.state];
    switch (state?.Type) {
      case 'Choice':
        choice(registry, execution, state);
        break;
      case 'Task':
        task(registry, execution, state);
        break;
      case 'Wait':
        wait(registry, execution, state);
        break;
      case 'Succeed':
      case 'Fail':
        end(registry, execution, state);
        break;
      case undefined:
        throw new Error(`the definition has no state ${execution.state}`);
    }
  };

/** Step Functions for one definition: executions survive a restart, and time is the virtual clock's. */
export const createEmbeddedExecutions = (
  definition: Definition,
  { seals, ...options }: Omit<RegistryOptions, 'perform'> & { readonly seals: Pick<Seals, 'seal'> },
) => {
  const registry = createExecutionRegistry({ ...options, perform: performer(definition) });

  /** The execution whose task waits with the token, and that task. */
  const waiting = (token: string): { readonly execution: Execution; readonly state: TaskState } | undefined => {
    const execution = registry.expected(token);
    const state = definition.states[execution?.state ?? ''];
    return execution?.status === 'RUNNING' && state?.Type === 'Task' ? { execution, state } : undefined;
  };

  const port: Executions = {
    start: async (run) => {
      const next = await sealNext(seals, run.next, registry.clock.now());
      const name = executionName(run);
      if (!registry.all.has(name)) {
        const at = registry.clock.now().toISOString();
        const born = { name, status: 'RUNNING', state: '', transitions: 0, startedAt: at, enteredAt: at } as const;
        registry.enter({ ...born, data: null, tries: {} }, definition.startAt, inputOf(run, next));
      }
    },
    wake: (token, outcome) => {
      const found = waiting(token);
      if (found !== undefined) succeed(registry, found.execution, found.state, outcome);
      return Promise.resolve(found !== undefined);
    },
    stop: (run) => {
      const execution = registry.all.get(executionName(run));
      if (execution?.status === 'RUNNING') registry.end(execution, 'ABORTED');
      return Promise.resolve();
    },
  };

  const machine: Machine = {
    finish: (token) => {
      const found = waiting(token);
      if (found !== undefined)
        fail(registry, found.execution, found.state, { error: 'Done', cause: 'the run is done' });
      return Promise.resolve();
    },
  };

  return {
    port,
    machine,
    list: (): ExecutionView[] =>
      Array.from(registry.all.values(), ({ name, status, state, transitions }) => ({
        name,
        status,
        state,
        transitions,
      })),
    /** Goes on with what ran when the process ended. */
    resume: (): void => {
      for (const execution of registry.all.values()) if (execution.status === 'RUNNING') registry.perform(execution);
    },
    stop: registry.stop,
  };
};
