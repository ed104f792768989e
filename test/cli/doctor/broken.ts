import type { Area } from '../../../apps/cli/doctor/finding.ts';
import { ALARM_TOPIC, TOPICS, functionName, type SoundStage } from './sound-stage.ts';
import { thrown } from './told.ts';

/** One thing that somebody broke, and what must be said of it. */
export interface Broken {
  readonly what: string;
  readonly alter: (stage: SoundStage) => SoundStage;
  readonly area: Area;
  readonly check: RegExp;
  readonly said: RegExp;
  readonly mend: RegExp;
}

/** The stage with another answer to one operation. */
const answer =
  <O extends keyof SoundStage>(operation: O, change: (answer: SoundStage[O]) => unknown) =>
  (stage: SoundStage): SoundStage => ({
    ...stage,
    [operation]: change(stage[operation]),
  });
/** The same with another part of the first of its list. */
const first = (operation: keyof SoundStage, list: string, part: object) =>
  answer(operation, (told) => {
    const [one, ...others] = (told as unknown as Readonly<Record<string, object[]>>)[list] ?? [];
    return { ...told, [list]: [{ ...one, ...part }, ...others] };
  });

const events = (part: object) =>
  answer('DescribeConfigurationSets', ({ ConfigurationSets: [set] }) => ({
    ConfigurationSets: [{ ...set, EventDestinations: [{ ...set?.EventDestinations[0], ...part }] }],
  }));
const mails = (part: object) => first('GetConfigurationSetEventDestinations', 'EventDestinations', part);

export const BROKEN: readonly Broken[] = [
  {
    what: 'a stack whose update was rolled back',
    alter: answer('DescribeStacks', (told) => ({
      ...told,
      'regulars-prod-app': {
        Stacks: [{ ...told['regulars-prod-app'].Stacks[0], StackStatus: 'UPDATE_ROLLBACK_FAILED' }],
      },
    })),
    ...{
      area: 'deployment',
      check: /regulars-prod-app/,
      said: /UPDATE_ROLLBACK_FAILED/,
      mend: /describe-stack-events/,
    },
  },
  {
    what: 'a function of another runtime',
    alter: answer('GetFunctionConfiguration', (told) => {
      const name = functionName('journeys/scan-due.ts');
      return { ...told, [name]: { ...told[name], Runtime: 'nodejs22.x' } };
    }),
    ...{ area: 'deployment', check: /versions/, said: /nodejs22\.x/, mend: /deploy/ },
  },
  {
    what: "a version of Meta's API that is over",
    alter: answer('GetFunctionConfiguration', (told) =>
      Object.fromEntries(
        Object.entries(told).map(([name, one]) => [
          name,
          { ...one, Environment: { Variables: { ...one.Environment.Variables, META_API_VERSION: 'v20.0' } } },
        ]),
      ),
    ),
    ...{ area: 'deployment', check: /Meta/, said: /ended on 2026-09-24/, mend: /metaApiVersion/ },
  },
  {
    what: 'an event source that is switched off',
    alter: answer('ListEventSourceMappings', (told) => {
      const name = functionName('channels/send-message.ts');
      const [mapping] = (told[name]?.EventSourceMappings ?? []) as object[];
      return { ...told, [name]: { EventSourceMappings: [{ ...mapping, State: 'Disabled' }] } };
    }),
    ...{
      area: 'work',
      check: /event sources/,
      said: /marketing is switched off/,
      mend: /update-event-source-mapping --uuid a1b2c3d4-\S+1 --enabled/,
    },
  },
  {
    what: 'a topic that hands its replies to nobody',
    alter: answer('ListSubscriptionsByTopic', (told) => ({
      ...told,
      [TOPICS['inbound/receive-reply.ts']]: { Subscriptions: [] },
    })),
    ...{ area: 'work', check: /notifications/, said: /receive-reply\.ts/, mend: /deploy/ },
  },
  {
    what: 'a rule that is switched off',
    alter: answer('DescribeRule', (told) => ({ ...told, hourly: { Name: 'hourly', State: 'DISABLED' } })),
    ...{ area: 'work', check: /rules/, said: /hourly/, mend: /enable-rule --name hourly/ },
  },
  {
    what: 'a scan that does not run',
    alter: answer('GetMetricData', (told) => ({
      ...told,
      scans: { MetricDataResults: [{ Id: 'scans', Values: [], Timestamps: [] }] },
    })),
    ...{ area: 'work', check: /scan/, said: /three hours/, mend: /enable-rule/ },
  },
  {
    what: 'dead letters',
    alter: answer('GetQueueAttributes', (told) =>
      Object.fromEntries(
        Object.entries(told).map(([url, one]) => [
          url,
          url.endsWith('dead') ? { Attributes: { ApproximateNumberOfMessages: '3' } } : one,
        ]),
      ),
    ),
    ...{ area: 'work', check: /dead letters/, said: /3 in dead/, mend: /npx regulars redrive dead/ },
  },
  {
    what: 'a queue that was deleted by hand',
    alter: answer('GetQueueAttributes', (told) =>
      Object.fromEntries(
        Object.entries(told).map(([url, one]) => [url, url.endsWith('dead') ? thrown('QueueDoesNotExist') : one]),
      ),
    ),
    ...{ area: 'work', check: /queue dead/, said: /deleted by hand/, mend: /deploy/ },
  },
  {
    what: 'an alarm address that did not confirm',
    alter: answer('ListSubscriptionsByTopic', (told) => ({
      ...told,
      [ALARM_TOPIC]: {
        Subscriptions: [{ SubscriptionArn: 'PendingConfirmation', Protocol: 'email', TopicArn: ALARM_TOPIC }],
      },
    })),
    ...{ area: 'alarms', check: /confirmed/, said: /1 of 1 addresses did not confirm/, mend: /sns subscribe/ },
  },
  {
    what: 'an alarm that is raised',
    alter: first('DescribeAlarms', 'MetricAlarms', { StateValue: 'ALARM' }),
    ...{ area: 'alarms', check: /raised/, said: /dead-depth: Work was given up/, mend: /runbook/ },
  },
  {
    what: 'alarms whose actions are off',
    alter: first('DescribeAlarms', 'MetricAlarms', { ActionsEnabled: false }),
    ...{
      area: 'alarms',
      check: /actions/,
      said: /1 alarms tell nobody/,
      mend: /enable-alarm-actions --alarm-names dead-depth/,
    },
  },
  {
    what: 'a secret that is being deleted',
    alter: answer('DescribeSecret', (told) =>
      Object.fromEntries(
        Object.entries(told).map(([arn, one]) => [
          arn,
          arn.endsWith('Address') ? { ...one, DeletedDate: new Date('2026-11-29') } : one,
        ]),
      ),
    ),
    ...{
      area: 'secrets',
      check: /Address/,
      said: /being deleted/,
      mend: /restore-secret --secret-id arn:.*:secret:Address/,
    },
  },
  {
    what: 'an account in the sandbox',
    alter: answer('DescribeAccountAttributes', () => ({
      AccountAttributes: [
        { Name: 'ACCOUNT_TIER', Value: 'SANDBOX' },
        { Name: 'DEFAULT_PROTECT_CONFIGURATION_ID', Value: 'protect-1' },
      ],
    })),
    ...{ area: 'sms', check: /sandbox/, said: /only verified numbers/, mend: /AWS Support/ },
  },
  {
    what: 'a spend limit that is nearly used up (40 of 50 USD)',
    alter: answer('GetMetricData', (told) => ({
      ...told,
      sms: { MetricDataResults: [{ Id: 'sms', Values: [40], Timestamps: [new Date('2026-11-29')] }] },
    })),
    ...{
      area: 'sms',
      check: /spend limit of SMS/,
      said: /40\.00 of 50 USD/,
      mend: /set-text-message-spend-limit-override --monthly-limit 500/,
    },
  },
  {
    what: 'a spend limit that was never raised',
    alter: first('DescribeSpendLimits', 'SpendLimits', { EnforcedLimit: 1, MaxLimit: 1 }),
    ...{ area: 'sms', check: /spend limit of SMS/, said: /12\.40 of 1 USD/, mend: /Service Quotas/ },
  },
  {
    what: 'a pool that is not there',
    alter: first('DescribePools', 'Pools', { PoolId: 'pool-other' }),
    ...{ area: 'sms', check: /sender pool-0123/, said: /none of this id/, mend: /regulars\.config\.ts/ },
  },
  {
    what: 'a pool without two-way',
    alter: first('DescribePools', 'Pools', { TwoWayEnabled: false }),
    ...{
      area: 'sms',
      check: /two-way of pool-0123/,
      said: /no STOP arrives/,
      mend: /update-pool --pool-id pool-0123\w+ --two-way-enabled --two-way-channel-arn arn:aws:sns:.*:two-way/,
    },
  },
  {
    what: 'an agent whose replies go elsewhere',
    alter: first('DescribeRcsAgents', 'RcsAgents', { TwoWayChannelArn: 'arn:aws:sns:eu-north-1:123456789012:other' }),
    ...{ area: 'sms', check: /two-way of rcs-/, said: /:other/, mend: /update-rcs-agent --rcs-agent-id rcs-/ },
  },
  {
    what: 'opt-outs that AWS answers itself',
    alter: first('DescribePools', 'Pools', { SelfManagedOptOutsEnabled: false }),
    ...{
      area: 'sms',
      check: /opt-outs of pool-/,
      said: /AWS answers STOP itself/,
      mend: /--self-managed-opt-outs-enabled/,
    },
  },
  {
    what: 'an opt-out list other than the one kept in step',
    alter: first('DescribePools', 'Pools', { OptOutListName: 'Marketing' }),
    ...{ area: 'sms', check: /opt-out list of pool-/, said: /Marketing/, mend: /--opt-out-list-name Default/ },
  },
  {
    what: 'a US campaign that needs updates',
    alter: first('DescribeRegistrations', 'Registrations', { RegistrationStatus: 'REQUIRES_UPDATES' }),
    ...{
      area: 'sms',
      check: /registration of phone-us/,
      said: /US_TEN_DLC_CAMPAIGN_REGISTRATION is REQUIRES_UPDATES/,
      mend: /a person mends/,
    },
  },
  {
    what: 'no US number',
    alter: answer('ListPoolOriginationIdentities', ({ OriginationIdentities: [one] }) => ({
      OriginationIdentities: [one],
    })),
    ...{ area: 'sms', check: /SMS to US/, said: /no number of the US/, mend: /10DLC/ },
  },
  {
    what: 'a country that the protect configuration blocks',
    alter: answer('GetProtectConfigurationCountryRuleSet', (told) => ({
      ...told,
      CountryRuleSet: { SE: { ProtectStatus: 'BLOCK' } },
    })),
    ...{
      area: 'sms',
      check: /protect configuration/,
      said: /blocks SE/,
      mend: /update-protect-configuration-country-rule-set/,
    },
  },
  {
    what: 'receipts that go to no topic of ours',
    alter: events({ SnsDestination: { TopicArn: 'arn:aws:sns:eu-north-1:123456789012:other' } }),
    ...{
      area: 'sms',
      check: /event destination/,
      said: /no receipt arrives/,
      mend: /create-event-destination .*TopicArn=arn:aws:sns:.*:delivery/,
    },
  },
  {
    what: 'receipts without those of failures',
    alter: events({ MatchingEventTypes: ['TEXT_DELIVERED', 'TEXT_SUCCESSFUL', 'RCS_ALL'] }),
    ...{
      area: 'sms',
      check: /event destination/,
      said: /leaves out TEXT_INVALID,/,
      mend: /--matching-event-types ALL/,
    },
  },
  {
    what: 'a WhatsApp number that is not there',
    alter: (stage) => ({
      ...stage,
      GetLinkedWhatsAppBusinessAccountPhoneNumber: thrown('ResourceNotFoundException') as never,
    }),
    ...{ area: 'whatsapp', check: /number/, said: /none with the id/, mend: /signs up/ },
  },
  {
    what: 'a WhatsApp sign-up that was not ended',
    alter: answer('GetLinkedWhatsAppBusinessAccount', ({ account }) => ({
      account: { ...account, registrationStatus: 'INCOMPLETE' },
    })),
    ...{ area: 'whatsapp', check: /sign-up/, said: /INCOMPLETE/, mend: /a person ends it/ },
  },
  {
    what: 'WhatsApp events that come to nobody',
    alter: answer('GetLinkedWhatsAppBusinessAccount', ({ account }) => ({
      account: { ...account, eventDestinations: [] },
    })),
    ...{
      area: 'whatsapp',
      check: /event destination/,
      said: /neither replies nor receipts/,
      mend: /put-whatsapp-business-account-event-destinations --id waba-0+ .*:social/,
    },
  },
  {
    what: 'a template that Meta did not approve',
    alter: first('ListWhatsAppMessageTemplates', 'templates', { templateStatus: 'REJECTED' }),
    ...{ area: 'whatsapp', check: /templates/, said: /not approved: welcome/, mend: /approved/ },
  },
  {
    what: 'mail in the sandbox',
    alter: answer('GetAccount', (told) => ({ ...told, ProductionAccessEnabled: false })),
    ...{ area: 'email', check: /sandbox/, said: /verified addresses/, mend: /put-account-details/ },
  },
  {
    what: 'mail that is paused',
    alter: answer('GetAccount', (told) => ({ ...told, SendingEnabled: false })),
    ...{ area: 'email', check: /sending/, said: /paused/, mend: /put-account-sending-attributes/ },
  },
  {
    what: 'a domain that is not verified',
    alter: answer('GetEmailIdentity', (told) => ({
      ...told,
      VerifiedForSendingStatus: false,
      VerificationStatus: 'FAILED',
    })),
    ...{ area: 'email', check: /identity shop\.example/, said: /FAILED/, mend: /get-email-identity/ },
  },
  {
    what: 'DKIM whose records are not found',
    alter: answer('GetEmailIdentity', (told) => ({
      ...told,
      DkimAttributes: { ...told.DkimAttributes, Status: 'PENDING' },
    })),
    ...{ area: 'email', check: /DKIM of shop\.example/, said: /PENDING/, mend: /t1\._domainkey\.shop\.example/ },
  },
  {
    what: 'mail events without complaints',
    alter: mails({
      MatchingEventTypes: ['SEND', 'DELIVERY', 'BOUNCE', 'REJECT', 'OPEN', 'CLICK', 'RENDERING_FAILURE'],
    }),
    ...{
      area: 'email',
      check: /event destination/,
      said: /leaves out COMPLAINT/,
      mend: /update-configuration-set-event-destination/,
    },
  },
  {
    what: 'mail events that are switched off',
    alter: mails({ Enabled: false }),
    ...{
      area: 'email',
      check: /event destination/,
      said: /no bounce and no complaint/,
      mend: /update-configuration-set-event-destination/,
    },
  },
];
