import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Definition } from './asl/definition.ts';
import { loadDefinition } from './asl/load-definition.ts';

const root = join(import.meta.dirname, '../..');
const lambda = 'arn:aws:lambda:us-east-1:000000000000:function:';

/** What the deployment puts in place of the definition's names. */
const substitutions: Readonly<Record<string, string>> = {
  AwaitOutcome: `${lambda}journeys/await-outcome`,
  AdvanceRun: `${lambda}journeys/advance-run`,
};

export const functionOf = (arn: string): string => arn.slice(lambda.length);

/** The very definition that is deployed. */
export const readMachine = (): Definition => {
  const path = join(root, 'lib/constructs/run.asl.json');
  const text = readFileSync(path, 'utf8').replace(/\$\{(\w+)\}/g, (whole, name: string) => {
    const value = substitutions[name];
    if (value === undefined) throw new Error(`${path}: ${whole} is not known to the local runner`);
    return value;
  });
  return loadDefinition(JSON.parse(text));
};
