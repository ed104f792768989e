import { describe, expect, test } from '@jest/globals';
import { ofType, statementsOf, synth } from './synth.ts';

const [{ app }] = synth('rehearsal');
const queues = ofType(app, 'AWS::SQS::Queue');
/** Logical ids that a value names. */
const refs = (value: unknown): readonly string[] =>
  [...JSON.stringify(value ?? null).matchAll(/"(?:Ref":|Fn::GetAtt":\[)"(\w+)"/g)].map(([, id = '']) => id);
const fileOf = (name: string) =>
  ofType(app, 'AWS::Lambda::Function').find(({ Properties }) => Properties['Description'] === name)?.id ?? '';
const keptFor = (id: string) => queues.find((one) => one.id === id)?.Properties['MessageRetentionPeriod'];
const failing = (file: string): readonly string[] =>
  ofType(app, 'AWS::Lambda::EventInvokeConfig')
    .filter(({ Properties }) => refs(Properties['FunctionName']).includes(fileOf(file)))
    .flatMap(({ Properties }) => refs(Properties['DestinationConfig']));
const INBOUND = ['receive-email', 'receive-receipt', 'receive-reply', 'receive-whatsapp', 'take-webhook'];
const worked = ofType(app, 'AWS::Lambda::EventSourceMapping')
  .filter(({ Properties }) => refs(Properties['FunctionName']).includes(fileOf('inbound/seal-letter.ts')))
  .flatMap(({ Properties }) => refs(Properties['EventSourceArn']));

describe('what inbound functions refuse', () => {
  test.each(INBOUND)('of %s is sealed, and lies in the clear until then for 15 hours at the most', (name) => {
    const [queue = ''] = failing(`inbound/${name}.ts`);
    expect(worked).toContain(queue);
    // With the 6 hours of an event's age: before the last sweep of an erasure, 22 hours after it.
    expect(keptFor(queue)).toBe((22 - 6 - 1) * 3_600);
  });

  test('what SNS could not hand over goes the same way', () => {
    const subscriptions = ofType(app, 'AWS::SNS::Subscription').filter(
      ({ Properties }) => Properties['Protocol'] === 'lambda',
    );
    expect(subscriptions).toHaveLength(INBOUND.length);
    for (const { Properties } of subscriptions) expect(worked).toContain(refs(Properties['RedrivePolicy'])[0]);
  });

  test('lies sealed for the 14 days that SQS keeps a message at the most, and raises an alarm', () => {
    const { Variables } = ofType(app, 'AWS::Lambda::Function')[0]?.Properties['Environment'] as {
      readonly Variables: Readonly<Record<string, unknown>>;
    };
    const [sealed = ''] = refs(Variables['LETTERS_QUEUE_URL']);
    expect(keptFor(sealed)).toBe(1_209_600);
    const alarms = ofType(app, 'AWS::CloudWatch::Alarm').filter(({ Properties }) =>
      refs(Properties['Dimensions']).includes(sealed),
    );
    expect(alarms.map(({ Properties }) => [Properties['MetricName'], Properties['Threshold']])).toEqual([
      ['ApproximateNumberOfMessagesVisible', 0],
    ]);
  });
});

describe('what the stream gave up', () => {
  const buckets = ofType(app, 'AWS::S3::Bucket');
  const stream = ofType(app, 'AWS::Lambda::EventSourceMapping').find(({ Properties }) =>
    refs(Properties['FunctionName']).includes(fileOf('journeys/advance-journey.ts')),
  );

  test('goes with all it held to a bucket of its own, encrypted, closed to the public, and for a day', () => {
    expect(refs(stream?.Properties['DestinationConfig'])).toEqual(buckets.map(({ id }) => id));
    expect(buckets).toHaveLength(1);
    const { Properties } = buckets[0] ?? { Properties: {} };
    expect(Properties).toMatchObject({
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          { BucketKeyEnabled: true, ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' } },
        ],
      },
      PublicAccessBlockConfiguration: {
        ...{ BlockPublicAcls: true, BlockPublicPolicy: true },
        ...{ IgnorePublicAcls: true, RestrictPublicBuckets: true },
      },
      LifecycleConfiguration: { Rules: [{ ExpirationInDays: 1, Status: 'Enabled' }] },
    });
  });

  test('is sealed as soon as S3 tells of it, and told of when it is not', () => {
    const told = refs(buckets[0]?.Properties['NotificationConfiguration']);
    const sealing = ofType(app, 'AWS::Lambda::EventSourceMapping').filter(({ Properties }) =>
      refs(Properties['FunctionName']).includes(fileOf('journeys/seal-record.ts')),
    );
    expect(sealing.flatMap(({ Properties }) => refs(Properties['EventSourceArn']))).toEqual(told);
    const alarms = ofType(app, 'AWS::CloudWatch::Alarm').filter(({ Properties }) =>
      refs(Properties['Dimensions']).includes(told[0] ?? ''),
    );
    expect(alarms.map(({ Properties }) => [Properties['MetricName'], Properties['Threshold']])).toEqual([
      ['ApproximateAgeOfOldestMessage', 900],
    ]);
  });

  test('one function may write there, another may take away, and nobody else', () => {
    const named = (statement: { readonly Resource: readonly unknown[] }) =>
      refs(statement.Resource).includes(buckets[0]?.id ?? '');
    const allowed = statementsOf(app).filter((one) => one.Effect === 'Allow' && named(one));
    const actions = allowed.map(
      ({ owner, Action }) => `${owner.replace(/(Role.*)$/, '')}: ${[...Action].sort().join(' ')}`,
    );
    expect(actions.sort()).toEqual([
      'JourneysAdvance: s3:ListBucket',
      'JourneysAdvance: s3:PutObject',
      'PlatformLettersSealRecord: s3:DeleteObject s3:GetObject',
      'PlatformLettersSealRecord: s3:ListBucket',
    ]);
  });
});
