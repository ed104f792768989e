import { readFileSync } from 'node:fs';
import * as z from 'zod';

const Definition = z.looseObject({ States: z.record(z.string(), z.unknown()) });

const path = new URL('../../lib/constructs/run.asl.json', import.meta.url);

interface Urls {
  readonly marketing: string;
  readonly transactional: string;
}

const deployed = (queues: Urls) => {
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
  return Definition.parse(JSON.parse(text));
};

/**
 * The deployed definition on queues of a test. Only `Advance` is another: it ends the run at once and leaves the outcome
 * it was given in the state, so no function needs to be deployed.
 */
export const definitionOn = (queues: Urls): string => {
  const definition = deployed(queues);
  const Advance = { Type: 'Pass', Result: { kind: 'done' }, ResultPath: '$.next', Next: 'Choose' };
  return JSON.stringify({ ...definition, States: { ...definition.States, Advance } });
};

const QUEUE = 'arn:aws:states:::sqs:sendMessage.waitForTaskToken';
const Called = z.looseObject({ Parameters: z.record(z.string(), z.unknown()) });

/** The same, with the two states that call a function asking the test by a queue instead; all else is as deployed. */
export const definitionAsking = (queues: Urls & { readonly listen: string; readonly advance: string }): string => {
  const definition = deployed(queues);
  const [listen, advance] = [definition.States['Listen'], definition.States['Advance']].map((one) => Called.parse(one));
  const Listen = {
    ...listen,
    Resource: QUEUE,
    Parameters: { QueueUrl: queues.listen, MessageBody: listen?.Parameters['Payload'] },
  };
  const Advance = {
    ...advance,
    Resource: QUEUE,
    Parameters: {
      QueueUrl: queues.advance,
      MessageBody: { wake: advance?.Parameters, 'token.$': '$$.Task.Token' },
    },
  };
  return JSON.stringify({ ...definition, States: { ...definition.States, Listen, Advance } });
};
