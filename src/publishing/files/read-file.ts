import type * as z from 'zod';
import { explainIssues } from '#publishing/files/explain-issue.ts';
import { readYaml, type Locate } from '#publishing/files/read-yaml.ts';
import { errorOf, told, type ProgrammeError } from '#publishing/programme-error.ts';

/** One file held against its schema. */
export interface ReadFile<T> {
  /** Absent where the file does not fit. */
  readonly value?: T;
  /** What stands in it, whether it fits or not; absent where it is no YAML. */
  readonly written?: unknown;
  readonly locate?: Locate;
  readonly errors: readonly ProgrammeError[];
}

export const readFile = <S extends z.ZodType>(file: string, text: string, schema: S): ReadFile<z.infer<S>> => {
  const opened = readYaml(text);
  if (!opened.ok)
    return {
      errors: opened.errors.map(({ message, suggestion = null, ...at }) => ({
        file,
        ...at,
        ...told(message, suggestion),
      })),
    };
  const { value: written, locate } = opened;
  const read = schema.safeParse(written);
  if (read.success) return { value: read.data, written, locate, errors: [] };
  const flaws = explainIssues(schema, written, read.error.issues, opened.written);
  return { written, locate, errors: flaws.map((flaw) => errorOf({ file, ...flaw }, locate)) };
};
