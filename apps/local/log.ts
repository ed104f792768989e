const sayable = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));

/** For whoever runs it: on stderr, so that stdout stays one line. */
export const log = {
  say: (line: string): void => {
    process.stderr.write(`${line}\n`);
  },
  error: (what: string, error?: unknown): void => {
    process.stderr.write(`${what}${error === undefined ? '' : `: ${sayable(error)}`}\n`);
  },
};
