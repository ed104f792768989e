import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startFakeQueues, type FakeQueues } from './fake-queues.ts';
import { aFolder, regulars } from './regulars.ts';

const FUNCTION = 'arn:aws:lambda:us-east-1:000000000000:function:receive-reply';
const TOPIC = 'arn:aws:sns:us-east-1:000000000000:two-way';
let aws: FakeQueues;
beforeEach(async () => {
  aws = await startFakeQueues();
});
afterEach(() => {
  aws.close();
});

const run = (...args: string[]) =>
  regulars(['redrive', ...args], aFolder(), {
    AWS_ENDPOINT_URL: aws.url,
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
  });
const results = (stdout: string) => (JSON.parse(stdout) as { result: string }[]).map(({ result }) => result);

/** As Lambda, SNS and EventBridge write them (the pages that `apps/cli/redrive/read-letter.ts` names). */
const refused = (payload: object) => ({
  version: '1.0',
  requestContext: { requestId: 'r', functionArn: FUNCTION, condition: 'RetriesExhausted', approximateInvokeCount: 3 },
  requestPayload: payload,
  responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
});
const notification = {
  Type: 'Notification',
  MessageId: 'm-1',
  TopicArn: TOPIC,
  Message: '{"messageBody":"STOP"}',
  Timestamp: '2026-11-21T12:00:00.000Z',
  SignatureVersion: '1',
  Signature: 's',
  SigningCertURL: 'https://sns.us-east-1.amazonaws.com/c.pem',
  UnsubscribeURL: 'https://sns.us-east-1.amazonaws.com/?u',
};

describe('regulars redrive', () => {
  it('says what it would do, does nothing, and leaves every letter to be seen', async () => {
    aws.lay('dead', refused({ scan: 'daily' }));
    const { code, stdout } = await run('dead');
    expect(code).toBe(0);
    expect(stdout).toContain(`would go  ${FUNCTION}`);
    expect(stdout).toContain('1 would go, 0 would stay. Nothing was done');
    expect(aws.invoked).toEqual([]);
    expect(aws.visible('dead')).toBe(1);
  });

  it('hands an event to the function that refused it, and takes the letter away', async () => {
    aws.lay('dead', refused({ scan: 'daily' }));
    const { code, stdout } = await run('dead', '--yes', '--json');
    expect([code, results(stdout)]).toEqual([0, ['done']]);
    expect(aws.invoked).toEqual([{ arn: FUNCTION, event: { scan: 'daily' } }]);
    expect(aws.bodies('dead')).toEqual([]);
    expect((await run('dead', '--yes')).stdout).toBe('There are no letters.\n');
    expect(aws.invoked).toHaveLength(1);
  });

  it('hands a notification to the function of its topic, in the event that SNS makes of it', async () => {
    aws.subscribers.set(TOPIC, FUNCTION);
    aws.lay('dead', notification);
    expect((await run('dead', '--yes')).code).toBe(0);
    const { Type, MessageId, TopicArn, Message, Timestamp, SignatureVersion, Signature } = notification;
    const Sns = { Type, MessageId, TopicArn, Message, Timestamp, SignatureVersion, Signature, MessageAttributes: {} };
    const urls = { SigningCertUrl: notification.SigningCertURL, UnsubscribeUrl: notification.UnsubscribeURL };
    const record = { EventSource: 'aws:sns', EventVersion: '1.0', EventSubscriptionArn: `${TOPIC}:one` };
    expect(aws.invoked).toEqual([{ arn: FUNCTION, event: { Records: [{ ...record, Sns: { ...Sns, ...urls } }] } }]);
  });

  it('hands what a rule could not deliver to its target: a function, or a queue', async () => {
    const rule = { RULE_ARN: 'arn:aws:events:us-east-1:000000000000:rule/hourly', ERROR_CODE: 'NO_PERMISSIONS' };
    aws.lay('dead', { scan: 'hourly' }, { ...rule, TARGET_ARN: FUNCTION });
    aws.lay('dead', { detail: { id: 'f' } }, { ...rule, TARGET_ARN: 'arn:aws:sqs:us-east-1:000000000000:work' });
    expect((await run('dead', '--yes')).code).toBe(0);
    expect(aws.invoked).toEqual([{ arn: FUNCTION, event: { scan: 'hourly' } }]);
    expect(aws.bodies('work')).toEqual([{ detail: { id: 'f' } }]);
  });

  it('puts a message back into the queue it was worked on from', async () => {
    aws.sources.set('dead', 'outbox');
    aws.lay('dead', { command: { messageId: 'm' }, token: 't' });
    expect((await run('dead', '--yes')).code).toBe(0);
    expect([aws.bodies('outbox'), aws.bodies('dead')]).toEqual([[{ command: { messageId: 'm' }, token: 't' }], []]);
  });

  it.each([
    ['the function throws', { thrown: true }],
    ['the function says that a record failed', { batchItemFailures: [{ itemIdentifier: '1' }] }],
  ])('keeps what fails: %s', async (_, answer) => {
    aws.refuse(() => answer);
    aws.lay('dead', refused({ n: 1 }));
    const { code, stdout } = await run('dead', '--yes', '--json');
    expect([code, results(stdout)]).toEqual([1, ['stays']]);
    expect(aws.bodies('dead')).toHaveLength(1);
    expect(aws.visible('dead')).toBe(1);
  });

  it('keeps a pointer into the stream, which holds no record', async () => {
    const pointer = { requestContext: { functionArn: FUNCTION }, DDBStreamBatchInfo: { startSequenceNumber: '1' } };
    aws.lay('dead', pointer);
    const { code, stdout } = await run('dead', '--yes');
    expect(code).toBe(1);
    expect(stdout).toContain('it points into the stream');
    expect(aws.invoked).toEqual([]);
  });

  it.each([
    ['no region', {}, 'no region is set: AWS_REGION names it'],
    [
      'no credentials',
      { AWS_REGION: 'us-east-1', AWS_EC2_METADATA_DISABLED: 'true' },
      'the AWS credentials are missing, unknown or over',
    ],
  ])('says in a line that there are %s', async (_, env, why) => {
    const { code, stderr } = await regulars(['redrive', 'dead'], aFolder(), env);
    expect([code, stderr]).toEqual([1, `regulars: queue dead: ${why}\n`]);
  });

  it('goes no further than the limit, and through more than ten', async () => {
    for (let n = 0; n < 25; n += 1) aws.lay('dead', refused({ n }));
    expect(results((await run('dead', '--yes', '--limit', '3', '--json')).stdout)).toHaveLength(3);
    expect(aws.visible('dead')).toBe(22);
    expect(results((await run('dead', '--yes', '--json')).stdout)).toHaveLength(22);
    expect(aws.invoked.map(({ event }) => (event as { n: number }).n).sort((a, b) => a - b)).toEqual([
      ...Array(25).keys(),
    ]);
  });
});
