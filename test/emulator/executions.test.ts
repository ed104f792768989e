import { afterAll } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  CreateStateMachineCommand,
  DeleteStateMachineCommand,
  DescribeExecutionCommand,
  SFNClient,
} from '@aws-sdk/client-sfn';
import { SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { OutboxMessage } from '#messages/sealed-command.ts';
import { executionName, type Run } from '#runs/run.ts';
import { stepFunctions } from '#runtime/aws/step-functions.ts';
import { executionsContract } from '../contract/executions.contract.ts';
import { memorySeals } from '../support/seals.ts';
import { config } from './emulator.ts';
import { createQueue } from './queue.ts';
import { definitionOn } from './state-machine.ts';

const PATIENCE_MS = 5_000;

const sfn = new SFNClient(config());
const sqs = new SQSClient(config());
const undo: (() => Promise<unknown>)[] = [];

afterAll(async () => {
  for (const step of undo) await step();
  sfn.destroy();
  sqs.destroy();
});

executionsContract('Step Functions', async () => {
  const [marketing, transactional] = [await createQueue(sqs, 'marketing'), await createQueue(sqs, 'transactional')];
  const { stateMachineArn = '' } = await sfn.send(
    new CreateStateMachineCommand({
      name: `contract-${randomUUID().slice(0, 8)}`,
      roleArn: 'arn:aws:iam::000000000000:role/contract',
      definition: definitionOn({ marketing: marketing.url, transactional: transactional.url }),
    }),
  );
  undo.push(() => sfn.send(new DeleteStateMachineCommand({ stateMachineArn })), marketing.remove, transactional.remove);

  const describe = (run: Run) => {
    const executionArn = `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${executionName(run)}`;
    return sfn.send(new DescribeExecutionCommand({ executionArn }));
  };
  const sent: z.infer<typeof OutboxMessage>[] = [];
  return {
    executions: stepFunctions(sfn, stateMachineArn, () => Promise.resolve(memorySeals())),
    tokens: async (messageId) => {
      const found = () => sent.filter(({ command }) => command.messageId === messageId);
      for (let waited = 0; waited < PATIENCE_MS && found().length === 0; waited += 100) {
        await sleep(100);
        for (const body of await marketing.take()) sent.push(OutboxMessage.parse(JSON.parse(body)));
      }
      await sleep(500);
      for (const body of await marketing.take()) sent.push(OutboxMessage.parse(JSON.parse(body)));
      return found().map(({ token = '' }) => token);
    },
    status: async (run, awaited) => {
      let status: string | undefined;
      for (let waited = 0; waited < PATIENCE_MS && status !== awaited; waited += 100) {
        if (status !== undefined) await sleep(100);
        ({ status } = await describe(run));
      }
      return status ?? 'none';
    },
    outcomes: async (run) => {
      const { status, output } = await describe(run);
      return status === 'SUCCEEDED' ? [z.object({ outcome: z.unknown() }).parse(JSON.parse(output ?? '')).outcome] : [];
    },
    pass: (seconds) => sleep(1_000 * seconds),
  };
});
