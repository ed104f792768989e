import { randomUUID } from 'node:crypto';
import {
  CreateStateMachineCommand,
  DeleteStateMachineCommand,
  DescribeExecutionCommand,
  StartExecutionCommand,
  type SFNClient,
} from '@aws-sdk/client-sfn';
import { CreateQueueCommand, DeleteQueueCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { until } from './until.ts';

const definitionWith = (QueueUrl: string): string =>
  JSON.stringify({
    StartAt: 'Wait',
    States: {
      Wait: {
        Type: 'Task',
        Resource: 'arn:aws:states:::sqs:sendMessage.waitForTaskToken',
        Parameters: { QueueUrl, MessageBody: { 'token.$': '$$.Task.Token' } },
        TimeoutSecondsPath: '$.seconds',
        End: true,
      },
    },
  });

/** Asks the emulator whether a task that waits for a token ends after `TimeoutSecondsPath`; throws when it does not. */
export const expectTimeouts = async (sfn: SFNClient, sqs: SQSClient): Promise<void> => {
  const name = `rehearsal-${randomUUID().slice(0, 8)}`;
  const { QueueUrl = '' } = await sqs.send(new CreateQueueCommand({ QueueName: name }));
  const roleArn = 'arn:aws:iam::000000000000:role/rehearsal';
  const definition = definitionWith(QueueUrl);
  const { stateMachineArn } = await sfn.send(new CreateStateMachineCommand({ name, roleArn, definition }));
  try {
    const input = JSON.stringify({ seconds: 1 });
    const { executionArn } = await sfn.send(new StartExecutionCommand({ stateMachineArn, input }));
    const ended = async (): Promise<boolean> =>
      (await sfn.send(new DescribeExecutionCommand({ executionArn }))).status !== 'RUNNING';
    await until('a task to time out', ended, { seconds: 6 }).catch(() => {
      throw new Error(
        'this emulator ignores TimeoutSecondsPath where a task waits for a token, so no hop can time out on it; ' +
          'start ministack with PYTHONPATH=apps/rehearse/emulator, or leave AWS_ENDPOINT_URL out',
      );
    });
  } finally {
    await sfn.send(new DeleteStateMachineCommand({ stateMachineArn }));
    await sqs.send(new DeleteQueueCommand({ QueueUrl }));
  }
};
