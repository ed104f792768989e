import { Fn, Stack } from 'aws-cdk-lib';
import { CnameRecord, HostedZone, MxRecord, TxtRecord } from 'aws-cdk-lib/aws-route53';
import { CfnConfigurationSet, CfnConfigurationSetEventDestination, CfnEmailIdentity } from 'aws-cdk-lib/aws-ses';
import type { Construct } from 'constructs';
import { receiveMail } from './receive-mail.ts';
import type { Registered } from './registered.ts';
import type { SesConfig } from './ses.ts';

/** No opens and no clicks: for these SES puts a picture and links of its own into each mail. */
const EVENTS = ['SEND', 'DELIVERY', 'BOUNCE', 'COMPLAINT', 'REJECT', 'RENDERING_FAILURE'];

interface DnsRecord {
  readonly kind: 'CNAME' | 'MX' | 'TXT';
  readonly name: string;
  readonly value: string;
}

/** What proves the domain and its MAIL FROM (developer guide, "Creating a domain identity" and "Using a custom MAIL FROM domain"). */
const recordsOf = (scope: Construct, identity: CfnEmailIdentity, mailFrom: string): readonly DnsRecord[] => [
  { kind: 'CNAME', name: identity.attrDkimDnsTokenName1, value: identity.attrDkimDnsTokenValue1 },
  { kind: 'CNAME', name: identity.attrDkimDnsTokenName2, value: identity.attrDkimDnsTokenValue2 },
  { kind: 'CNAME', name: identity.attrDkimDnsTokenName3, value: identity.attrDkimDnsTokenValue3 },
  { kind: 'MX', name: mailFrom, value: `feedback-smtp.${Stack.of(scope).region}.amazonses.com` },
  { kind: 'TXT', name: mailFrom, value: 'v=spf1 include:amazonses.com ~all' },
];

/** Names end with a dot: the whole name, not one below the zone. */
const setIn = (
  scope: Construct,
  zone: { readonly id: string; readonly name: string },
  records: readonly DnsRecord[],
) => {
  const hosted = HostedZone.fromHostedZoneAttributes(scope, 'Zone', { hostedZoneId: zone.id, zoneName: zone.name });
  records.forEach(({ kind, name, value }, at) => {
    const [id, own] = [`Record${String(at + 1)}`, { zone: hosted, recordName: `${name}.` }];
    if (kind === 'CNAME') new CnameRecord(scope, id, { ...own, domainName: value });
    else if (kind === 'TXT') new TxtRecord(scope, id, { ...own, values: [value] });
    else new MxRecord(scope, id, { ...own, values: [{ priority: 10, hostName: value }] });
  });
};

/** Sets its records, or says which a person has to set. */
const makeIdentity = (
  scope: Construct,
  { domain, identity: said = {} }: SesConfig,
  set?: string,
): string | undefined => {
  const { hostedZone, mailFrom = `bounce.${domain}` } = said;
  const identity = new CfnEmailIdentity(scope, 'Identity', {
    emailIdentity: domain,
    dkimSigningAttributes: { nextSigningKeyLength: 'RSA_2048_BIT' },
    // Mail goes before the records of the MAIL FROM domain are seen, too.
    mailFromAttributes: { mailFromDomain: mailFrom, behaviorOnMxFailure: 'USE_DEFAULT_VALUE' },
    configurationSetAttributes: { configurationSetName: set },
  });
  const records = recordsOf(scope, identity, mailFrom);
  if (hostedZone !== undefined) {
    setIn(scope, hostedZone, records);
    return undefined;
  }
  const lines = records.map(({ kind, name, value }) => `${name} ${kind} ${kind === 'MX' ? '10 ' : ''}${value}`);
  return Fn.join('; ', lines);
};

/** What SES registers by itself: configuration set with its events, and the domain when the stage wants that. */
export const registerSes = (scope: Construct, said?: SesConfig): Registered<SesConfig | undefined> => {
  if (said === undefined) return { config: said, tell: () => ({}) };
  const made =
    said.configurationSet === undefined
      ? new CfnConfigurationSet(scope, 'Set', {
          reputationOptions: { reputationMetricsEnabled: true },
          suppressionOptions: { suppressedReasons: ['BOUNCE', 'COMPLAINT'] },
          // Links in a mail open what is theirs alone, and go over nothing that others read.
          deliveryOptions: { tlsPolicy: 'REQUIRE' },
        })
      : undefined;
  const configurationSet = made?.ref ?? said.configurationSet;
  const records = said.identity && makeIdentity(scope, said, configurationSet);
  return {
    config: { ...said, configurationSet },
    tell: ({ EmailTopicArn: events, PostedTopic: posted }, _key, arrivals): Readonly<Record<string, string>> => {
      if (events === undefined) throw new Error('the topic of mails is not there');
      if (made !== undefined) {
        const destination = new CfnConfigurationSetEventDestination(scope, 'Events', {
          configurationSetName: made.ref,
          eventDestination: {
            name: 'regulars',
            enabled: true,
            matchingEventTypes: EVENTS,
            snsDestination: { topicArn: events.topic.topicArn },
          },
        });
        if (events.policy !== undefined) destination.node.addDependency(events.policy);
      }
      const received = said.receiving && posted && receiveMail(scope, said.receiving, posted, arrivals);
      return { ...(records !== undefined && { MailRecords: records }), ...received };
    },
  };
};
