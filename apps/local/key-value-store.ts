/** What the runner itself must remember: queued messages, executions. Kept in the same journal as the tables. */
export interface KeyValueStore<T> {
  put(id: string, value: T): void;
  remove(id: string): void;
  /** As kept at the last start, in order of id. */
  entries(): readonly (readonly [string, T])[];
}
