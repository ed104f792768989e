import { Duration, Stack } from 'aws-cdk-lib';
import {
  AccountRootPrincipal,
  PolicyDocument,
  PolicyStatement,
  ServicePrincipal,
  type Grant,
  type IGrantable,
} from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import type { Stage } from '../stage.ts';

/** The same as `kms:*` minus what no one here needs: imported material, HMAC, signing, replicas, custom key stores. */
const administration = [
  'CancelKeyDeletion',
  'CreateAlias',
  'CreateGrant',
  'DeleteAlias',
  'DescribeKey',
  'DisableKey',
  'DisableKeyRotation',
  'EnableKey',
  'EnableKeyRotation',
  'GetKeyPolicy',
  'GetKeyRotationStatus',
  'ListGrants',
  'ListKeyPolicies',
  'ListKeyRotations',
  'ListResourceTags',
  'PutKeyPolicy',
  'RetireGrant',
  'RevokeGrant',
  'RotateKeyOnDemand',
  'ScheduleKeyDeletion',
  'TagResource',
  'UntagResource',
  'UpdateAlias',
  'UpdateKeyDescription',
];
const use = [
  'Decrypt',
  'Encrypt',
  'GenerateDataKey',
  'GenerateDataKeyWithoutPlaintext',
  'ReEncryptFrom',
  'ReEncryptTo',
];

/** What CDK's own grants write with a wildcard, and the actions meant by it. */
const exact: Record<string, readonly string[]> = {
  'kms:GenerateDataKey*': ['kms:GenerateDataKey'],
  'kms:ReEncrypt*': ['kms:ReEncryptFrom', 'kms:ReEncryptTo'],
};

/**
 * Services whose request to KMS says for whom it is: End User Messaging Social by the key policy of its user guide ("Add a message
 * and event destination"), SNS by the CDK's `restrictSqsDescryption`. The key policies that AWS gives for events of SMS and RCS
 * ("Amazon SNS access policy"), SES ("Configuring Amazon SNS notifications") and S3 ("Granting permissions to publish event
 * notification messages to a destination") have no condition; of EventBridge none is supported, and of CloudWatch no page has one (SNS developer guide, "Key management"). There the policy of the topic or queue alone asks for
 * whom, by pages that have it: "Amazon SNS access policy", SES's "Set up an Amazon SNS event destination". Without it the key is of
 * no use. Answers come by a role, which is bound to the account (`lib/providers/two-way-role.ts`).
 */
const STATES_ITS_ACCOUNT = new Set(['sns.amazonaws.com', 'social-messaging.amazonaws.com']);

/**
 * A rotated customer-managed key without a wildcard action. The account keeps the administration, or the key could
 * never be changed again, and the use, because IAM policies count for a key only as far as its policy names the account.
 */
export class ProductKey extends Key {
  constructor(scope: Construct, id: string, stage: Stage, description: string) {
    super(scope, id, {
      description,
      enableKeyRotation: true,
      pendingWindow: Duration.days(stage.protect ? 30 : 7),
      removalPolicy: stage.removal,
      policy: new PolicyDocument({
        statements: [
          new PolicyStatement({
            principals: [new AccountRootPrincipal()],
            actions: [...administration, ...use].map(kms),
            resources: ['*'],
          }),
        ],
      }),
    });
  }

  override grant(grantee: IGrantable, ...actions: string[]): Grant {
    return super.grant(grantee, ...actions.flatMap((action) => exact[action] ?? [action]));
  }

  /** What a producer of a queue needs (SQS developer guide, "Configure KMS permissions for producers"). */
  override grantEncryptDecrypt(grantee: IGrantable): Grant {
    return this.grant(grantee, ...['Decrypt', 'GenerateDataKey'].map(kms));
  }

  /** Lets the grantee use the key through one service only; in its own policy, so no stack depends on a later one. */
  grantVia(service: string, grantee: IGrantable, actions: readonly string[]): void {
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        actions: actions.map(kms),
        resources: [this.keyArn],
        conditions: { StringEquals: { 'kms:ViaService': `${service}.${Stack.of(this).region}.amazonaws.com` } },
      }),
    );
  }

  /** Lets an AWS service write what this key protects, for this account only where it says for whom. */
  allowService(service: string): void {
    this.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal(service)],
        actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
        resources: ['*'],
        ...(STATES_ITS_ACCOUNT.has(service) && {
          conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
        }),
      }),
    );
  }
}

const kms = (action: string): string => `kms:${action}`;
