import { Duration } from 'aws-cdk-lib';
import type { IGrantable } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { Stage } from '../stage.ts';
import type { QueueContext } from './dead-letters.ts';
import { WorkerQueue } from './worker-queue.ts';

/** Longest time to send a batch of ten. */
export const sendTimeout = Duration.seconds(60);

/** One queue per class, so that a campaign never delays an answer. */
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
    this.marketing.queue.grantSendMessages(grantee);
    this.transactional.queue.grantSendMessages(grantee);
  }
}
