/** A stage in which nothing is wrong, as AWS would say it: by operation, and by what each is asked about. */
const ACCOUNT = '123456789012';
const REGION = 'eu-north-1';
const arn = (service: string, rest: string): string => `arn:aws:${service}:${REGION}:${ACCOUNT}:${rest}`;
export const NOW = new Date('2026-11-30T12:00:00.000Z');
const LAST_WEEK = new Date('2026-11-23T12:00:00.000Z');

export const TOPICS = {
  'inbound/receive-reply.ts': arn('sns', 'two-way'),
  'inbound/receive-receipt.ts': arn('sns', 'delivery'),
  'inbound/receive-whatsapp.ts': arn('sns', 'social'),
  'inbound/receive-email.ts': arn('sns', 'mail'),
} as const;
export const ALARM_TOPIC = arn('sns', 'alarms');
export const NUMBER = 'phone-number-id-01234567890123456789012345678901';
const API_SECRET = arn('secretsmanager', 'secret:Api-AbCdEf');
export const MACHINE = arn('states', 'stateMachine:regulars-prod-runs');

export const FILES = [
  ...Object.keys(TOPICS),
  'channels/send-message.ts',
  'journeys/scan-due.ts',
  'journeys/advance-journey.ts',
];
export const functionName = (file: string): string => `fn-${file.replace(/\W/g, '-')}`;
export const functionArn = (file: string): string => arn('lambda', `function:${functionName(file)}`);

const environment = (url: string) => ({
  STAGE: 'prod',
  PUBLIC_URL: url,
  API_SECRET_ARN: API_SECRET,
  SMS_SENDER: 'pool-0123456789abcdef0123456789abcdef',
  RCS_SENDER: 'rcs-0123456789abcdef0123456789abcdef',
  CONFIGURATION_SET: 'loyalty',
  OPT_OUT_LIST: 'Default',
  WHATSAPP_SENDER: NUMBER,
  META_API_VERSION: 'v24.0',
  EMAIL_SENDER: 'Shop <hello@shop.example>',
  EMAIL_CONFIGURATION_SET: 'mail',
});

const queue = (name: string): string => `https://sqs.${REGION}.amazonaws.com/${ACCOUNT}/${name}`;
const resource = (type: string, id: string) => ({
  LogicalResourceId: `R${id.replace(/\W/g, '')}`,
  PhysicalResourceId: id,
  ResourceType: type,
  ResourceStatus: 'CREATE_COMPLETE',
  LastUpdatedTimestamp: LAST_WEEK,
});
const stack = (name: string, outputs: Readonly<Record<string, string>>) => ({
  Stacks: [
    {
      StackName: name,
      StackStatus: 'UPDATE_COMPLETE',
      CreationTime: LAST_WEEK,
      EnableTerminationProtection: name.endsWith('-data'),
      Outputs: Object.entries(outputs).map(([OutputKey, OutputValue]) => ({ OutputKey, OutputValue })),
    },
  ],
});

const sender = {
  TwoWayEnabled: true,
  TwoWayChannelArn: TOPICS['inbound/receive-reply.ts'],
  SelfManagedOptOutsEnabled: true,
  OptOutListName: 'Default',
  DeletionProtectionEnabled: false,
  CreatedTimestamp: LAST_WEEK,
};
const number = (id: string, country: string, type: string, registration?: string) => ({
  PhoneNumberArn: arn('sms-voice', `phone-number/${id}`),
  PhoneNumberId: id,
  PhoneNumber: '+12065550100',
  Status: 'ACTIVE',
  IsoCountryCode: country,
  MessageType: 'PROMOTIONAL',
  NumberCapabilities: ['SMS'],
  NumberType: type,
  MonthlyLeasingPrice: '1.00',
  PoolId: 'pool-0123456789abcdef0123456789abcdef',
  ...(registration !== undefined && { RegistrationId: registration }),
  ...sender,
});
const identity = (id: string, country: string) => ({
  OriginationIdentityArn: arn('sms-voice', `phone-number/${id}`),
  OriginationIdentity: id,
  IsoCountryCode: country,
  NumberCapabilities: ['SMS'],
});
const registration = (id: string, type: string, status = 'COMPLETE') => ({
  RegistrationArn: arn('sms-voice', `registration/${id}`),
  RegistrationId: id,
  RegistrationType: type,
  RegistrationStatus: status,
  CurrentVersionNumber: 1,
  CreatedTimestamp: LAST_WEEK,
});
const phone = {
  arn: arn('social-messaging', 'phone-number-id/01234567890123456789012345678901'),
  phoneNumber: '+12065550101',
  phoneNumberId: NUMBER,
  metaPhoneNumberId: '1234567890',
  displayPhoneNumberName: 'Shop',
  displayPhoneNumber: '+1 206-555-0101',
  qualityRating: 'GREEN',
};
const waba = `waba-${'0'.repeat(32)}`;

const NESTED = arn('cloudformation', 'stack/regulars-prod-app-PlatformAlarmsWatched/1');

/** By operation; where one is asked of several things, by each of these. */
export const soundStage = (url: string) => ({
  DescribeStacks: {
    'regulars-prod-data': stack('regulars-prod-data', {}),
    'regulars-prod-app': stack('regulars-prod-app', { ApiUrl: url }),
  },
  ListStackResources: {
    'regulars-prod-data': {
      StackResourceSummaries: ['Api', 'Address', 'Fields', 'Ticket', 'Webhooks'].map((name) =>
        resource('AWS::SecretsManager::Secret', name === 'Api' ? API_SECRET : arn('secretsmanager', `secret:${name}`)),
      ),
    },
    'regulars-prod-app': {
      StackResourceSummaries: [
        ...FILES.map((file) => resource('AWS::Lambda::Function', functionName(file))),
        ...[...Object.values(TOPICS), ALARM_TOPIC].map((topic) => resource('AWS::SNS::Topic', topic)),
        ...['marketing', 'dead'].map((name) => resource('AWS::SQS::Queue', queue(name))),
        resource('AWS::CloudFormation::Stack', NESTED),
        resource('AWS::Events::Rule', 'hourly'),
        resource('AWS::Events::Rule', 'regulars-prod|requested'),
        resource('AWS::StepFunctions::StateMachine', MACHINE),
      ],
    },
    [NESTED]: { StackResourceSummaries: [resource('AWS::CloudWatch::Alarm', 'dead-depth')] },
  },
  GetFunctionConfiguration: Object.fromEntries(
    FILES.map((file) => [
      functionName(file),
      {
        FunctionName: functionName(file),
        FunctionArn: functionArn(file),
        Description: file,
        Runtime: 'nodejs24.x',
        State: 'Active',
        LastUpdateStatus: 'Successful',
        Environment: { Variables: environment(url) },
      },
    ]),
  ),
  ListEventSourceMappings: {
    ...Object.fromEntries(FILES.map((file) => [functionName(file), { EventSourceMappings: [] }])),
    [functionName('channels/send-message.ts')]: {
      EventSourceMappings: [
        {
          UUID: 'a1b2c3d4-0000-4000-8000-000000000001',
          State: 'Enabled',
          EventSourceArn: arn('sqs', 'marketing'),
          FunctionArn: functionArn('channels/send-message.ts'),
        },
      ],
    },
    [functionName('journeys/advance-journey.ts')]: {
      EventSourceMappings: [
        {
          UUID: 'a1b2c3d4-0000-4000-8000-000000000002',
          State: 'Enabled',
          EventSourceArn: arn('dynamodb', 'table/members/stream/1'),
          LastProcessingResult: 'OK',
        },
      ],
    },
  },
  ListSubscriptionsByTopic: {
    ...Object.fromEntries(
      Object.entries(TOPICS).map(([file, TopicArn]) => [
        TopicArn,
        {
          Subscriptions: [
            { SubscriptionArn: `${TopicArn}:1`, Protocol: 'lambda', Endpoint: functionArn(file), TopicArn },
          ],
        },
      ]),
    ),
    [ALARM_TOPIC]: {
      Subscriptions: [
        { SubscriptionArn: `${ALARM_TOPIC}:1`, Protocol: 'email', Endpoint: 'ops@shop.example', TopicArn: ALARM_TOPIC },
      ],
    },
  },
  GetQueueAttributes: {
    [queue('marketing')]: { Attributes: { ApproximateNumberOfMessages: '7', RedrivePolicy: '{"maxReceiveCount":8}' } },
    [queue('dead')]: { Attributes: { ApproximateNumberOfMessages: '0' } },
  },
  DescribeRule: { hourly: { Name: 'hourly', State: 'ENABLED' }, requested: { Name: 'requested', State: 'ENABLED' } },
  DescribeStateMachine: {
    stateMachineArn: MACHINE,
    name: 'regulars-prod-runs',
    status: 'ACTIVE',
    definition: '{}',
    roleArn: `arn:aws:iam::${ACCOUNT}:role/runs`,
    type: 'STANDARD',
    creationDate: LAST_WEEK,
  },
  DescribeAlarms: {
    MetricAlarms: [
      {
        AlarmName: 'dead-depth',
        AlarmDescription: 'Work was given up.',
        StateValue: 'OK',
        ActionsEnabled: true,
        AlarmActions: [ALARM_TOPIC],
      },
    ],
  },
  GetMetricData: {
    scans: { MetricDataResults: [{ Id: 'scans', Values: [1, 1, 1], Timestamps: [NOW, NOW, NOW] }] },
    sms: { MetricDataResults: [{ Id: 'sms', Values: [12.4, 3.1], Timestamps: [NOW, LAST_WEEK] }] },
  },
  DescribeSecret: Object.fromEntries(
    [
      API_SECRET,
      ...['Address', 'Fields', 'Ticket', 'Webhooks'].map((name) => arn('secretsmanager', `secret:${name}`)),
    ].map((ARN) => [ARN, { ARN, Name: ARN.split(':').at(-1) ?? '' }]),
  ),
  DescribeAccountAttributes: {
    AccountAttributes: [
      { Name: 'ACCOUNT_TIER', Value: 'PRODUCTION' },
      { Name: 'DEFAULT_PROTECT_CONFIGURATION_ID', Value: 'protect-1' },
    ],
  },
  DescribeSpendLimits: {
    SpendLimits: [
      { Name: 'TEXT_MESSAGE_MONTHLY_SPEND_LIMIT', EnforcedLimit: 50, MaxLimit: 500, Overridden: true },
      { Name: 'RCS_MESSAGE_MONTHLY_SPEND_LIMIT', EnforcedLimit: 50, MaxLimit: 500, Overridden: true },
    ],
  },
  DescribePools: {
    Pools: [
      {
        PoolArn: arn('sms-voice', 'pool/pool-0123456789abcdef0123456789abcdef'),
        PoolId: 'pool-0123456789abcdef0123456789abcdef',
        Status: 'ACTIVE',
        MessageType: 'PROMOTIONAL',
        SharedRoutesEnabled: false,
        ...sender,
      },
    ],
  },
  ListPoolOriginationIdentities: { OriginationIdentities: [identity('phone-se', 'SE'), identity('phone-us', 'US')] },
  DescribePhoneNumbers: {
    PhoneNumbers: [number('phone-se', 'SE', 'LONG_CODE'), number('phone-us', 'US', 'TEN_DLC', 'registration-us')],
  },
  DescribeSenderIds: { SenderIds: [] },
  DescribeRcsAgents: {
    RcsAgents: [
      {
        RcsAgentArn: arn('sms-voice', 'rcs-agent/rcs-0123456789abcdef0123456789abcdef'),
        RcsAgentId: 'rcs-0123456789abcdef0123456789abcdef',
        Status: 'ACTIVE',
        ...sender,
      },
    ],
  },
  DescribeRcsAgentCountryLaunchStatus: {
    RcsAgentId: 'rcs-0123456789abcdef0123456789abcdef',
    RcsAgentArn: arn('sms-voice', 'rcs-agent/rcs-0123456789abcdef0123456789abcdef'),
    CountryLaunchStatus: [
      { IsoCountryCode: 'US', Status: 'ACTIVE', RegistrationId: 'registration-rcs', CarrierStatus: [] },
    ],
  },
  DescribeRegistrations: {
    Registrations: [
      registration('registration-us', 'US_TEN_DLC_CAMPAIGN_REGISTRATION'),
      registration('registration-rcs', 'US_RCS_REGISTRATION'),
    ],
  },
  DescribeConfigurationSets: {
    ConfigurationSets: [
      {
        ConfigurationSetArn: arn('sms-voice', 'configuration-set/loyalty'),
        ConfigurationSetName: 'loyalty',
        CreatedTimestamp: LAST_WEEK,
        EventDestinations: [
          {
            EventDestinationName: 'receipts',
            Enabled: true,
            MatchingEventTypes: ['ALL'],
            SnsDestination: { TopicArn: TOPICS['inbound/receive-receipt.ts'] },
          },
        ],
      },
    ],
  },
  DescribeOptOutLists: {
    OptOutLists: [
      {
        OptOutListArn: arn('sms-voice', 'opt-out-list/Default'),
        OptOutListName: 'Default',
        CreatedTimestamp: LAST_WEEK,
      },
    ],
  },
  GetProtectConfigurationCountryRuleSet: {
    ProtectConfigurationArn: arn('sms-voice', 'protect-configuration/protect-1'),
    ProtectConfigurationId: 'protect-1',
    NumberCapability: 'SMS',
    CountryRuleSet: { SE: { ProtectStatus: 'ALLOW' }, US: { ProtectStatus: 'ALLOW' } },
  },
  GetLinkedWhatsAppBusinessAccountPhoneNumber: { phoneNumber: phone, linkedWhatsAppBusinessAccountId: waba },
  GetLinkedWhatsAppBusinessAccount: {
    account: {
      arn: arn('social-messaging', 'waba/00000000000000000000000000000000'),
      id: waba,
      wabaId: '365',
      registrationStatus: 'COMPLETE',
      linkDate: LAST_WEEK,
      wabaName: 'Shop',
      eventDestinations: [{ eventDestinationArn: TOPICS['inbound/receive-whatsapp.ts'] }],
      phoneNumbers: [phone],
    },
  },
  ListWhatsAppMessageTemplates: {
    templates: [
      { templateName: 'welcome', templateStatus: 'APPROVED', templateLanguage: 'en', templateCategory: 'MARKETING' },
    ],
  },
  GetAccount: {
    ProductionAccessEnabled: true,
    SendingEnabled: true,
    EnforcementStatus: 'HEALTHY',
    SendQuota: { Max24HourSend: 50_000, MaxSendRate: 14, SentLast24Hours: 1_200 },
  },
  GetEmailIdentity: {
    IdentityType: 'DOMAIN',
    VerifiedForSendingStatus: true,
    VerificationStatus: 'SUCCESS',
    DkimAttributes: { SigningEnabled: true, Status: 'SUCCESS', Tokens: ['t1', 't2', 't3'] },
  },
  GetConfigurationSet: { ConfigurationSetName: 'mail', SendingOptions: { SendingEnabled: true } },
  GetConfigurationSetEventDestinations: {
    EventDestinations: [
      {
        Name: 'receipts',
        Enabled: true,
        MatchingEventTypes: ['SEND', 'DELIVERY', 'BOUNCE', 'COMPLAINT', 'REJECT', 'OPEN', 'CLICK', 'RENDERING_FAILURE'],
        SnsDestination: { TopicArn: TOPICS['inbound/receive-email.ts'] },
      },
    ],
  },
});
export type SoundStage = ReturnType<typeof soundStage>;
export type Operation = keyof SoundStage;

/** The one thing that an operation of several is asked about. */
export const SUBJECTS: Readonly<Partial<Record<Operation, string>>> = {
  DescribeStacks: 'StackName',
  ListStackResources: 'StackName',
  GetFunctionConfiguration: 'FunctionName',
  ListEventSourceMappings: 'FunctionName',
  ListSubscriptionsByTopic: 'TopicArn',
  GetQueueAttributes: 'QueueUrl',
  DescribeRule: 'Name',
  DescribeSecret: 'SecretId',
  GetMetricData: 'MetricDataQueries',
};

/** The programme that is live, as `GET /programme/versions/live` has it. */
export const PROGRAMME = {
  version: '2026-11-20-a1',
  settings: { countries: ['SE', 'US'] },
  messages: { welcome: { whatsapp: { template: 'welcome' } }, thanks: {} },
};
