import { readFileSync } from 'node:fs';
import * as z from 'zod';

const Definition = z.looseObject({ States: z.record(z.string(), z.unknown()) });

const path = new URL('../../lib/constructs/run.asl.json', import.meta.url);

/**
 * The deployed definition on queues of a test. Only `Advance` is another: it ends the run at once and leaves the outcome
 * it was given in the state, so no function needs to be deployed.
 */
export const definitionOn = (queues: { readonly marketing: string; readonly transactional: string }): string => {
  const values: Readonly<Record<string, string>> = {
    MarketingQueueUrl: queues.marketing,
    TransactionalQueueUrl: queues.transactional,
    OpenQuestion: 'arn:aws:lambda:us-east-1:000000000000:function:none',
    AdvanceRun: 'arn:aws:lambda:us-east-1:000000000000:function:none',
  };
  const text = readFileSync(path, 'utf8').replace(/\$\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`run.asl.json names ${name}, which this test does not know`);
    return value;
  });
  const definition = Definition.parse(JSON.parse(text));
  const Advance = { Type: 'Pass', Result: { kind: 'done' }, ResultPath: '$.next', Next: 'Choose' };
  return JSON.stringify({ ...definition, States: { ...definition.States, Advance } });
};
