import { Duration } from 'aws-cdk-lib';
import { AnyPrincipal, Effect, PolicyStatement, type IGrantable } from 'aws-cdk-lib/aws-iam';
import type { DlqDestinationConfig, IDestination, IEventSourceDlq, IFunction } from 'aws-cdk-lib/aws-lambda';
import { Queue, QueueEncryption, type QueueProps } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { everyFiveMinutes, type Alarms } from './alarms.ts';
import { acknowledge } from '../acknowledge.ts';
import type { ProductKey } from './product-key.ts';

/** What every queue here needs. */
export interface QueueContext {
  readonly key: ProductKey;
  readonly alarms: Alarms;
}

/** Everything that moves or shows a message; a queue policy takes seven actions a statement. */
const messageActions = ['SendMessage', 'ReceiveMessage', 'DeleteMessage', 'ChangeMessageVisibility', 'PurgeQueue'];

/** A queue under our key that refuses plain HTTP. */
export const encryptedQueue = (scope: Construct, id: string, key: ProductKey, props: QueueProps): Queue => {
  const queue = new Queue(scope, id, {
    ...props,
    encryption: QueueEncryption.KMS,
    encryptionMasterKey: key,
    // KMS is paid per call: one data key an hour instead of one every five minutes.
    dataKeyReuse: Duration.hours(1),
  });
  queue.addToResourcePolicy(
    new PolicyStatement({
      effect: Effect.DENY,
      principals: [new AnyPrincipal()],
      actions: messageActions.map((action) => `sqs:${action}`),
      resources: [queue.queueArn],
      conditions: { Bool: { 'aws:SecureTransport': 'false' } },
    }),
  );
  acknowledge(
    queue,
    'SQS4',
    'TLS is enforced for every action on messages by name; the rule knows the sqs:* form only.',
  );
  return queue;
};

/** Lets a function or a machine put messages in, and not look. */
export const grantPut = (queue: Queue, grantee: IGrantable): void => {
  queue.grant(grantee, 'sqs:SendMessage');
  queue.encryptionMasterKey?.grantEncryptDecrypt(grantee);
};

export interface DeadLettersProps extends QueueContext {
  /** 14 days when left out, the longest that SQS keeps a message. */
  readonly keptFor?: Duration;
  /** Timeout of the function that seals what comes here and hands it on; left out where a person is waited for. */
  readonly sealedWithin?: Duration;
}

/** Where what could not be done waits for a person, or to be sealed first; one message that stays raises an alarm. */
export class DeadLetters extends Construct implements IDestination, IEventSourceDlq {
  readonly queue: Queue;

  constructor(scope: Construct, id: string, props: DeadLettersProps) {
    super(scope, id);
    const { key, alarms, keptFor = Duration.days(14), sealedWithin } = props;
    const hidden = sealedWithin && { visibilityTimeout: Duration.seconds(6 * sealedWithin.toSeconds()) };
    this.queue = encryptedQueue(this, 'Queue', key, { retentionPeriod: keptFor, ...hidden });
    acknowledge(this.queue, 'SQS3', 'It is a dead-letter queue.');
    if (sealedWithin === undefined) this.watchDepth(alarms);
    else this.watchAge(alarms);
  }

  private watchAge(alarms: Alarms): void {
    alarms.watch(this, 'Unsealed', {
      metric: this.queue.metricApproximateAgeOfOldestMessage(everyFiveMinutes),
      above: Duration.minutes(15).toSeconds(),
      means: `Work was given up and is not sealed (${this.node.path}): it is lost within hours. Mend seal-letter or seal-record.`,
    });
  }

  private watchDepth(alarms: Alarms): void {
    alarms.watch(this, 'Depth', {
      metric: this.queue.metricApproximateNumberOfMessagesVisible(everyFiveMinutes),
      above: 0,
      means: `Work was given up (${this.node.path}). Read one message, fix its cause, then redrive.`,
    });
  }

  bind(first: Construct | object, fn?: IFunction): DlqDestinationConfig {
    grantPut(this.queue, fn ?? (first as IFunction));
    return { destination: this.queue.queueArn };
  }
}
