/** What the runner itself must remember: queued messages, executions. Kept in the same files as the tables. */
export interface KeyValueStore<T> {
  put(id: string, value: T): void;
  remove(id: string): void;
  /** In the order in which they were first put. */
  entries(): readonly (readonly [string, T])[];
}
