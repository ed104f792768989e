import { randomUUID } from 'node:crypto';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { SQSClient } from '@aws-sdk/client-sqs';
import { LANES, workPortion } from '#journeys/due/work-portion.ts';
import type { JourneyCommand, SendCommand } from '#messages/command.ts';
import { Portion } from '#runs/scans.ts';
import { sqsPortions } from '#runtime/aws/portions.ts';
import { letterSeals } from '#runtime/letter-seals.ts';
import { createDynamoStore } from '#store/dynamo-store.ts';
import { encryptedFields } from '#store/encrypted-fields.ts';
import { memoryAttachments } from '#store/memory/attachments.ts';
import { addressOf } from '../contract/rows.ts';
import { memorySeals } from '../support/seals.ts';
import { createQueue } from './queue.ts';
import { createTables } from './store-tables.ts';

export interface StageOptions {
  readonly name: string;
  readonly now: () => Date;
  readonly dueShards: number;
  /** A member whose messages no queue takes. */
  readonly bad?: string;
}

/** Due work on tables and a queue of its own: what the scan hands over, worked as the deployed workers do. */
export const createDueStage = async (client: DynamoDBClient, sqs: SQSClient, options: StageOptions) => {
  const { name, now, dueShards, bad } = options;
  const tables = await createTables(client, `${name}-${randomUUID().slice(0, 8)}`);
  const queue = await createQueue(sqs, name);
  const store = createDynamoStore({
    client,
    tables: tables.names,
    fields: encryptedFields('a-secret'),
    addressOf,
    now,
    keptSeconds: () => Promise.resolve(86_400),
    dueShards,
  });
  const sent: string[] = [];
  const ports = {
    ...store,
    outbox: {
      send: (commands: readonly (SendCommand | JourneyCommand)[]) => {
        if (commands.some(({ memberId }) => memberId === bad)) return Promise.reject(new Error('not this one'));
        return Promise.resolve(void sent.push(...commands.map(({ messageId }) => messageId)));
      },
      again: () => Promise.reject(new Error('nothing waits for its sender here')),
    },
    bus: { publish: () => Promise.resolve() },
    executions: { start: () => Promise.resolve(), stop: () => Promise.resolve(), wake: () => Promise.resolve(true) },
    attachments: memoryAttachments(new Map(), ''),
    seals: memorySeals(),
    letters: letterSeals(store.letterKeys, memorySeals()),
    addressOf,
    portions: sqsPortions(sqs, queue.url),
    dueShards,
    newId: randomUUID,
    now,
  };
  return {
    ports,
    sent,
    queue,
    /** Works what was handed over, each portion for so many pages and the rest handed on; after `most` of them all else is lost. */
    work: async (
      pagesEach: number,
      most = Infinity,
    ): Promise<{ readonly portions: number; readonly longest: number }> => {
      let [portions, longest] = [0, 0];
      for (let bodies = await queue.take(); bodies.length > 0; bodies = await queue.take()) {
        const mine = bodies.slice(0, most - portions);
        await Promise.all(
          mine.map(async (body) => {
            let pages = 0;
            const start = performance.now();
            const budget = { lanes: LANES, hasTime: () => (pages += 1) < pagesEach };
            await workPortion(ports, Portion.parse(JSON.parse(body)), budget);
            longest = Math.max(longest, performance.now() - start);
          }),
        );
        portions += mine.length;
      }
      return { portions, longest };
    },
    remove: async (): Promise<void> => {
      await tables.remove();
      await queue.remove();
    },
  };
};
