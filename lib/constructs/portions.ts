import { Duration } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Stage } from '../stage.ts';
import type { QueueContext } from './dead-letters.ts';
import { WorkerQueue } from './worker-queue.ts';

/** Of one worker; near its end it hands on what is left. */
export const portionTimeout = Duration.minutes(3);

/** A shard is one worker's at a time; around midnight two days have some, and each hour what is tried again. */
const WORKERS_PER_SHARD = 2;

/** What is due, in portions: those that wait, wait for a worker. */
export const portionsQueue = (
  scope: Construct,
  id: string,
  { stage, ...context }: QueueContext & { readonly stage: Stage },
): WorkerQueue =>
  new WorkerQueue(scope, id, {
    ...context,
    settings: { concurrency: WORKERS_PER_SHARD * stage.dueShards, lateAfterMinutes: 60 },
    workerTimeout: portionTimeout,
  });
