import { errorLines, readProgramme } from './read-programme.ts';

/** Prints one folder as JSON, for who reads it from another process: the CDK waits for nothing while it builds. */
const checked = await readProgramme(process.argv[2] ?? '');
process.stdout.write(
  JSON.stringify(
    checked.ok
      ? { version: checked.programme.version, files: checked.files }
      : { errors: errorLines(checked.errors).split('\n') },
  ),
);
