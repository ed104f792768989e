const began = performance.now();

/** Progress, on stderr with the seconds since the start; stdout is for the result. */
export const say = (line: string): void => {
  const seconds = ((performance.now() - began) / 1_000).toFixed(1).padStart(6);
  process.stderr.write(`${seconds}  ${line}\n`);
};
