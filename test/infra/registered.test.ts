import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { stageOf, type StageSettings } from '../../lib/config.ts';
import { ofType, root, statementsOf, type Resource } from './synth.ts';

interface Printed {
  readonly template: {
    readonly Resources: Readonly<Record<string, Omit<Resource, 'id' | 'Properties'> & Partial<Resource>>>;
    readonly Outputs: Readonly<Record<string, { readonly Value: unknown }>>;
  };
  readonly findings: readonly string[];
  readonly data: Pick<Printed['template'], 'Resources'>;
}

const NUMBER = 'arn:aws:sms-voice:eu-north-1:123456789012:phone-number/phone-1';
const social = { whatsapp: 'phone-number-id-01234567890123456789012345678901' };
const mail = { from: 'Shop <hello@shop.example>', domain: 'shop.example' };
const zone = { id: 'Z1', name: 'shop.example' };

const asked: StageSettings = {
  production: true,
  providers: {
    aws: {
      pool: [{ country: 'US', number: 'SIMULATOR' }, { country: 'SE', senderId: 'ELMSTREET' }, { arn: NUMBER }],
      ...{ countries: ['US', 'SE'], rcs: 'rcs-1' },
    },
    ...{
      'aws-social': social,
      ses: { ...mail, identity: { hostedZone: zone }, receiving: { domain: 'reply.shop.example' } },
    },
  },
};
const MODEL = 'arn:aws:bedrock:eu-north-1::foundation-model/amazon.nova-lite-v1:0';
const sendersOnly: StageSettings = {
  providers: { aws: { pool: [{ country: 'SE', senderId: 'ELMSTREET' }] } },
  model: { arn: MODEL, daily: 5, price: { input: 0.06, output: 0.24 } },
};
const named: StageSettings = {
  providers: {
    aws: { sms: 'pool-1', configurationSet: 'own', optOutList: 'Stopped' },
    ses: { ...mail, configurationSet: 'mail' },
  },
};
const receiving = { domain: 'reply.shop.example', ruleSet: 'own-rules' };
const byHand: StageSettings = {
  providers: { ses: { ...mail, identity: { mailFrom: 'post.shop.example' }, receiving } },
};

/** In a process of its own, as the stages are. */
const printed = JSON.parse(
  execFileSync(
    process.execPath,
    [resolve(import.meta.dirname, 'print-registered.ts'), JSON.stringify([asked, sendersOnly, named, byHand])],
    { cwd: root, env: { ...process.env, CDK_VALIDATION: 'false' }, encoding: 'utf8', maxBuffer: 64 * 2 ** 20 },
  ),
) as readonly [Printed, Printed, Printed, Printed];
const [made, oneWay, existing, records] = printed.map(({ template }) =>
  Object.entries(template.Resources).map(([id, resource]) => ({
    ...resource,
    Properties: resource.Properties ?? {},
    id,
  })),
) as unknown as readonly (readonly Resource[])[];

const one = (resources: readonly Resource[] | undefined, type: string): Resource => {
  const [found, ...others] = ofType(resources ?? [], type);
  if (found === undefined || others.length > 0) throw new Error(`expected one ${type}`);
  return found;
};
const text = (value: unknown): string => JSON.stringify(value);
const ref = (part: string): unknown => ({ Ref: expect.stringContaining(part) as unknown });

test('AwsSolutions finds nothing in what is made for the senders of a stage', () => {
  const paths = printed.flatMap(({ findings }) => findings);
  expect(paths.filter((path) => path.includes('/Platform/Senders/'))).toEqual([]);
});

test('a model is asked by who reads replies and nobody else, that one alone, and by nobody where the stage has none', () => {
  const asking = (resources: readonly Resource[] | undefined) =>
    statementsOf(resources ?? []).filter(({ Action }) => text(Action).includes('bedrock:'));
  expect(asking(oneWay).length).toBeGreaterThan(0);
  for (const { owner, Action, Resource } of asking(oneWay)) {
    expect(owner).toMatch(/^Inbound(Reply|WhatsApp|Taking)/);
    expect([Action, Resource]).toEqual([['bedrock:InvokeModel'], [MODEL]]);
  }
  for (const others of [made, existing, records]) expect(asking(others)).toEqual([]);
});

describe('a pool that the stack makes', () => {
  test('holds what was asked for and what exists, keeps its own opt-outs, and AWS answers no STOP itself', () => {
    expect(one(made, 'AWS::SMSVOICE::Pool').Properties).toMatchObject({
      OriginationIdentities: [
        { 'Fn::GetAtt': [expect.stringContaining('Number'), 'Arn'] },
        { 'Fn::GetAtt': [expect.stringContaining('Sender'), 'Arn'] },
        NUMBER,
      ],
      SelfManagedOptOutsEnabled: true,
      OptOutListName: ref('OptOuts'),
    });
    expect(one(made, 'AWS::SMSVOICE::PhoneNumber').Properties).toMatchObject({
      ...{ IsoCountryCode: 'US', NumberType: 'SIMULATOR', NumberCapabilities: ['SMS'] },
      ...{ SelfManagedOptOutsEnabled: true, OptOutListName: ref('OptOuts') },
    });
    expect(one(made, 'AWS::SMSVOICE::SenderId').Properties).toEqual({ IsoCountryCode: 'SE', SenderId: 'ELMSTREET' });
  });

  test('brings answers to our topic by a role, pool and number alike, or AWS refuses the number', () => {
    const twoWay = {
      ...{ Enabled: true, ChannelArn: ref('InboundTwoWayTopic') },
      ChannelRole: { 'Fn::GetAtt': [expect.stringContaining('TwoWayRole'), 'Arn'] },
    };
    for (const type of ['AWS::SMSVOICE::Pool', 'AWS::SMSVOICE::PhoneNumber'])
      expect(one(made, type).Properties['TwoWay']).toEqual(twoWay);
  });

  test('of sender IDs alone cannot be answered, and says nothing of it', () => {
    expect(one(oneWay, 'AWS::SMSVOICE::Pool').Properties).not.toHaveProperty('TwoWay');
  });

  test('is whom messages go from, with its list and set, and nobody else', () => {
    const sends = statementsOf(made ?? []).filter(({ Action }) => Action.includes('sms-voice:SendTextMessage'));
    expect(sends.map(({ Resource }) => Resource)).toEqual([
      [{ 'Fn::GetAtt': [expect.stringContaining('Pool'), 'Arn'] }],
    ]);
    const lists = statementsOf(made ?? []).filter(({ Action }) => text(Action).includes('OptedOutNumber'));
    expect(lists.length).toBeGreaterThan(0);
    for (const { Resource } of lists) expect(text(Resource)).toMatch(/OptOuts\w*","Arn"/);
    const [fn] = ofType(made ?? [], 'AWS::Lambda::Function');
    expect(fn?.Properties['Environment']).toMatchObject({
      Variables: { CONFIGURATION_SET: ref('SmsEvents'), EMAIL_CONFIGURATION_SET: ref('MailSet') },
    });
  });

  test('numbers and opt-outs of production outlive the stack, and a first deployment that failed leaves none', () => {
    for (const type of ['AWS::SMSVOICE::PhoneNumber', 'AWS::SMSVOICE::OptOutList'])
      expect(one(made, type)).toMatchObject({ DeletionPolicy: 'RetainExceptOnCreate', UpdateReplacePolicy: 'Retain' });
    expect(one(oneWay, 'AWS::SMSVOICE::OptOutList').DeletionPolicy).toBe('Delete');
  });
});

test('the role lets AWS publish answers and put what people send, for this account, with our keys on these only', () => {
  // AWS End User Messaging SMS user guide, "IAM policies for Amazon SNS topics".
  const role = ofType(made ?? [], 'AWS::IAM::Role').find(({ id }) => id.includes('TwoWayRole'));
  expect(role?.Properties['AssumeRolePolicyDocument']).toMatchObject({
    Statement: [
      {
        Principal: { Service: 'sms-voice.amazonaws.com' },
        Condition: { StringEquals: { 'aws:SourceAccount': '123456789012' } },
      },
    ],
  });
  const policy = ofType(made ?? [], 'AWS::IAM::Policy').filter(({ id }) => id.includes('TwoWayRole'));
  expect(statementsOf(policy)).toMatchObject([
    {
      ...{ Action: ['sns:Publish'], Resource: [ref('InboundTwoWayTopic')] },
      Condition: { StringEquals: { 'aws:ResourceAccount': '123456789012' } },
    },
    {
      Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
      Condition: {
        StringEquals: {
          'kms:EncryptionContext:aws:sns:topicArn': ref('InboundTwoWayTopic'),
          'aws:CalledViaLast': 'sns.amazonaws.com',
        },
      },
    },
    { Action: ['s3:PutObject'] },
    {
      Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
      Condition: { StringEquals: { 'kms:ViaService': expect.stringMatching(/^s3\./) } },
    },
  ]);
  expect(JSON.stringify(policy)).toContain('/arrived/*');
});

describe('events', () => {
  test('of SMS and RCS go to the delivery topic', () => {
    expect(one(made, 'AWS::SMSVOICE::ConfigurationSet').Properties['EventDestinations']).toEqual([
      {
        ...{
          EventDestinationName: 'regulars',
          Enabled: true,
          MatchingEventTypes: ['TEXT_ALL', 'MEDIA_ALL', 'RCS_ALL'],
        },
        SnsDestination: { TopicArn: ref('InboundDeliveryTopic') },
      },
    ]);
  });

  test('of mails go to the mail topic, without a picture or links of SES in them', () => {
    expect(one(made, 'AWS::SES::ConfigurationSetEventDestination').Properties['EventDestination']).toEqual({
      ...{ Name: 'regulars', Enabled: true, SnsDestination: { TopicARN: ref('InboundMailTopic') } },
      MatchingEventTypes: ['SEND', 'DELIVERY', 'BOUNCE', 'COMPLAINT', 'REJECT', 'RENDERING_FAILURE'],
    });
  });
});

test('SMS goes to the countries that are named, and to no other that AWS knows', () => {
  const { SMS } = one(made, 'AWS::SMSVOICE::ProtectConfiguration').Properties['CountryRuleSet'] as {
    readonly SMS: readonly { readonly CountryCode: string; readonly ProtectStatus: string }[];
  };
  expect(SMS.filter(({ ProtectStatus }) => ProtectStatus === 'ALLOW').map(({ CountryCode }) => CountryCode)).toEqual([
    'SE',
    'US',
  ]);
  expect(SMS.filter(({ ProtectStatus }) => ProtectStatus === 'BLOCK')).toHaveLength(213);
  expect(one(made, 'AWS::SMSVOICE::ConfigurationSet').Properties['ProtectConfigurationId']).toBeDefined();
});

describe('mail that comes', () => {
  test('lies in the bucket before the topic of what is posted hears of it, over TLS and looked through', () => {
    const { Rule, RuleSetName } = one(made, 'AWS::SES::ReceiptRule').Properties;
    const [topic] = ofType(made ?? [], 'AWS::SNS::Topic').flatMap(({ id }) =>
      id.includes('Posted') ? [{ Ref: id }] : [],
    );
    expect(RuleSetName).toEqual({ Ref: one(made, 'AWS::SES::ReceiptRuleSet').id });
    expect(Rule).toMatchObject({
      ...{ Enabled: true, Recipients: ['reply.shop.example'], TlsPolicy: 'Require', ScanEnabled: true },
      Actions: [{ S3Action: { ObjectKeyPrefix: 'arrived/mail/', TopicArn: topic } }],
    });
    const ofBucket = JSON.stringify(printed[0].data.Resources);
    const without = JSON.stringify(printed[2].data.Resources);
    const may =
      /"Action":"s3:PutObject","Condition":\{"StringEquals":\{"aws:SourceAccount":"123456789012"\}\},"Effect":"Allow","Principal":\{"Service":"ses.amazonaws.com"\}/;
    expect([may.test(ofBucket), without.includes('ses.amazonaws.com')]).toEqual([true, false]);
  });

  test('needs a person: the record, and the set of rules, unless an active one is named', () => {
    const toDo = (of: Printed): string =>
      JSON.stringify(Object.entries(of.template.Outputs).filter(([name]) => name.startsWith('ToDo')));
    expect(toDo(printed[0])).toContain('reply.shop.example MX 10 ');
    expect(toDo(printed[0])).toContain('set-active-receipt-rule-set');
    expect(one(records, 'AWS::SES::ReceiptRule').Properties['RuleSetName']).toBe('own-rules');
    expect(ofType(records ?? [], 'AWS::SES::ReceiptRuleSet')).toEqual([]);
    expect(toDo(printed[3])).not.toContain('set-active-receipt-rule-set');
  });
});

describe('the domain of mails', () => {
  test('is proved by records in its zone, with a MAIL FROM of its own', () => {
    expect(one(made, 'AWS::SES::EmailIdentity').Properties).toMatchObject({
      EmailIdentity: 'shop.example',
      DkimSigningAttributes: { NextSigningKeyLength: 'RSA_2048_BIT' },
      MailFromAttributes: { MailFromDomain: 'bounce.shop.example', BehaviorOnMxFailure: 'USE_DEFAULT_VALUE' },
    });
    const set = ofType(made ?? [], 'AWS::Route53::RecordSet').map(({ Properties }) => Properties);
    expect(set.map(({ Type }) => Type)).toEqual(['CNAME', 'CNAME', 'CNAME', 'MX', 'TXT']);
    expect(set[3]).toMatchObject({
      ...{ Name: 'bounce.shop.example.', HostedZoneId: 'Z1' },
      ResourceRecords: ['10 feedback-smtp.eu-north-1.amazonses.com'],
    });
    expect(set[4]?.['ResourceRecords']).toEqual(['"v=spf1 include:amazonses.com ~all"']);
  });

  test('has its records in an output where the zone is elsewhere', () => {
    expect(ofType(records ?? [], 'AWS::Route53::RecordSet')).toEqual([]);
    const said = text(printed[3].template.Outputs['MailRecords']);
    expect(said.match(/DkimDNSTokenName\d/g)).toHaveLength(3);
    expect(said).toContain('post.shop.example MX 10 feedback-smtp.eu-north-1.amazonses.com');
  });
});

test('a stage that names what exists makes none of it, and is told how to wire it', () => {
  expect((existing ?? []).filter(({ Type }) => /SMSVOICE|SES/.test(Type))).toEqual([]);
  const left = Object.entries(printed[2].template.Outputs).filter(([name]) => name.startsWith('ToDo'));
  const said = left.map(([, { Value }]) => text(Value)).join('\n');
  for (const command of ['update-pool --pool-id pool-1', '--opt-out-list-name Stopped', 'create-event-destination'])
    expect(said).toContain(command);
  expect(said).toContain('create-configuration-set-event-destination --configuration-set-name mail');
});

describe('a configuration', () => {
  const refused = (aws: object) => (): unknown => stageOf({ stages: { shop: { providers: { aws } } } }, 'shop');

  test.each<[object, string]>([
    [{ pool: [{ country: 'US', number: 'LONG_CODE' }] }, 'no long code of US without a registration'],
    [{ pool: [{ country: 'CH', number: 'LONG_CODE' }] }, 'no long code of CH without a registration'],
    [{ pool: [{ country: 'GB', senderId: 'ELM' }] }, 'no sender ID for GB without a registration'],
    [{ pool: [{ country: 'US', senderId: 'ELM' }] }, 'no sender ID for US without a registration'],
    [{ pool: [{ country: 'SE', number: 'SIMULATOR' }] }, 'simulator numbers are of US only'],
    [{ pool: [{ country: 'SE' }] }, 'give one of arn, number and senderId'],
    [{ pool: [{ senderId: 'ELM' }] }, 'say of which country'],
    [{ pool: [{ country: 'SE', senderId: 'elm' }] }, 'expected at most 11 capital letters'],
    [{ pool: [{ country: 'KP', senderId: 'ELM' }] }, 'a country that AWS sends SMS to'],
    [{ pool: [{ arn: 'arn:aws:sms-voice:x:123456789012:pool/p' }] }, 'the ARN of a number or sender ID'],
    [{ sms: 'pool-1', pool: [{ country: 'SE', senderId: 'ELM' }] }, 'give either a sender that exists'],
    [{ sms: 'pool-1', configurationSet: 'own', countries: ['SE'] }, 'leave configurationSet out'],
  ])('that says %j is refused before AWS refuses it', (aws, reason) => {
    expect(refused(aws)).toThrow(reason);
  });
});
