import {
  DescribeAccountAttributesCommand,
  DescribeConfigurationSetsCommand,
  DescribeOptOutListsCommand,
  DescribePhoneNumbersCommand,
  DescribePoolsCommand,
  DescribeRcsAgentCountryLaunchStatusCommand,
  DescribeRcsAgentsCommand,
  DescribeRegistrationsCommand,
  DescribeSenderIdsCommand,
  DescribeSpendLimitsCommand,
  GetProtectConfigurationCountryRuleSetCommand,
  ListPoolOriginationIdentitiesCommand,
  type PinpointSMSVoiceV2Client,
} from '@aws-sdk/client-pinpoint-sms-voice-v2';
import type { AwsClients } from '../clients.ts';
import { idOfSender, kindOfSender } from '../sender-kind.ts';
import { pages, reading, untold, type Reading } from '../reading.ts';
import type { ReadingsOf, SmsReadings } from '../readings.ts';
import { sendersOf, type StageFacts } from '../stage-facts.ts';
import { readSpent } from './read-spent.ts';

interface Page {
  readonly NextToken?: string | undefined;
}

/** All pages of one operation, under the action of the same name. */
const all = <P extends Page, T>(
  operation: string,
  ask: (NextToken: string | undefined) => Promise<P>,
  items: (page: P) => readonly T[] | undefined,
): Promise<Reading<readonly T[]>> =>
  reading(`sms-voice:${operation}`, () => pages(ask, (page) => ({ items: items(page), next: page.NextToken })));

const eachOf = async <T>(
  senders: readonly string[],
  kind: ReturnType<typeof kindOfSender>,
  ask: (id: string) => Promise<Reading<T>>,
): Promise<ReadingsOf<T>> => {
  const told = new Map<string, Reading<T>>();
  // One after the other: the service allows one such call a second.
  for (const sender of senders)
    if (kindOfSender(sender) === kind) told.set(idOfSender(sender), await ask(idOfSender(sender)));
  return told;
};

const readRules = (
  sms: PinpointSMSVoiceV2Client,
  account: SmsReadings['account'],
  sets: SmsReadings['configurationSets'],
  named: string | undefined,
): Promise<NonNullable<SmsReadings['rules']>> | undefined => {
  if (!account.ok) return Promise.resolve(untold(account.why));
  const ofSet = sets.ok ? sets.value.find(({ ConfigurationSetName: name }) => name === named) : undefined;
  // That of the configuration set goes before that of the account (user guide, "Protect configurations").
  const ofAccount = account.value.find(({ Name }) => Name === 'DEFAULT_PROTECT_CONFIGURATION_ID')?.Value;
  const ProtectConfigurationId = ofSet?.ProtectConfigurationId ?? ofAccount;
  if (ProtectConfigurationId === undefined || ProtectConfigurationId === 'UNSET') return undefined;
  return reading('sms-voice:GetProtectConfigurationCountryRuleSet', async () => {
    const asked = { ProtectConfigurationId, NumberCapability: 'SMS' as const };
    return (await sms.send(new GetProtectConfigurationCountryRuleSetCommand(asked))).CountryRuleSet ?? {};
  });
};

/** What AWS End User Messaging knows of the senders of a stage. */
export const readSms = async ({ sms, cloudwatch }: AwsClients, facts: StageFacts, now: Date): Promise<SmsReadings> => {
  const senders = sendersOf(facts, 'aws');
  const accountAsked = all(
    'DescribeAccountAttributes',
    (NextToken) => sms.send(new DescribeAccountAttributesCommand({ NextToken })),
    (page) => page.AccountAttributes,
  );
  const setsAsked = all(
    'DescribeConfigurationSets',
    (NextToken) => sms.send(new DescribeConfigurationSetsCommand({ NextToken })),
    (page) => page.ConfigurationSets,
  );
  const [account, configurationSets, limits, pools, numbers, senderIds, agents, registrations, optOutLists, spent] =
    await Promise.all([
      accountAsked,
      setsAsked,
      all(
        'DescribeSpendLimits',
        (NextToken) => sms.send(new DescribeSpendLimitsCommand({ NextToken })),
        (page) => page.SpendLimits,
      ),
      all(
        'DescribePools',
        (NextToken) => sms.send(new DescribePoolsCommand({ NextToken })),
        (page) => page.Pools,
      ),
      all(
        'DescribePhoneNumbers',
        (NextToken) => sms.send(new DescribePhoneNumbersCommand({ NextToken })),
        (page) => page.PhoneNumbers,
      ),
      all(
        'DescribeSenderIds',
        (NextToken) => sms.send(new DescribeSenderIdsCommand({ NextToken })),
        (page) => page.SenderIds,
      ),
      all(
        'DescribeRcsAgents',
        (NextToken) => sms.send(new DescribeRcsAgentsCommand({ NextToken })),
        (page) => page.RcsAgents,
      ),
      all(
        'DescribeRegistrations',
        (NextToken) => sms.send(new DescribeRegistrationsCommand({ NextToken })),
        (page) => page.Registrations,
      ),
      all(
        'DescribeOptOutLists',
        (NextToken) => sms.send(new DescribeOptOutListsCommand({ NextToken })),
        (page) => page.OptOutLists,
      ),
      readSpent(cloudwatch, now),
    ]);
  const members = await eachOf(senders, 'pool', (PoolId) =>
    all(
      'ListPoolOriginationIdentities',
      (NextToken) => sms.send(new ListPoolOriginationIdentitiesCommand({ PoolId, NextToken })),
      (page) => page.OriginationIdentities,
    ),
  );
  const launches = await eachOf(senders, 'agent', (RcsAgentId) =>
    all(
      'DescribeRcsAgentCountryLaunchStatus',
      (NextToken) => sms.send(new DescribeRcsAgentCountryLaunchStatusCommand({ RcsAgentId, NextToken })),
      (page) => page.CountryLaunchStatus,
    ),
  );
  const rules = await readRules(sms, account, configurationSets, facts.aws.configurationSet);
  return {
    ...{ account, configurationSets, limits, pools, numbers, senderIds, agents, registrations, optOutLists, spent },
    ...{ members, launches, rules },
  };
};
