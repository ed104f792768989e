import { Duration } from 'aws-cdk-lib';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import { LambdaSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { DeadLetters } from './dead-letters.ts';
import type { Platform } from './platform.ts';
import { grantOptOutLists } from './opt-out-lists.ts';
import { ServiceFunction } from './service-function.ts';
import { ServiceTopic } from './service-topic.ts';

/** What people write back and what carriers report. One topic per source, because a source has one wire format. */
export class Inbound extends Construct {
  readonly twoWay: Topic;
  readonly delivery: Topic;
  readonly whatsapp: Topic;
  readonly email: Topic;
  readonly functions: readonly ServiceFunction[];

  constructor(scope: Construct, id: string, platform: Platform) {
    super(scope, id);
    const reply = this.receiver(platform, 'Reply', 'inbound/receive-reply.ts');
    const receipt = this.receiver(platform, 'Receipt', 'inbound/receive-receipt.ts');
    const whatsapp = this.receiver(platform, 'WhatsApp', 'inbound/receive-whatsapp.ts');
    const email = this.receiver(platform, 'Email', 'inbound/receive-email.ts');
    for (const fn of [reply.fn, whatsapp.fn]) mayReceiveReplies(platform, fn);
    for (const fn of [receipt.fn, whatsapp.fn, email.fn]) mayReceiveReceipts(platform, fn);
    mayReceiveOptOuts(platform, email.fn);
    this.twoWay = this.topic(platform, 'TwoWay', 'sms-voice.amazonaws.com', reply);
    this.delivery = this.topic(platform, 'Delivery', 'sms-voice.amazonaws.com', receipt);
    this.whatsapp = this.topic(platform, 'Social', 'social-messaging.amazonaws.com', whatsapp);
    this.email = this.topic(platform, 'Mail', 'ses.amazonaws.com', email);
    this.functions = [reply.fn, receipt.fn, whatsapp.fn, email.fn];
  }

  private receiver(platform: Platform, id: string, file: string): Receiver {
    const { key, alarms } = platform;
    // Numbers and words stand in the clear in what providers hand over, and an erasure is done within a day.
    const dead = new DeadLetters(this, `${id}Dead`, { key, alarms, keptFor: Duration.days(1) });
    return { dead, fn: new ServiceFunction(this, id, { platform, file, timeout: Duration.seconds(30), dead }) };
  }

  private topic({ key }: Platform, id: string, publisher: string, { fn, dead }: Receiver): Topic {
    const { topic } = new ServiceTopic(this, id, { key, publisher });
    topic.addSubscription(new LambdaSubscription(fn.fn, { deadLetterQueue: dead.queue }));
    return topic;
  }
}

interface Receiver {
  readonly fn: ServiceFunction;
  /** For both ways to fail: the topic cannot hand over, or the function refuses three times. */
  readonly dead: DeadLetters;
}

const mayReceiveReplies = (platform: Platform, fn: ServiceFunction): void => {
  const { data, outbox, bus, runs } = platform;
  for (const table of [data.members, data.consent, data.messages, data.counters]) table.grantReadWrite(fn);
  data.programme.grantRead(fn);
  data.secrets.grantRead(fn, 'address', 'fields');
  outbox.grantSend(fn);
  bus.grantPutEventsTo(fn);
  runs.grantStop(fn);
  runs.grantWake(fn);
  grantOptOutLists(platform, fn, 'add', 'remove');
};

const mayReceiveReceipts = ({ data, runs }: Platform, fn: ServiceFunction): void => {
  data.messages.grantReadWrite(fn);
  runs.grantWake(fn);
};

const mayReceiveOptOuts = ({ data }: Platform, fn: ServiceFunction): void => {
  for (const table of [data.members, data.consent, data.counters]) table.grantReadWrite(fn);
  data.programme.grantRead(fn);
  data.secrets.grantRead(fn, 'address', 'fields');
};
