import { Duration } from 'aws-cdk-lib';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Construct } from 'constructs';
import { DeadLetters, grantPut, type QueueContext } from './dead-letters.ts';
import type { Secrets } from './secrets.ts';
import { ServiceFunction, type Surroundings } from './service-function.ts';

/**
 * How long what failed may lie in the clear. With the six hours in which a function may refuse it (`service-function.ts`) it is gone
 * before the last sweep of an erasure, 22 hours after it (`src/privacy/erase-member.ts`).
 */
const UNSEALED_FOR = Duration.hours(15);
const timeout = Duration.seconds(30);

type Sealing = Surroundings & { readonly data: { readonly secrets: Secrets } };

/** What failed and says something of a person in the clear: sealed within moments, and then kept for a person who mends it. */
export class Letters extends Construct {
  readonly dead: DeadLetters;

  constructor(scope: Construct, id: string, context: QueueContext) {
    super(scope, id);
    this.dead = new DeadLetters(this, 'Sealed', context);
  }

  /** Where something that failed stands in the clear until it is sealed. */
  unsealed(scope: Construct, id: string, { key, alarms }: QueueContext): DeadLetters {
    return new DeadLetters(scope, id, { key, alarms, keptFor: UNSEALED_FOR, sealedWithin: timeout });
  }

  /** A function that seals what comes to these queues. */
  sealer(id: string, file: string, platform: Sealing, from: readonly DeadLetters[]): ServiceFunction {
    const seal = new ServiceFunction(this, id, { platform, file, timeout });
    platform.data.secrets.grantRead(seal, 'address');
    grantPut(this.dead.queue, seal);
    for (const { queue } of from)
      seal.fn.addEventSource(new SqsEventSource(queue, { batchSize: 10, reportBatchItemFailures: true }));
    return seal;
  }
}
