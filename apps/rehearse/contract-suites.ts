import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { below } from './root.ts';
import { runCommand } from './run-command.ts';
import { say } from './say.ts';
import type { Surroundings } from './surroundings.ts';

const Counts = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numRuntimeErrorTestSuites: z.number(),
});

/** The contracts of every port, kept by the emulator's DynamoDB, SQS and Step Functions: `test/emulator` in jest. */
export const runContractSuites = async ({ env }: Surroundings, work: string): Promise<void> => {
  const report = join(work, 'contracts.json');
  const jest = [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    below('node_modules/jest/bin/jest.js'),
  ];
  const args = [...jest, '-c', below('test/emulator/jest.config.json'), '--json', '--outputFile', report];
  const log = join(work, 'contracts.log');
  const failure = await runCommand(process.execPath, args, { env, log, seconds: 480 }).then(
    () => undefined,
    (error: unknown) => error,
  );
  const counts = Counts.parse(JSON.parse(readFileSync(report, 'utf8')));
  say(`    ${counts.numPassedTests} passed, ${counts.numFailedTests + counts.numRuntimeErrorTestSuites} failed`);
  if (failure !== undefined) throw failure as Error;
};
