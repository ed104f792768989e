import { describe, expect, test } from '@jest/globals';
import { listOf, ofType, statementsOf, synth, type Synth } from './synth.ts';

const stages = synth('dev', 'prod', 'rehearsal');
const [dev, , rehearsal] = stages;

describe.each([...stages])('policies of $stage', ({ all, findings }) => {
  const statements = statementsOf(all);

  test('AwsSolutions has no finding that is not argued at its resource', () => {
    expect(findings).toEqual([]);
  });

  test('no statement allows or denies a wildcard action or everything but something', () => {
    expect(statements.length).toBeGreaterThan(50);
    expect(statements.filter(({ Action }) => Action.some((a) => typeof a !== 'string' || a.includes('*')))).toEqual([]);
    expect(JSON.stringify(all)).not.toMatch(/"Not(Action|Resource|Principal)"/);
  });

  test('a role reaches every resource only where the service knows none', () => {
    const anywhere = statements
      .filter(({ Resource, Principal }) => Principal === undefined && Resource.includes('*'))
      .flatMap(({ Action }) => Action.map(String));
    const unresourced = [
      /^xray:(PutTraceSegments|PutTelemetryRecords|GetSampling(Rules|Targets))$/,
      /^logs:(Create|Get|Update|Delete|List)LogDeliver(y|ies)$/,
      /^logs:(PutResourcePolicy|DescribeResourcePolicies|DescribeLogGroups)$/,
      /^dynamodb:ListStreams$/,
      /^ses:(Put|Delete)SuppressedDestination$/,
      /^ses:ListSuppressedDestinations$/,
    ];
    expect(anywhere.filter((action) => !unresourced.some((known) => known.test(action)))).toEqual([]);
  });

  test('nobody scans a table', () => {
    expect(statements.filter(({ Action }) => Action.includes('dynamodb:Scan'))).toEqual([]);
  });

  test('no role carries a managed policy', () => {
    expect(ofType(all, 'AWS::IAM::Role').filter(({ Properties }) => 'ManagedPolicyArns' in Properties)).toEqual([]);
  });

  /** By AWS's examples of key policies, which `lib/constructs/product-key.ts` names. */
  const UNSTATED = ['cloudwatch', 'events', 's3', 'ses', 'sms-voice'];
  test('a service principal publishes, reads and uses keys for this account only, unless it does not say for whom', () => {
    const services = statements.filter(
      ({ Effect, Principal, Action }) =>
        Effect === 'Allow' && JSON.stringify(Principal ?? '').includes('Service') && !Action.includes('sts:AssumeRole'),
    );
    const unbound = services.filter(
      ({ Condition }) => !/aws:Source(Account|Arn)/.test(JSON.stringify(Condition ?? '')),
    );
    expect(new Set(unbound.flatMap(({ Action }) => Action))).toEqual(new Set(['kms:Decrypt', 'kms:GenerateDataKey']));
    const unsaid = unbound.flatMap(({ Principal }) => listOf((Principal as { Service: unknown }).Service));
    expect([...new Set(unsaid)].sort()).toEqual(UNSTATED.map((service) => `${service}.amazonaws.com`));
  });

  test.each(['AWS::SQS::Queue', 'AWS::SNS::Topic', 'AWS::S3::Bucket'])('every %s refuses plain HTTP', (type) => {
    const refused = all
      .filter(({ Type }) => Type.endsWith('Policy'))
      .filter((policy) =>
        statementsOf([policy]).some(
          ({ Effect, Condition }) => Effect === 'Deny' && JSON.stringify(Condition).includes('aws:SecureTransport'),
        ),
      )
      .map(({ Properties }) => JSON.stringify(Properties));
    const open = ofType(all, type).filter(({ id }) => !refused.some((text) => text.includes(`"${id}"`)));
    expect(open).toEqual([]);
  });
});

describe('opt-out lists', () => {
  const uses = (stage: Synth) =>
    statementsOf(stage.all).flatMap(({ Action, Resource }) =>
      Action.filter((a) => /OptedOutNumber|SuppressedDestination/.test(String(a))).map(
        (a) => `${String(a)} ${JSON.stringify(Resource)}`,
      ),
    );

  test('a stage without senders keeps no list in step', () => {
    expect(uses(dev)).toEqual([]);
  });

  test('numbers are listed on the list of the senders and on no other', () => {
    const numbers = uses(rehearsal).filter((line) => line.startsWith('sms-voice:'));
    expect(new Set(numbers.map((line) => line.split(' ')[0])).size).toBe(3);
    expect(numbers.filter((line) => !line.includes(':opt-out-list/Default"'))).toEqual([]);
  });
});

describe('senders', () => {
  const sends = (stage: Synth) =>
    statementsOf(stage.all).flatMap(({ Action, Resource }) =>
      Action.filter((a) => String(a).includes(':Send') && !String(a).startsWith('sqs')).map(
        (a) => `${String(a)} ${JSON.stringify(Resource)}`,
      ),
    );

  test('a stage without senders may not send', () => {
    expect(sends(dev).filter((line) => /sms-voice|social-messaging/.test(line))).toEqual([]);
  });

  test('a stage with senders may send from them and from nobody else', () => {
    const text = sends(rehearsal).join('\n');
    expect(text).toMatch(/sms-voice:SendTextMessage .*:pool\/pool-rehearsal"/);
    expect(text).toMatch(/sms-voice:SendRcsMessage .*:rcs-agent\/rcs-rehearsal"/);
    expect(text).toMatch(/social-messaging:SendWhatsAppMessage .*:phone-number-id\/01234567890123456789012345678901"/);
  });
});
