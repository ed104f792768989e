import { layoutFlaws } from '#publishing/check/check-layout.ts';
import type { ProgrammeError } from '#publishing/programme-error.ts';
import type { Flaw } from '#programme/problem.ts';
import { tagFlaw } from '../cli/mjml-tags.ts';

export type CompiledLayout =
  { readonly ok: true; readonly html: string } | { readonly ok: false; readonly errors: readonly ProgrammeError[] };

const placeOf = (source: string, at: number): Pick<ProgrammeError, 'line' | 'column'> => {
  const before = source.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
};

/** No line of a layout needs its indentation, and every byte is sent with every mail. */
const dense = (html: string): string =>
  html
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');

/**
 * A layout of mails (https://mjml.io) as HTML, with its Liquid left in it. Compiled where the folder is read: what runs in
 * AWS has no mjml.
 */
export const compileLayout = async (file: string, source: string): Promise<CompiledLayout> => {
  const refused = (flaws: readonly Flaw[]): CompiledLayout => ({
    ok: false,
    errors: flaws.map(({ message, suggestion = null, at = 0 }) => ({
      file,
      ...placeOf(source, at),
      message: suggestion === null ? message : `${message}; did you mean ${suggestion}?`,
      suggestion,
    })),
  });
  const unclosed = tagFlaw(source);
  if (unclosed !== undefined) return refused([unclosed]);
  const { default: compile } = await import('mjml');
  let compiled: Awaited<ReturnType<typeof compile>>;
  try {
    // Without its own fonts no mailbox asks Google for any.
    compiled = await compile(source, { validationLevel: 'soft', ignoreIncludes: true, keepComments: false, fonts: {} });
  } catch (error) {
    return refused([{ at: 0, message: error instanceof Error ? error.message : 'cannot be compiled' }]);
  }
  const lines = source.split('\n');
  const complaints = compiled.errors.map(({ line, tagName, message }): ProgrammeError => {
    const column = (lines[line - 1] ?? '').indexOf(`<${tagName}`) + 1;
    return { file, line, column: Math.max(column, 1), message: `${tagName}: ${message}`, suggestion: null };
  });
  if (complaints.length > 0) return { ok: false, errors: complaints };
  const flaws = layoutFlaws(source);
  return flaws.length > 0 ? refused(flaws) : { ok: true, html: dense(compiled.html) };
};
