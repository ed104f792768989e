/** What is wrong in one file of a programme, before its place is known as line and column. */
export interface Problem {
  readonly file: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  /** What to write instead, where something is close enough. */
  readonly suggestion?: string | null;
  /** Index into the text at `path` where the culprit begins. */
  readonly at?: number;
  /** The place of the key at `path`, not that of its value. */
  readonly key?: true;
}

/** A problem inside one text: a condition or a template. */
export type Flaw = Pick<Problem, 'message' | 'suggestion' | 'at'>;

/** A problem in a file that is clear from where it was looked for. */
export type Found = Omit<Problem, 'file'>;
