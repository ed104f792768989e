import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnReceiptRule, CfnReceiptRuleSet } from 'aws-cdk-lib/aws-ses';
import type { Construct } from 'constructs';
import type { Arrivals, Told } from './registered.ts';
import type { SesConfig } from './ses.ts';

/**
 * Mail of a domain: over TLS, looked through for spam and viruses, into the bucket, and told to the topic of what is posted, which
 * has the tries and letters of everything that comes in. SES asks at once whether it may publish, so the topic's policy is first.
 */
export const receiveMail = (
  scope: Construct,
  { domain, ruleSet: named }: NonNullable<SesConfig['receiving']>,
  { topic }: Told,
  { bucket, mail }: Arrivals,
): Readonly<Record<string, string>> => {
  const { account, region, urlSuffix } = Stack.of(scope);
  const may = topic.addToResourcePolicy(
    new PolicyStatement({
      sid: 'MailForThisAccount',
      principals: [new ServicePrincipal('ses.amazonaws.com')],
      actions: ['sns:Publish'],
      resources: [topic.topicArn],
      conditions: { StringEquals: { 'aws:SourceAccount': account } },
    }),
  );
  const ruleSetName = named ?? new CfnReceiptRuleSet(scope, 'Rules').ref;
  const rule = new CfnReceiptRule(scope, 'Rule', {
    ruleSetName,
    rule: {
      enabled: true,
      recipients: [domain],
      tlsPolicy: 'Require',
      scanEnabled: true,
      actions: [{ s3Action: { bucketName: bucket.bucketName, objectKeyPrefix: mail, topicArn: topic.topicArn } }],
    },
  });
  if (may.policyDependable !== undefined) rule.node.addDependency(may.policyDependable);
  return {
    MailServer: `inbound-smtp.${region}.${urlSuffix}`,
    ...(named === undefined && { MailRuleSet: ruleSetName }),
  };
};
