import { Duration } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { LambdaSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct } from 'constructs';
import { deployedOf, grantFetch, grantLists } from '../providers/messaging.ts';
import { everyFiveMinutes } from './alarms.ts';
import type { DeadLetters } from './dead-letters.ts';
import { countLines } from './log-lines.ts';
import type { Platform } from './platform.ts';
import { ServiceFunction } from './service-function.ts';
import { ServiceTopic } from './service-topic.ts';

const byTheirSignature =
  'A provider posts here: the function checks its signature over the raw body, which no authorizer can see.';

/** Messages that arrived after their run had given them up for another channel. */
export const LATE_DELIVERIES = 'LateDeliveries';

/** What people write back and what carriers report. One topic per source, because a source has one wire format. */
export class Inbound extends Construct {
  /** By the names of the stack's outputs with their ARNs. */
  readonly topics: Readonly<Record<string, ServiceTopic>>;
  readonly functions: readonly ServiceFunction[];

  constructor(scope: Construct, id: string, platform: Platform) {
    super(scope, id);
    const made = Object.values(deployedOf(platform.messaging)).flatMap(({ provider, topics }) =>
      Object.entries(provider.sources).flatMap(([name, source]) => {
        if (source.by !== 'topic') return [];
        const ids = topics[name];
        if (ids === undefined) throw new Error(`The topic ${name} has no ids in lib/providers`);
        const receiver = this.receiver(platform, ids.receiver, `${source.taker}.ts`);
        for (const brought of source.brings) GRANTS[brought](platform, receiver.fn);
        if (source.brings.includes('receipts')) this.watchReceipts(platform, ids.receiver, receiver.fn);
        const topic = this.topic(platform, ids.topic, source.publisher, receiver);
        return [{ output: ids.output, topic, ...receiver }];
      }),
    );
    this.topics = Object.fromEntries(made.map(({ output, topic }) => [output, topic]));
    const taking = this.posted(platform);
    this.functions = [...made.map(({ fn }) => fn), taking.fn, this.door(platform)];
    const unsealed = [...made.map(({ dead }) => dead), taking.dead];
    platform.letters.sealer('SealLetter', 'inbound/seal-letter.ts', platform, unsealed);
  }

  /** Where providers post. Each that does has a limit of its own, so that none can use up what another has. */
  private door(platform: Platform): ServiceFunction {
    const { api, data, posted } = platform;
    const door = new ServiceFunction(this, 'Door', {
      ...{ platform, file: 'inbound/receive-webhook.ts', timeout: Duration.seconds(10) },
    });
    data.secrets.grantRead(door, 'signatures');
    posted.grantPublish(door);
    const names = Object.values(deployedOf(platform.messaging)).flatMap(({ provider }) =>
      Object.entries(provider.sources).flatMap(([name, { by }]) => (by === 'webhook' ? [name] : [])),
    );
    for (const name of ['{source}', ...names])
      for (const method of [HttpMethod.GET, HttpMethod.POST])
        api.page(method, `/webhooks/${name}`, door, byTheirSignature);
    return door;
  }

  /** What was posted goes the way of what is published: the same tries, and the same letters. */
  private posted(platform: Platform): Receiver {
    const receiver = this.receiver(platform, 'Taking', 'inbound/take-webhook.ts');
    for (const grant of Object.values(GRANTS)) grant(platform, receiver.fn);
    platform.data.attachments.grantTake(receiver.fn);
    grantFetch(platform.messaging, receiver.fn);
    this.watchReceipts(platform, 'Taking', receiver.fn);
    platform.posted.addSubscription(new LambdaSubscription(receiver.fn.fn, { deadLetterQueue: receiver.dead.queue }));
    return receiver;
  }

  private receiver(platform: Platform, id: string, file: string): Receiver {
    // Numbers and words stand in the clear in what providers hand over, and an erasure is done within a day.
    const dead = platform.letters.unsealed(this, `${id}Dead`, platform);
    return { dead, fn: new ServiceFunction(this, id, { platform, file, timeout: Duration.seconds(30), dead }) };
  }

  /** A receipt may say what no retry mends, a locked account or a template that is paused; or that a message came too late. */
  private watchReceipts(platform: Platform, id: string, fn: ServiceFunction): void {
    const faults = countLines(this, `${id}Faults`, { platform, fn, message: 'provider.fault', metric: `${id}Faults` });
    countLines(this, `${id}Late`, { platform, fn, message: 'message.late', metric: LATE_DELIVERIES });
    platform.alarms.watch(this, `${id}FaultTold`, {
      metric: faults(everyFiveMinutes),
      above: 0,
      means:
        'A provider did not deliver because of the account that sends; messages wait. `provider.fault` in the log has its code.',
    });
  }

  private topic({ key }: Platform, id: string, publisher: string, { fn, dead }: Receiver): ServiceTopic {
    const service = new ServiceTopic(this, id, { key, publisher });
    service.topic.addSubscription(new LambdaSubscription(fn.fn, { deadLetterQueue: dead.queue }));
    return service;
  }
}

interface Receiver {
  readonly fn: ServiceFunction;
  /** For both ways to fail: the topic cannot hand over, or the function refuses three times. */
  readonly dead: DeadLetters;
}

const mayReceiveReplies = (platform: Platform, fn: ServiceFunction): void => {
  const { data, outbox, bus, posted, runs, stage } = platform;
  data.secrets.grantRead(fn, 'address', 'fields');
  posted.grantPublish(fn);
  outbox.grantSend(fn);
  bus.grantPutEventsTo(fn);
  runs.grantStop(fn);
  runs.grantWake(fn);
  grantLists(platform.messaging, fn, 'add', 'remove');
  if (stage.model === undefined) return;
  fn.fn.addToRolePolicy(new PolicyStatement({ actions: ['bedrock:InvokeModel'], resources: [stage.model.arn] }));
};

const mayReceiveReceipts = ({ runs }: Platform, fn: ServiceFunction): void => {
  runs.grantWake(fn);
};

const mayReceiveOptOuts = ({ data }: Platform, fn: ServiceFunction): void => {
  data.secrets.grantRead(fn, 'address', 'fields');
};

/** What a function may touch follows from what its source brings. */
const GRANTS = { replies: mayReceiveReplies, receipts: mayReceiveReceipts, 'opt-outs': mayReceiveOptOuts } as const;
