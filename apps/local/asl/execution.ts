export type Status = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'ABORTED';

/** One execution as it is kept: enough to go on from after a restart. */
export interface Execution {
  readonly name: string;
  readonly status: Status;
  readonly state: string;
  /** States entered and retries, as they are billed. */
  readonly transitions: number;
  readonly startedAt: string;
  readonly enteredAt: string;
  readonly data: unknown;
  /** Tries of each retrier in this state. */
  readonly tries: Readonly<Record<string, number>>;
  readonly token?: string | undefined;
  /** The task was called and its token is awaited. */
  readonly called?: boolean | undefined;
  /** When the wait, the pause before a retry, or the task's time is over. */
  readonly until?: number | undefined;
  readonly retrying?: boolean | undefined;
  readonly fault?: { readonly error: string; readonly cause: string };
}

/** What `$$` reads. */
export const contextOf = (execution: Execution) => ({
  Execution: { Name: execution.name, StartTime: execution.startedAt },
  State: { Name: execution.state, EnteredTime: execution.enteredAt },
  ...(execution.token !== undefined && { Task: { Token: execution.token } }),
});
