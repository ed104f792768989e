import { setTimeout } from 'node:timers/promises';
import { afterAll } from '@jest/globals';
import { SQSClient } from '@aws-sdk/client-sqs';
import { sqsOutbox } from '#runtime/aws/outbox.ts';
import { outboxContract } from '../contract/outbox.contract.ts';
import { memorySeals } from '../support/seals.ts';
import { config } from './emulator.ts';
import { createQueue, type TestQueue } from './queue.ts';

/** A queue knows no other time, and is a moment late. */
const pass = (seconds: number): Promise<void> => setTimeout(1_000 * seconds + 500);
const sqs = new SQSClient(config());
const made: TestQueue[] = [];

afterAll(async () => {
  for (const { remove } of made) await remove();
  sqs.destroy();
});

outboxContract('SQS', async () => {
  const [marketing, transactional] = [await createQueue(sqs, 'marketing'), await createQueue(sqs, 'transactional')];
  made.push(marketing, transactional);
  const urls = { marketing: marketing.url, transactional: transactional.url };
  const seals = memorySeals();
  return {
    seals,
    outbox: sqsOutbox(sqs, urls, seals),
    take: (queue) => ({ marketing, transactional })[queue].take(),
    pass,
  };
});
