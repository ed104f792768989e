import { Arn, ArnFormat, Duration, Stack, Token } from 'aws-cdk-lib';
import { EventBus, EventField, Rule, RuleTargetInput, type IEventBus } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { Construct } from 'constructs';
import { BUS_PATH, FROM_BUS } from '#events/from-bus.ts';
import type { Listen } from '../stage.ts';
import type { Platform } from './platform.ts';
import { ServiceFunction } from './service-function.ts';
import { WorkerQueue } from './worker-queue.ts';

const timeout = Duration.seconds(20);

/**
 * Buses that the stage listens to: a rule each, whose input transformer makes our event of theirs, and a queue in front of the
 * function that takes it. Not an API destination, which signs in its own way, gives five seconds, and cannot keep what we refuse.
 */
export class Listening extends Construct {
  private readonly work: WorkerQueue;

  constructor(scope: Construct, id: string, platform: Platform) {
    super(scope, id);
    const { data, key, alarms, stage } = platform;
    const hear = new ServiceFunction(this, 'Hear', { platform, file: 'events/hear-event.ts', timeout });
    data.secrets.grantRead(hear, 'address', 'fields');
    this.work = new WorkerQueue(this, 'Work', {
      ...{ key, alarms, workerTimeout: timeout, tries: 5 },
      settings: { concurrency: 5, lateAfterMinutes: 5 },
      // Names and numbers stand in it in the clear, and nothing of an erased member is kept for longer.
      deadFor: Duration.days(1),
    });
    this.work.feeds(hear);
    stage.listen.forEach((listen, at) => {
      this.rule(`Rule${String(at + 1)}`, listen);
    });
  }

  private rule(id: string, { bus, source, detailType, detail, event }: Listen): void {
    const parts = Object.entries({ ...FROM_BUS, ...event });
    const ours = parts.map(([part, said]) => [part, BUS_PATH.test(said) ? EventField.fromPath(said) : said]);
    const { queue, dead } = this.work;
    const target = new SqsQueue(queue, {
      message: RuleTargetInput.fromObject(Object.fromEntries(ours)),
      deadLetterQueue: dead.queue,
      retryAttempts: 24,
      maxEventAge: Duration.hours(2),
    });
    new Rule(this, id, {
      eventBus: this.bus(`${id}Bus`, bus),
      description: 'Regulars: events of another system',
      eventPattern: {
        ...(source && { source: [...source] }),
        ...(detailType && { detailType: [...detailType] }),
        ...(detail && { detail }),
      },
      targets: [target],
    });
  }

  /** A rule stands where its bus is; from another account events are forwarded to a bus of this one. */
  private bus(id: string, said: string): IEventBus {
    if (!said.startsWith('arn:')) return EventBus.fromEventBusName(this, id, said);
    const { account, region } = Arn.split(said, ArnFormat.SLASH_RESOURCE_NAME);
    const stack = Stack.of(this);
    const isElsewhere = (named: string | undefined, own: string): boolean => !Token.isUnresolved(own) && named !== own;
    if (isElsewhere(account, stack.account) || isElsewhere(region, stack.region))
      throw new Error(`listen: ${said} is of another account or region: forward its events to a bus of this one`);
    return EventBus.fromEventBusArn(this, id, said);
  }
}
