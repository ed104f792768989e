import { readFileSync } from 'node:fs';
import * as z from 'zod';

const Task = z.looseObject({ Parameters: z.record(z.string(), z.unknown()) });
const Definition = z.looseObject({ States: z.looseObject({ Await: Task, Advance: Task }) });

const path = new URL('../../lib/constructs/run.asl.json', import.meta.url);
const QUEUE = 'arn:aws:states:::sqs:sendMessage.waitForTaskToken';

/** The deployed definition, with its two functions asking the test by a queue instead; all else is as deployed. */
export const definitionAsking = (queues: { readonly awaits: string; readonly advance: string }): string => {
  const text = readFileSync(path, 'utf8').replaceAll(
    /\$\{\w+\}/g,
    'arn:aws:lambda:us-east-1:000000000000:function:none',
  );
  const definition = Definition.parse(JSON.parse(text));
  const { Await, Advance } = definition.States;
  const asked = {
    Await: {
      ...Await,
      Resource: QUEUE,
      Parameters: { QueueUrl: queues.awaits, MessageBody: Await.Parameters['Payload'] },
    },
    Advance: {
      ...Advance,
      Resource: QUEUE,
      Parameters: {
        QueueUrl: queues.advance,
        MessageBody: { wake: Advance.Parameters, 'token.$': '$$.Task.Token' },
      },
    },
  };
  return JSON.stringify({ ...definition, States: { ...definition.States, ...asked } });
};
