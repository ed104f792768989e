import { errorLines, readProgramme, warningLines } from './read-programme.ts';

/** Prints one folder as JSON, for who reads it from another process: the CDK waits for nothing while it builds. */
const checked = await readProgramme(process.argv[2] ?? '');
const linesOf = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '');
process.stdout.write(
  JSON.stringify(
    checked.ok
      ? {
          version: checked.programme.version,
          files: checked.files,
          warnings: linesOf(warningLines(checked.warnings)),
        }
      : { errors: linesOf(errorLines(checked.errors)) },
  ),
);
