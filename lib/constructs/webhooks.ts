import { Duration } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { Construct } from 'constructs';
import type { Platform } from './platform.ts';
import { ServiceFunction } from './service-function.ts';
import { WorkerQueue } from './worker-queue.ts';

/** Each post has five seconds, and those of a batch run side by side. */
const timeout = Duration.seconds(15);

/**
 * Facts for receivers outside: from the bus into a queue, and from there one signed post each. Between rule and function
 * stands a queue because a rule only tries to hand over, and Lambda gives up an event within minutes; a receiver that is
 * down for an hour loses nothing.
 */
export class Webhooks extends Construct {
  readonly deliver: ServiceFunction;

  constructor(scope: Construct, id: string, platform: Platform) {
    super(scope, id);
    const { data, key, alarms } = platform;
    this.deliver = new ServiceFunction(this, 'Deliver', { platform, file: 'journeys/deliver-webhook.ts', timeout });
    // What a help desk's API knows us by stands among the signatures.
    data.secrets.grantRead(this.deliver, 'webhooks', 'signatures');
    const work = new WorkerQueue(this, 'Work', {
      key,
      alarms,
      settings: { concurrency: 5, lateAfterMinutes: 60 },
      workerTimeout: timeout,
      triedEvery: Duration.minutes(5),
      tries: 24,
      // They say something about a member in the clear, and nothing of an erased one is kept for longer.
      deadFor: Duration.days(1),
    });
    work.feeds(this.deliver);
    this.listen(platform, work);
  }

  private listen({ bus }: Platform, { queue, dead }: WorkerQueue): void {
    const target = new SqsQueue(queue, {
      deadLetterQueue: dead.queue,
      retryAttempts: 24,
      maxEventAge: Duration.hours(2),
    });
    new Rule(this, 'Requested', {
      eventBus: bus,
      description: 'Regulars: facts that a journey sends to a webhook, and what a help desk is told',
      eventPattern: {
        source: ['regulars'],
        detailType: ['webhook.requested', 'conversation.heard', 'conversation.resolved'],
      },
      targets: [target],
    });
  }
}
