import { Duration } from 'aws-cdk-lib';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { ClassSettings } from '../stage.ts';
import { DeadLetters, encryptedQueue, type QueueContext } from './dead-letters.ts';
import type { ServiceFunction } from './service-function.ts';

export interface WorkerQueueProps extends QueueContext {
  readonly settings: ClassSettings;
  /** Timeout of the function that works on it; a message stays hidden six times as long. */
  readonly workerTimeout: Duration;
  /** How long a message that failed stays hidden, and so what lies between two tries, where that should be longer. */
  readonly triedEvery?: Duration;
  /** Tries before a message is given up; 8 when left out. */
  readonly tries?: number;
  /** 14 days when left out. */
  readonly deadFor?: Duration;
}

/** A queue, its dead letters and their alarms. */
export class WorkerQueue extends Construct {
  readonly queue: Queue;
  readonly dead: DeadLetters;
  private readonly settings: ClassSettings;

  constructor(scope: Construct, id: string, props: WorkerQueueProps) {
    super(scope, id);
    const { settings, workerTimeout, triedEvery, tries = 8, deadFor, ...context } = props;
    this.settings = settings;
    this.dead = new DeadLetters(this, 'Dead', { ...context, keptFor: deadFor });
    this.queue = encryptedQueue(this, 'Queue', context.key, {
      visibilityTimeout: triedEvery ?? Duration.seconds(6 * workerTimeout.toSeconds()),
      retentionPeriod: Duration.days(4),
      deadLetterQueue: { queue: this.dead.queue, maxReceiveCount: tries },
    });
    context.alarms.watch(this, 'Late', {
      metric: this.queue.metricApproximateAgeOfOldestMessage({ period: Duration.minutes(1) }),
      above: settings.lateAfterMinutes * 60,
      periods: 3,
      means: `Messages wait longer than ${String(settings.lateAfterMinutes)} minutes (${this.node.path}).`,
    });
  }

  /** So many at a time, each answered for alone; the concurrency paces what reaches the carrier. */
  feeds(worker: ServiceFunction, batchSize = 10): void {
    worker.fn.addEventSource(
      new SqsEventSource(this.queue, {
        batchSize,
        maxConcurrency: this.settings.concurrency,
        reportBatchItemFailures: true,
      }),
    );
  }
}
