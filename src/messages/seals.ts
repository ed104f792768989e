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

/**
 * Encryption of what failed and waits for a person, who has 14 days. It is sealed with a key of everybody it names, by their keyed
 * hashes, and ends with the first of them who is forgotten; what names nobody ends with the day.
 */
export interface LetterSeals {
  seal(text: string, names: readonly string[]): Promise<string>;
  /** What was sealed; `undefined` when a key of it is gone. */
  open(sealed: string): Promise<string | undefined>;
  /** No letter that names one of them opens any more; what fails from now on is sealed anew. */
  forget(names: readonly string[]): Promise<void>;
}

/** Where their keys are kept, for 15 days from the last letter. */
export interface LetterKeys {
  /** The key of the name, which lives for longer now: the candidate, or the one that was there first. */
  offer(name: string, candidate: string): Promise<string>;
  get(name: string): Promise<string | undefined>;
  remove(names: readonly string[]): Promise<void>;
}
