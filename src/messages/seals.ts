/**
 * Encryption with keys that live for a day. What is on its way (queues, dead letters, executions and their history) cannot
 * be swept when somebody is erased; sealed, it ends with its key.
 */
export interface Seals {
  seal(value: unknown): Promise<string>;
  /** What was sealed; `undefined` when its key is gone. */
  open(text: string): Promise<unknown>;
  /** Deletes the keys that are over, as far as so many hours back. */
  forget(hours: number): Promise<void>;
}

/** Where the keys are kept, by their hour: `2026-11-21T09`. */
export interface SealKeys {
  /** The key of the hour: the candidate, or the one that was there first. */
  offer(hour: string, candidate: string): Promise<string>;
  get(hour: string): Promise<string | undefined>;
  remove(hours: readonly string[]): Promise<void>;
}
