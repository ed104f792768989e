import type { Activity } from '../activity.ts';
import type { Clock } from '../clock.ts';
import type { KeyValueStore } from '../key-value-store.ts';
import type { Execution, Status } from './execution.ts';
import type { Fault } from './faults.ts';

/** The services a task may call. */
export interface Services {
  readonly invoke: (functionName: string, payload: unknown) => Promise<unknown>;
  readonly sendMessage: (queueUrl: string, body: string) => void;
}

export interface RegistryOptions {
  readonly kept: KeyValueStore<Execution>;
  readonly clock: Pick<Clock, 'now' | 'at'>;
  readonly activity: Activity;
  readonly services: Services;
  readonly newToken: () => string;
  readonly failed: (execution: Execution) => void;
  /** Does what the state says that the execution is in. */
  readonly perform: (registry: ExecutionRegistry, execution: Execution) => void;
}

/** Keeps executions, their alarms and their tokens; the states move them. */
export const createExecutionRegistry = (options: RegistryOptions) => {
  const all = new Map(options.kept.entries());
  const byToken = new Map<string, string>();
  const alarms = new Map<string, () => void>();
  let stopped = false;

  const keep = (execution: Execution): Execution => {
    all.set(execution.name, execution);
    options.kept.put(execution.name, execution);
    return execution;
  };
  /** The execution as it is, if it has not left the state meanwhile. */
  const still = ({ name, transitions }: Execution): Execution | undefined => {
    const current = all.get(name);
    return !stopped && current?.status === 'RUNNING' && current.transitions === transitions ? current : undefined;
  };
  const leave = ({ name, token }: Execution): void => {
    alarms.get(name)?.();
    alarms.delete(name);
    if (token !== undefined) byToken.delete(token);
  };
  const end = (execution: Execution, status: Status, fault?: Fault): void => {
    leave(execution);
    const { name, state, transitions, startedAt, enteredAt } = execution;
    const ended: Execution = { name, status, state, transitions, startedAt, enteredAt, data: null, tries: {} };
    keep(fault === undefined ? ended : { ...ended, fault });
    if (fault !== undefined) options.failed({ ...ended, fault });
  };
  /** A definition that does not fit its data fails the execution, never the caller. */
  const guarded = (execution: Execution, run: () => void): void => {
    try {
      run();
    } catch (thrown) {
      end(execution, 'FAILED', { error: 'States.Runtime', cause: String(thrown) });
    }
  };
  const perform = (execution: Execution): void => {
    guarded(execution, () => {
      options.perform(registry, execution);
    });
  };

  const registry = {
    clock: options.clock,
    activity: options.activity,
    services: options.services,
    newToken: options.newToken,
    all,
    keep,
    still,
    leave,
    end,
    guarded,
    perform,
    enter: (execution: Execution, state: string, data: unknown): void => {
      leave(execution);
      const { name, status, startedAt } = execution;
      const enteredAt = options.clock.now().toISOString();
      const transitions = execution.transitions + 1;
      perform(keep({ name, status, state, transitions, startedAt, enteredAt, data, tries: {} }));
    },
    goOn: (execution: Execution, next: string | undefined, data: unknown): void => {
      if (next === undefined) end(execution, 'SUCCEEDED');
      else registry.enter(execution, next, data);
    },
    alarm: (execution: Execution, at: number, ring: (current: Execution) => void): void => {
      const cancel = options.clock.at(at, () => {
        const current = still(execution);
        if (current !== undefined)
          guarded(current, () => {
            ring(current);
          });
      });
      alarms.set(execution.name, cancel);
    },
    expect: (token: string, execution: Execution): void => {
      byToken.set(token, execution.name);
    },
    expected: (token: string): Execution | undefined => all.get(byToken.get(token) ?? ''),
    stop: (): void => {
      stopped = true;
    },
  };
  return registry;
};
export type ExecutionRegistry = ReturnType<typeof createExecutionRegistry>;
