import { CfnConfigurationSet, CfnProtectConfiguration } from 'aws-cdk-lib/aws-smsvoice';
import type { Construct } from 'constructs';
import { SMS_COUNTRIES } from '#providers/registering/sms-countries.ts';
import type { AwsConfig } from './aws.ts';
import { makePool } from './make-pool.ts';
import type { Lasting, Registered } from './registered.ts';
import { twoWayRole } from './two-way-role.ts';

/** Every event of the two channels; `TEXT_SENT` alone is none that there is (model of CreateEventDestination). */
const EVENTS = ['TEXT_ALL', 'MEDIA_ALL', 'RCS_ALL'];

/** A country that is not named gets no SMS, whoever asks for one: what AWS calls pumping ends here. */
const allowOnly = (scope: Construct, countries: readonly string[]): CfnProtectConfiguration =>
  new CfnProtectConfiguration(scope, 'Countries', {
    countryRuleSet: {
      sms: [...SMS_COUNTRIES.keys()].sort().map((countryCode) => ({
        countryCode,
        protectStatus: countries.includes(countryCode) ? 'ALLOW' : 'BLOCK',
      })),
    },
  });

/** What AWS End User Messaging registers by itself: configuration set, countries, opt-out list, pool, and the way of answers. */
export const registerAws = (scope: Construct, lasting: Lasting, said: AwsConfig = {}): Registered<AwsConfig> => {
  const { pool: members, countries, ...named } = said;
  if (members === undefined && named.sms === undefined && named.rcs === undefined)
    return { config: named, tell: () => ({}) };
  const protect = countries && allowOnly(scope, countries);
  const set =
    named.configurationSet === undefined
      ? new CfnConfigurationSet(scope, 'Events', { protectConfigurationId: protect?.attrProtectConfigurationId })
      : undefined;
  const pool = members && makePool(scope, lasting, members, named.optOutList);
  return {
    config: { ...named, ...pool?.config, ...(set && { configurationSet: set.ref }) },
    tell: ({ TwoWayTopicArn: answers, DeliveryTopicArn: events }, key, arrivals) => {
      if (answers === undefined || events === undefined) throw new Error('the topics of aws are not there');
      const role = twoWayRole(scope, answers.topic, key);
      arrivals.grantArrive(role);
      pool?.answersTo(answers.topic, role);
      if (set !== undefined) {
        set.eventDestinations = [
          {
            eventDestinationName: 'regulars',
            enabled: true,
            matchingEventTypes: EVENTS,
            snsDestination: { topicArn: events.topic.topicArn },
          },
        ];
        if (events.policy !== undefined) set.node.addDependency(events.policy);
      }
      return { TwoWayRoleArn: role.roleArn };
    },
  };
};
