import type { Problem } from '#programme/problem.ts';
import type { Locate } from '#publishing/files/read-yaml.ts';

export interface ProgrammeError {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  /** What to write instead of what stands there, where something is close enough. */
  readonly suggestion: string | null;
}

const MAX_MESSAGE = 500;
const MAX_SUGGESTION = 200;

/** Both kept to what a person reads, however long the text is that they are about. */
export const told = (message: string, suggestion: string | null): Pick<ProgrammeError, 'message' | 'suggestion'> => {
  const short = message.length > MAX_MESSAGE ? `${message.slice(0, MAX_MESSAGE)}…` : message;
  return suggestion === null || suggestion.length > MAX_SUGGESTION
    ? { message: short, suggestion: null }
    : { message: `${short}; did you mean ${suggestion}?`, suggestion };
};

/** A problem with its place as line and column; at the beginning of a file that nobody could open. */
export const errorOf = (problem: Problem, locate?: Locate): ProgrammeError => {
  const { file, path, message, suggestion = null } = problem;
  const at = locate?.(path, problem) ?? { line: 1, column: 1 };
  const where = path.length === 0 ? '' : `${path.map(String).join('.')}: `;
  return { file, ...at, ...told(`${where}${message}`, suggestion) };
};

/** What is wrong with a file as a whole. */
export const errorOfFile = (file: string, message: string, suggestion: string | null = null): ProgrammeError =>
  errorOf({ file, path: [], message, suggestion });
