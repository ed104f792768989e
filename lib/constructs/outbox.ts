import { Duration } from 'aws-cdk-lib';
import type { IGrantable } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { Stage } from '../stage.ts';
import { grantPut, type QueueContext } from './dead-letters.ts';
import { WorkerQueue } from './worker-queue.ts';

/** Longest time to send a batch. */
export const sendTimeout = Duration.seconds(60);
/** Fifty that come together draw their numbers with one write. */
export const marketingBatch = 50;

/**
 * One queue per class, so that a campaign never delays an answer. A message that waits for its sender is sent anew, hidden until it is
 * called: it is never received in vain, and so never counted towards the dead letters.
 */
export class Outbox extends Construct {
  readonly marketing: WorkerQueue;
  readonly transactional: WorkerQueue;

  constructor(scope: Construct, id: string, { stage, ...context }: QueueContext & { readonly stage: Stage }) {
    super(scope, id);
    const common = { ...context, workerTimeout: sendTimeout };
    this.marketing = new WorkerQueue(this, 'Marketing', { ...common, settings: stage.outbox.marketing });
    this.transactional = new WorkerQueue(this, 'Transactional', { ...common, settings: stage.outbox.transactional });
  }

  grantSend(grantee: IGrantable): void {
    for (const { queue } of [this.marketing, this.transactional]) grantPut(queue, grantee);
  }
}
