import { afterAll } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  CreateStateMachineCommand,
  DeleteStateMachineCommand,
  DescribeExecutionCommand,
  SendTaskSuccessCommand,
  SFNClient,
} from '@aws-sdk/client-sfn';
import { SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { executionName, type Run } from '#runs/run.ts';
import { runningMachine, stepFunctions } from '#runtime/aws/step-functions.ts';
import { executionsContract } from '../contract/executions.contract.ts';
import { memorySeals } from '../support/seals.ts';
import { config } from './emulator.ts';
import { createQueue } from './queue.ts';
import { definitionAsking } from './state-machine.ts';

const PATIENCE_MS = 5_000;

const Awaited = z.object({ next: z.looseObject({ kind: z.string() }), token: z.string() });
const Delivered = z.object({ command: z.looseObject({ messageId: z.string() }), token: z.string() });
const Woken = z.object({ wake: z.looseObject({ runId: z.string(), outcome: z.unknown() }), token: z.string() });

const sfn = new SFNClient(config());
const sqs = new SQSClient(config());
const undo: (() => Promise<unknown>)[] = [];

afterAll(async () => {
  for (const step of undo) await step();
  sfn.destroy();
  sqs.destroy();
});

executionsContract('Step Functions', async () => {
  const [awaits, advance] = [await createQueue(sqs, 'awaits'), await createQueue(sqs, 'advance')];
  const { stateMachineArn = '' } = await sfn.send(
    new CreateStateMachineCommand({
      name: `contract-${randomUUID().slice(0, 8)}`,
      roleArn: 'arn:aws:iam::000000000000:role/contract',
      definition: definitionAsking({ awaits: awaits.url, advance: advance.url }),
    }),
  );
  undo.push(() => sfn.send(new DeleteStateMachineCommand({ stateMachineArn })), awaits.remove, advance.remove);

  const describe = (run: Run) => {
    const executionArn = `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${executionName(run)}`;
    return sfn.send(new DescribeExecutionCommand({ executionArn }));
  };
  const sent: z.infer<typeof Delivered>[] = [];
  const woken: z.infer<typeof Woken>['wake'][] = [];
  /** Does what the two functions would: says of each run that it is done, and ends what is. */
  const attend = async (): Promise<void> => {
    for (const body of await awaits.take()) {
      const { next, token } = Awaited.parse(JSON.parse(body));
      if (next.kind === 'deliver') sent.push(Delivered.parse({ ...next, token }));
      if (next.kind === 'done') await runningMachine(sfn).finish(token);
    }
    for (const body of await advance.take()) {
      const { wake, token: taskToken } = Woken.parse(JSON.parse(body));
      woken.push(wake);
      const output = JSON.stringify({ ...wake, next: { kind: 'done', timeoutSeconds: 60 } });
      await sfn.send(new SendTaskSuccessCommand({ taskToken, output }));
    }
  };
  return {
    executions: stepFunctions(
      sfn,
      stateMachineArn,
      () => Promise.resolve(memorySeals()),
      () => new Date(),
    ),
    tokens: async (messageId) => {
      const found = () => sent.filter(({ command }) => command.messageId === messageId);
      for (let waited = 0; waited < PATIENCE_MS && found().length === 0; waited += 100) {
        await sleep(100);
        await attend();
      }
      await sleep(500);
      await attend();
      return found().map(({ token }) => token);
    },
    status: async (run, awaited) => {
      let status: string | undefined;
      for (let waited = 0; waited < PATIENCE_MS && status !== awaited; waited += 100) {
        if (status !== undefined) await sleep(100);
        await attend();
        ({ status } = await describe(run));
      }
      return status ?? 'none';
    },
    outcomes: ({ runId }) =>
      Promise.resolve(woken.filter((wake) => wake.runId === runId).map(({ outcome }) => outcome)),
    now: () => new Date(),
    pass: (seconds) => sleep(1_000 * seconds),
  };
});
