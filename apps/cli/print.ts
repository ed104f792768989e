/** The result of a command, and the only thing on stdout: one line of JSON, or text for people. */
export const print = (json: boolean | undefined, value: unknown, text: string): void => {
  process.stdout.write(json === true ? `${JSON.stringify(value)}\n` : `${text}\n`);
};

/** What a command is doing or did besides its result: for people, and on stderr. */
export const say = (text: string): void => {
  process.stderr.write(`${text}\n`);
};
