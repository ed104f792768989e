/**
 * A synchronous function behind a promise: it checks and writes before anything else can run, and what it throws
 * rejects.
 */
export const atomic =
  <Args extends readonly unknown[], Result>(run: (...args: Args) => Result) =>
  (...args: Args): Promise<Result> =>
    new Promise((resolve) => {
      resolve(run(...args));
    });
