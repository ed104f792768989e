import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { listOf, objectsIn, ofType, root, statementsOf, synth } from './synth.ts';

const [{ app }] = synth('prod');
const queues = ofType(app, 'AWS::SQS::Queue');
const text = (value: unknown): string => JSON.stringify(value);

describe('queues', () => {
  const dead = queues.filter(({ Properties }) => !('RedrivePolicy' in Properties));
  const alarms = ofType(app, 'AWS::CloudWatch::Alarm');
  const alarmOn = (id: string, metric: string) =>
    alarms.some(({ Properties }) => Properties['MetricName'] === metric && text(Properties).includes(`"${id}"`));

  test('every queue has dead letters, or holds some', () => {
    const users = app.filter(({ Type }) => Type !== 'AWS::SQS::QueuePolicy' && Type !== 'AWS::CloudWatch::Alarm');
    const targets = users
      .flatMap(({ Properties }) => objectsIn(Properties))
      .flatMap(({ deadLetterTargetArn, DeadLetterConfig, OnFailure, QueueConfigurations, LETTERS_QUEUE_URL }) => [
        deadLetterTargetArn,
        DeadLetterConfig,
        OnFailure,
        QueueConfigurations,
        LETTERS_QUEUE_URL,
      ])
      .map((target) => text(target ?? ''));
    for (const { id } of dead) expect(targets.some((target) => target.includes(`"${id}"`))).toBe(true);
    expect(queues.length - dead.length).toBe(4);
  });

  test('a dead letter raises an alarm, and so does a message that waits too long for its function', () => {
    const worked = ofType(app, 'AWS::Lambda::EventSourceMapping').map(({ Properties }) => text(Properties));
    for (const { id } of queues) {
      const isWorkedOn = worked.some((source) => source.includes(`"${id}"`));
      const metric = isWorkedOn ? 'ApproximateAgeOfOldestMessage' : 'ApproximateNumberOfMessagesVisible';
      expect(alarmOn(id, metric)).toBe(true);
    }
  });

  test('all are encrypted under our key', () => {
    for (const { Properties } of [...queues, ...ofType(app, 'AWS::SNS::Topic')])
      expect(text(Properties)).toMatch(/"KmsMasterKeyId":\{"Fn::GetAtt"/);
  });

  test('a message stays hidden at least six times as long as its function may take', () => {
    for (const source of ofType(app, 'AWS::Lambda::EventSourceMapping')) {
      const queue = queues.find(({ id }) => text(source.Properties['EventSourceArn']).includes(`"${id}"`));
      const fn = ofType(app, 'AWS::Lambda::Function').find(({ id }) => text(source.Properties).includes(`"${id}"`));
      if (queue === undefined) continue;
      expect(queue.Properties['VisibilityTimeout']).toBeGreaterThanOrEqual(6 * Number(fn?.Properties['Timeout']));
    }
  });
});

describe('event sources', () => {
  const sources = ofType(app, 'AWS::Lambda::EventSourceMapping').map(({ Properties }) => Properties);

  test('all answer for each record alone, but what counts a shard in its order', () => {
    const measured = sources.filter((source) => source['TumblingWindowInSeconds'] !== undefined);
    expect(measured).toHaveLength(3);
    for (const source of measured) {
      expect(source).toMatchObject({ TumblingWindowInSeconds: 60, MaximumRetryAttempts: -1 });
      expect(source).not.toHaveProperty('BisectBatchOnFunctionError');
    }
    const others = sources.filter((source) => !measured.includes(source));
    // The stream, two outboxes, webhooks, due work, and the six queues of what is to be sealed.
    expect(others).toHaveLength(11);
    for (const source of others) expect(source['FunctionResponseTypes']).toEqual(['ReportBatchItemFailures']);
  });

  test('the outboxes are paced by class, webhooks too, and due work by its shards', () => {
    const paces = sources.flatMap((s) => listOf(s['ScalingConfig'] ?? [])).map((c) => text(c));
    expect(paces.sort()).toEqual([10, 20, 5, 8].map((pace) => `{"MaximumConcurrency":${String(pace)}}`));
  });

  test('the stream hands over members only, bisects, gives up at last and keeps what it gave up', () => {
    const stream = sources.find((s) => 'StartingPosition' in s);
    const [filter] = objectsIn(stream?.['FilterCriteria']).flatMap(({ Pattern }) => listOf(Pattern ?? []));
    expect(JSON.parse(String(filter))).toEqual({
      eventName: ['INSERT', 'MODIFY'],
      dynamodb: { Keys: { sk: { S: ['MEMBER'] } } },
    });
    expect(stream).toMatchObject({
      StartingPosition: 'TRIM_HORIZON',
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 10,
      DestinationConfig: { OnFailure: { Destination: expect.anything() as unknown } },
    });
  });
});

test('what a receipt says of the account that sends raises an alarm, whatever brought the receipt', () => {
  const filters = ofType(app, 'AWS::Logs::MetricFilter')
    .map(({ Properties }) => text(Properties))
    .filter((one) => one.includes('provider.fault'));
  for (const metric of ['ReceiptFaults', 'WhatsAppFaults', 'EmailFaults']) {
    expect(filters.some((one) => one.includes(metric))).toBe(true);
    const alarm = ofType(app, 'AWS::CloudWatch::Alarm').find(({ Properties }) => Properties['MetricName'] === metric);
    expect(alarm?.Properties).toMatchObject({ Threshold: 0 });
  }
});

test('a provider that refuses what we send raises an alarm that stays while a message an hour is refused', () => {
  const filter = ofType(app, 'AWS::Logs::MetricFilter').find(({ Properties }) =>
    text(Properties).includes('SendFaults'),
  );
  expect(filter?.Properties).toMatchObject({ FilterPattern: '{ $.message = "provider.fault" }' });
  const alarm = ofType(app, 'AWS::CloudWatch::Alarm').find(
    ({ Properties }) => Properties['MetricName'] === 'SendFaults',
  );
  expect(alarm?.Properties).toMatchObject({ Threshold: 0, Period: 3_600, Statistic: 'Sum' });
});

test('what arrives late is counted into one metric, whatever brought the receipt', () => {
  const late = ofType(app, 'AWS::Logs::MetricFilter').filter(({ Properties }) =>
    text(Properties).includes('message.late'),
  );
  expect(late).toHaveLength(4);
  for (const { Properties } of late) expect(text(Properties)).toContain('"LateDeliveries"');
});

test('strangers who ask for more than they may raise an alarm, from the line that the function logs', () => {
  const filters = ofType(app, 'AWS::Logs::MetricFilter').map(({ Properties }) => Properties);
  const filter = filters.find((one) => text(one).includes('strangers.held'));
  expect(filter?.['FilterPattern']).toBe('{ $.message = "strangers.held" }');
  const sending = readFileSync(resolve(root, 'functions/channels/send-message.ts'), 'utf8');
  expect(sending).toContain("'strangers.held'");
  const alarms = ofType(app, 'AWS::CloudWatch::Alarm').map(({ Properties }) => Properties);
  expect(alarms.find((one) => one['MetricName'] === 'StrangersHeld')).toMatchObject({ Threshold: 0, Statistic: 'Sum' });
});

describe('drift of opt-outs', () => {
  const filter = ofType(app, 'AWS::Logs::MetricFilter')
    .map(({ Properties }) => Properties)
    .find((one) => text(one).includes('reconcile.done'));

  test('is read from the line that the function logs, and raises an alarm on the second day', () => {
    expect(filter).toMatchObject({
      FilterPattern: '{ $.message = "reconcile.done" }',
      MetricTransformations: [{ MetricName: 'OptOutDrift', MetricNamespace: 'Regulars/prod', MetricValue: '$.drift' }],
    });
    const alarm = ofType(app, 'AWS::CloudWatch::Alarm').find(
      ({ Properties }) => Properties['MetricName'] === 'OptOutDrift',
    );
    expect(alarm?.Properties).toMatchObject({
      Namespace: 'Regulars/prod',
      Period: 86_400,
      EvaluationPeriods: 2,
      Threshold: 0,
      Statistic: 'Maximum',
    });
  });
});

test('what fell due and could not be done is read from the lines that scan and workers log, and raises an alarm', () => {
  const filters = ofType(app, 'AWS::Logs::MetricFilter').map(({ Properties }) => Properties);
  for (const message of ['scan.done', 'scan.planned'])
    expect(filters).toContainEqual(
      expect.objectContaining({
        FilterPattern: `{ $.message = "${message}" }`,
        MetricTransformations: [{ MetricName: 'DueFailed', MetricNamespace: 'Regulars/prod', MetricValue: '$.failed' }],
      }),
    );
  const alarm = ofType(app, 'AWS::CloudWatch::Alarm').find(
    ({ Properties }) => Properties['MetricName'] === 'DueFailed',
  );
  expect(alarm?.Properties).toMatchObject({ Period: 3_600, EvaluationPeriods: 1, Threshold: 0, Statistic: 'Maximum' });
});

describe('how far behind the scan is', () => {
  const alarms = ofType(app, 'AWS::CloudWatch::Alarm')
    .map(({ Properties }) => Properties)
    .filter((told) => told['MetricName'] === 'DueBehind');

  test('is read from the line that it logs each minute', () => {
    expect(ofType(app, 'AWS::Logs::MetricFilter').map(({ Properties }) => Properties)).toContainEqual(
      expect.objectContaining({
        FilterPattern: '{ $.message = "scan.planned" }',
        MetricTransformations: [{ MetricName: 'DueBehind', MetricNamespace: 'Regulars/prod', MetricValue: '$.behind' }],
      }),
    );
  });

  test('raises an alarm above an hour, and another when there is no such line for a quarter of an hour', () => {
    expect(alarms).toHaveLength(2);
    expect(alarms).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ Statistic: 'Maximum', Threshold: 3_600, TreatMissingData: 'notBreaching' }),
        expect.objectContaining({
          Statistic: 'SampleCount',
          Threshold: 1,
          ComparisonOperator: 'LessThanThreshold',
          Period: 300,
          EvaluationPeriods: 3,
          TreatMissingData: 'breaching',
        }),
      ]),
    );
  });
});

test('due work has as many workers as twice its shards, one portion each, and a turn is longer than a worker lives', () => {
  const work = ofType(app, 'AWS::Lambda::Function').find(
    ({ Properties }) => Properties['Description'] === 'journeys/do-due.ts',
  );
  expect(work?.Properties).toMatchObject({ Timeout: 180, Environment: { Variables: { DUE_SHARDS: '4' } } });
  const source = ofType(app, 'AWS::Lambda::EventSourceMapping').find(({ Properties }) =>
    text(Properties['FunctionName']).includes(`"${String(work?.id)}"`),
  );
  expect(source?.Properties).toMatchObject({ BatchSize: 1, ScalingConfig: { MaximumConcurrency: 8 } });
});

describe('webhooks', () => {
  const rules = ofType(app, 'AWS::Events::Rule').filter(({ Properties }) => 'EventPattern' in Properties);
  const refs = (value: unknown) => [...text(value).matchAll(/"Fn::GetAtt":\["(\w+)"/g)].map(([, id]) => id);
  const [target] = listOf(rules[0]?.Properties['Targets']) as { Arn: unknown; DeadLetterConfig: unknown }[];
  const work = queues.find(({ id }) => refs(target?.Arn).includes(id));

  test('our own facts of these types and no others go from our bus into a queue, or to its dead letters', () => {
    expect(rules).toHaveLength(1);
    expect(rules[0]?.Properties).toMatchObject({
      EventBusName: { Ref: expect.stringMatching(/Bus/) as unknown },
      EventPattern: {
        source: ['regulars'],
        'detail-type': ['webhook.requested', 'conversation.heard', 'conversation.resolved'],
      },
      Targets: [{ RetryPolicy: { MaximumRetryAttempts: 24, MaximumEventAgeInSeconds: 7200 } }],
    });
    expect(refs(target?.DeadLetterConfig)).toEqual(refs(work?.Properties['RedrivePolicy']));
  });

  test('one that is not taken is tried every five minutes for two hours, and then kept for a day', () => {
    expect(work?.Properties).toMatchObject({ VisibilityTimeout: 300, RedrivePolicy: { maxReceiveCount: 24 } });
    const [dead] = refs(work?.Properties['RedrivePolicy']);
    expect(queues.find(({ id }) => id === dead)?.Properties['MessageRetentionPeriod']).toBe(86_400);
  });

  test('what delivers them reads the programme, messages and two secrets, takes from its queue, and does nothing else', () => {
    const [deliver] = ofType(app, 'AWS::Lambda::Function').filter(
      ({ Properties }) => Properties['Description'] === 'journeys/deliver-webhook.ts',
    );
    const [role] = refs(deliver?.Properties['Role']);
    const policies = ofType(app, 'AWS::IAM::Policy').filter(({ Properties }) =>
      text(Properties['Roles']).includes(`"${String(role)}"`),
    );
    const allowed = statementsOf(policies).flatMap(({ Action, Resource }) =>
      Action.map((action) => `${String(action)} ${text(Resource)}`),
    );
    const onData = allowed.filter((line) => !/^(sqs|xray|logs|kms):/.test(line));
    expect(
      onData.filter(
        (line) =>
          !/^(dynamodb:\w+ .*(Programme|Messages)|secretsmanager:GetSecretValue .*(Webhooks|Signatures))/.test(line),
      ),
    ).toEqual([]);
    expect(onData.filter((line) => /^dynamodb:(Put|Update|Delete|BatchWrite)/.test(line))).toEqual([]);
    const queued = allowed.filter((line) => line.startsWith('sqs:'));
    expect(queued.filter((line) => !line.includes(`"${String(work?.id)}"`) || line.includes('SendMessage'))).toEqual(
      [],
    );
    expect(queued).not.toEqual([]);
  });
});

describe('rules and topics', () => {
  test('every schedule says what it wants, tries again a bounded number of times, and keeps what failed', () => {
    const targets = ofType(app, 'AWS::Events::Rule')
      .filter(({ Properties }) => 'ScheduleExpression' in Properties)
      .map(({ Properties }) => listOf(Properties['Targets']));
    expect(targets.map(([target]) => (target as { Input: string }).Input).sort()).toEqual([
      '{"reconcile":"opt-outs"}',
      '{"scan":"daily"}',
      '{"scan":"hourly"}',
      '{"scan":"minutely"}',
    ]);
    for (const [target] of targets)
      expect(target).toMatchObject({
        DeadLetterConfig: expect.anything() as unknown,
        RetryPolicy: { MaximumRetryAttempts: 4, MaximumEventAgeInSeconds: 3600 },
      });
  });

  test('every subscription keeps what it could not hand over', () => {
    const subscriptions = ofType(app, 'AWS::SNS::Subscription');
    expect(subscriptions).toHaveLength(5);
    for (const { Properties } of subscriptions) expect(Properties['RedrivePolicy']).toBeDefined();
  });
});
