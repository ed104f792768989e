import { describe, expect, test } from '@jest/globals';
import { listOf, ofType, synth, type Resource } from '../infra/synth.ts';
import { decide } from './policies.ts';
import { ACCOUNT, deployed, REGION } from './template.ts';

const [rehearsal] = synth('rehearsal');
const stage = deployed(rehearsal);
const OURS = { 'aws:SourceAccount': ACCOUNT };
const THEIRS = { 'aws:SourceAccount': '999988887777' };

/** The policy that a resource of its own has, by the id at the end of an ARN or URL. */
const policyOn = (type: string, list: 'Topics' | 'Queues', id: string): unknown =>
  ofType(stage, type).find(({ Properties }) =>
    listOf(Properties[list]).some((one) => String(one).split(/[:/]/).at(-1) === id),
  )?.Properties['PolicyDocument'];
const keyOf = ({ Properties }: Resource): { readonly arn: string; readonly policy: unknown } => {
  const arn = String(Properties['KmsMasterKeyId']);
  return { arn, policy: stage.find(({ id }) => id === arn.split('/').at(-1))?.Properties['KeyPolicy'] };
};
const found = (type: string, part: string): Resource => {
  const resource = ofType(stage, type).find(({ id }) => id.startsWith(part));
  if (resource === undefined) throw new Error(`no ${type} ${part}`);
  return resource;
};

type Context = Readonly<Record<string, string>>;
const keyAllows = async (service: string, at: Resource, context: Context): Promise<readonly string[]> => {
  const { arn, policy } = keyOf(at);
  const asks = ['kms:GenerateDataKey', 'kms:Decrypt'].map((action) => ({ action, resource: arn, context }));
  return Promise.all(asks.map((ask) => decide(ask, service, [], policy)));
};
const YES = ['Allowed', 'Allowed'];

/** Topics by their publisher, and whether AWS's example of a key policy lets it say for whom it asks. */
const PUBLISHERS = [
  ['InboundTwoWay', 'sms-voice.amazonaws.com', 'does not say'],
  ['InboundDelivery', 'sms-voice.amazonaws.com', 'does not say'],
  ['InboundSocial', 'social-messaging.amazonaws.com', 'says'],
  ['InboundMail', 'ses.amazonaws.com', 'does not say'],
  ['PlatformAlarms', 'cloudwatch.amazonaws.com', 'does not say'],
] as const;

describe.each(PUBLISHERS)('%s', (part, service, says) => {
  const topic = found('AWS::SNS::Topic', part);
  const publish = (context: Context) => {
    const ask = { action: 'sns:Publish', resource: `arn:aws:sns:${REGION}:${ACCOUNT}:${topic.id}`, context };
    return decide(ask, service, [], policyOn('AWS::SNS::TopicPolicy', 'Topics', topic.id));
  };

  test(`is published to by ${service} for this account and for no other`, async () => {
    const over = { 'aws:SecureTransport': 'true' };
    expect(await publish({ ...OURS, ...over })).toBe('Allowed');
    expect(await publish({ ...THEIRS, ...over })).not.toBe('Allowed');
    expect(await publish({ ...OURS, 'aws:SecureTransport': 'false' })).not.toBe('Allowed');
  });

  test(`and its key serves ${service}, which ${says} for whom`, async () => {
    expect(await keyAllows(service, topic, says === 'says' ? OURS : {})).toEqual(YES);
    if (says === 'says') expect(await keyAllows(service, topic, THEIRS)).not.toEqual(YES);
  });
});

describe('what could not be handed over reaches its queue', () => {
  test.each([
    [
      'InboundReplyDead',
      'sns.amazonaws.com',
      `arn:aws:sns:${REGION}:${ACCOUNT}:${found('AWS::SNS::Topic', 'InboundTwoWay').id}`,
    ],
    [
      'JourneysDueUnscanned',
      'events.amazonaws.com',
      `arn:aws:events:${REGION}:${ACCOUNT}:rule/${found('AWS::Events::Rule', 'JourneysDuehourly').id}`,
    ],
    [
      'JourneysWebhooksWorkQueue',
      'events.amazonaws.com',
      `arn:aws:events:${REGION}:${ACCOUNT}:rule/${found('AWS::Events::Rule', 'JourneysWebhooksRequested').id}`,
    ],
  ])('%s from %s', async (part, service, source) => {
    const queue = found('AWS::SQS::Queue', part);
    const context = { 'aws:SourceArn': source, ...OURS, 'aws:SecureTransport': 'true' };
    const ask = { action: 'sqs:SendMessage', resource: `arn:aws:sqs:${REGION}:${ACCOUNT}:${queue.id}`, context };
    expect(await decide(ask, service, [], policyOn('AWS::SQS::QueuePolicy', 'Queues', queue.id))).toBe('Allowed');
    expect(await keyAllows(service, queue, service.startsWith('sns') ? OURS : {})).toEqual(YES);
  });
});
