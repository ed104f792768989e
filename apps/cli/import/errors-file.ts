import { appendFileSync, createReadStream, existsSync, rmSync } from 'node:fs';
import { parse } from 'csv-parse';
import { createTally, digest } from './tally.ts';

export interface RowError {
  readonly line: number;
  readonly column: string;
  readonly reason: string;
  readonly row: string;
}

const MAX_ROW = 500;
const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Rows that did not get in, as CSV. Made with the first of them; a run that goes on does not say a line twice. */
export const errorsFile = async (path: string, goesOn: boolean) => {
  const said = createTally();
  if (!goesOn) rmSync(path, { force: true });
  else if (existsSync(path)) {
    const options = { relax_column_count: true, relax_quotes: true, skip_records_with_error: true };
    for await (const [line] of createReadStream(path).pipe(parse(options)) as AsyncIterable<string[]>) {
      said.add(digest(line ?? ''));
    }
  }
  return {
    path,
    add: (errors: readonly RowError[]): void => {
      const lines = errors
        .filter(({ line }) => said.add(digest(String(line))) === 1)
        .map(({ line, column, reason, row }) =>
          [line, cell(column), cell(reason), cell(row.slice(0, MAX_ROW))].join(','),
        );
      if (lines.length === 0) return;
      if (!existsSync(path)) lines.unshift('line,column,reason,row');
      appendFileSync(path, `${lines.join('\n')}\n`);
    },
  };
};
export type ErrorsFile = Awaited<ReturnType<typeof errorsFile>>;
