import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';

/** As whom AWS brings answers to the topic (user guide, "IAM policies for Amazon SNS topics"), for this account only. */
export const twoWayRole = (scope: Construct, { topicArn }: ITopic, { keyArn }: Key): Role => {
  const { account } = Stack.of(scope);
  const role = new Role(scope, 'TwoWayRole', {
    assumedBy: new ServicePrincipal('sms-voice.amazonaws.com', {
      conditions: { StringEquals: { 'aws:SourceAccount': account } },
    }),
  });
  role.addToPolicy(
    new PolicyStatement({
      actions: ['sns:Publish'],
      resources: [topicArn],
      conditions: { StringEquals: { 'aws:ResourceAccount': account } },
    }),
  );
  role.addToPolicy(
    new PolicyStatement({
      actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
      resources: [keyArn],
      conditions: {
        StringEquals: {
          'kms:EncryptionContext:aws:sns:topicArn': topicArn,
          'aws:CalledViaLast': 'sns.amazonaws.com',
        },
      },
    }),
  );
  return role;
};
