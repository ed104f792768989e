/** A published limit of AWS, as an account has it before it asks for more. */
export interface Quota {
  /** Of AWS, as Service Quotas lists it. */
  readonly service: string;
  /** As the page or the Service Quotas console calls it. */
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly source: string;
  /** When it was looked up. */
  readonly date: string;
  /** Whether asking raises it. */
  readonly raised: boolean;
}

const DATE = '2026-11-30';
const dynamo = 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide';
const lambda = 'https://docs.aws.amazon.com/lambda/latest/dg';
const steps = 'https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html';
const sms = 'https://docs.aws.amazon.com/sms-voice/latest/userguide/sms-limitations-mps.html';

const of = (service: string) => {
  const fixed = (name: string, value: number, unit: string, source: string): Quota => ({
    ...{ service, name, value, unit, source },
    ...{ date: DATE, raised: false },
  });
  const open = (name: string, value: number, unit: string, source: string): Quota => ({
    ...fixed(name, value, unit, source),
    raised: true,
  });
  return { fixed, open };
};
const inDynamo = of('Amazon DynamoDB');
const inLambda = of('AWS Lambda');
const inSqs = of('Amazon SQS');
const inSteps = of('AWS Step Functions');
const inTexts = of('AWS End User Messaging SMS');

/** Of us-east-1, us-west-2 and eu-west-1; what other regions have less of ends in `elsewhere`. */
export const quotas = {
  partitionWrites: inDynamo.fixed(
    'write units of a partition',
    1_000,
    'units/s',
    `${dynamo}/warm-throughput-scenarios.html`,
  ),
  partitionReads: inDynamo.fixed(
    'read units of a partition',
    3_000,
    'units/s',
    `${dynamo}/warm-throughput-scenarios.html`,
  ),
  tableWrites: inDynamo.open(
    'Table-level write throughput limit',
    40_000,
    'units/s',
    `${dynamo}/on-demand-capacity-mode-max-throughput.html`,
  ),
  tableReads: inDynamo.open(
    'Table-level read throughput limit',
    40_000,
    'units/s',
    `${dynamo}/on-demand-capacity-mode-max-throughput.html`,
  ),
  warmWrites: inDynamo.open(
    'write units of a new table (warm throughput)',
    4_000,
    'units/s',
    `${dynamo}/warm-throughput-scenarios.html`,
  ),
  warmDoubles: inDynamo.fixed(
    'minutes in which a table doubles its previous peak',
    30,
    'minutes',
    'https://repost.aws/knowledge-center/on-demand-table-throttling-dynamodb',
  ),
  streamReaders: inDynamo.fixed(
    'processes that read a shard of a stream at once',
    2,
    'readers',
    'https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_GetRecords.html',
  ),
  concurrency: inLambda.open('Concurrent executions', 1_000, 'at once', `${lambda}/services-sqs-scaling.html`),
  concurrencyRamp: inLambda.fixed(
    'more concurrent executions of a function in ten seconds',
    1_000,
    'at once',
    `${lambda}/scaling-behavior.html`,
  ),
  queueWorkers: inLambda.fixed(
    'maximum concurrency of an SQS event source',
    1_000,
    'at once',
    `${lambda}/services-sqs-scaling.html`,
  ),
  inFlight: inSqs.open(
    'messages of a standard queue in flight',
    120_000,
    'messages',
    'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-queues.html',
  ),
  startExecution: inSteps.open('StartExecution, Standard, refill', 300, '/s', steps),
  startExecutionElsewhere: inSteps.open('StartExecution, Standard, refill, other regions', 150, '/s', steps),
  startBucket: inSteps.open('StartExecution, Standard, bucket', 1_300, 'starts', steps),
  transitions: inSteps.open('StateTransition, Standard', 5_000, '/s', steps),
  transitionsElsewhere: inSteps.open('StateTransition, Standard, other regions', 800, '/s', steps),
  sendTaskSuccess: inSteps.open('SendTaskSuccess, refill', 500, '/s', steps),
  openExecutions: inSteps.open('Open executions of an account', 1_000_000, 'executions', steps),
  putEvents: of('Amazon EventBridge').open(
    'PutEvents throttle limit in transactions per second',
    10_000,
    '/s',
    'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-quota.html',
  ),
  httpRequests: of('Amazon API Gateway').open(
    'Throttle quota per account, per Region',
    10_000,
    'requests/s',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html',
  ),
  shortCode: inTexts.open('SMS of a US or Canadian short code', 100, 'parts/s', sms),
  tollFree: inTexts.fixed('SMS of a US toll-free number', 3, 'parts/s', sms),
  longCodeUs: inTexts.open('SMS of a 10DLC number', 1, 'parts/s', sms),
  senderId: inTexts.open('SMS of a sender id, or a long code elsewhere', 10, 'parts/s', sms),
  whatsapp: of('AWS End User Messaging Social').open(
    'WhatsApp messages of a phone number',
    80,
    'messages/s',
    'https://docs.aws.amazon.com/social-messaging/latest/userguide/increase-message-throughput.html',
  ),
  email: of('Amazon SES').open(
    'sending rate of SES in its sandbox; outside it is what SES grants the account',
    1,
    'emails/s',
    'https://docs.aws.amazon.com/ses/latest/dg/quotas.html',
  ),
} as const satisfies Readonly<Record<string, Quota>>;
