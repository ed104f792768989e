import { expect, test } from '@jest/globals';
import { PutEventsCommand, EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { mockClient } from 'aws-sdk-client-mock';
import type { SendCommand } from '#messages/command.ts';
import { eventBridge } from '#runtime/aws/bus.ts';
import { sqsOutbox } from '#runtime/aws/outbox.ts';
import { topicWorker } from '#runtime/queue.ts';
import { eachAlone } from '#words/each-alone.ts';

const tried = async (run: (one: number) => void) => {
  const seen: number[] = [];
  const all = eachAlone([1, 2, 3, 4], (one) => {
    seen.push(one);
    run(one);
    return Promise.resolve();
  });
  return { seen, error: await all.then(undefined, (error: unknown) => error) };
};
const failOn =
  (...bad: readonly number[]) =>
  (one: number): void => {
    if (bad.includes(one)) throw new Error(`${one} is bad`);
  };

test('each has its turn; one fault is thrown as it is, several together', async () => {
  expect(await tried(failOn())).toEqual({ seen: [1, 2, 3, 4], error: undefined });
  expect(await tried(failOn(2))).toEqual({ seen: [1, 2, 3, 4], error: new Error('2 is bad') });
  const { seen, error } = await tried(failOn(1, 3));
  expect([seen, (error as AggregateError).errors]).toEqual([
    [1, 2, 3, 4],
    [new Error('1 is bad'), new Error('3 is bad')],
  ]);
});

test('of the records of a topic one that fails leaves the others alone, and the invocation fails', async () => {
  const seen: string[] = [];
  const handler = topicWorker((message) => {
    seen.push(message);
    return message === 'bad' ? Promise.reject(new Error('bad')) : Promise.resolve();
  });
  const Records = ['good', 'bad', 'better'].map((Message) => ({
    Sns: { Message, Timestamp: '2026-11-21T12:00:00.000Z' },
  }));
  const event = { Records } as unknown as Parameters<typeof handler>[0];
  await expect(handler(event, {} as Parameters<typeof handler>[1])).rejects.toThrow('bad');
  expect(seen).toEqual(['good', 'bad', 'better']);
});

test('a batch that the bus or a queue refuses leaves the next one alone', async () => {
  const bridge = mockClient(EventBridgeClient);
  bridge.on(PutEventsCommand).resolvesOnce({ FailedEntryCount: 1 }).resolves({});
  const facts = Array.from({ length: 11 }, (_, i) => ({
    ...{ type: 'a.b', id: String(i), at: '2026-11-21T12:00:00.000Z', memberId: 'alma', detail: {} },
  }));
  await expect(eventBridge(new EventBridgeClient({ region: 'eu-north-1' }), 'bus').publish(facts)).rejects.toThrow(
    'refused 1 of 10',
  );
  expect(bridge.commandCalls(PutEventsCommand)).toHaveLength(2);

  const queues = mockClient(SQSClient);
  queues
    .on(SendMessageBatchCommand)
    .resolvesOnce({ Failed: [{ Id: '0', Code: 'Throttled', SenderFault: false }] })
    .resolves({});
  const commands = Array.from({ length: 22 }, (_, i): SendCommand => ({
    ...{ kind: 'response', messageId: `m${i}`, memberId: 'alma', to: '+46', channel: 'sms', reply: 'help' },
    ...{ cause: 'c', facts: {} },
  }));
  const seals = { seal: () => Promise.resolve('s1.sealed') };
  const outbox = sqsOutbox(new SQSClient({ region: 'eu-north-1' }), { marketing: 'm', transactional: 't' }, seals);
  await expect(outbox.send(commands)).rejects.toThrow('refused 1 of 10');
  expect(queues.commandCalls(SendMessageBatchCommand)).toHaveLength(3);
});
