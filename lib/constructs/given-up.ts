import { Duration, Stack } from 'aws-cdk-lib';
import { AnyPrincipal, Effect, PolicyStatement, ServicePrincipal, type IGrantable } from 'aws-cdk-lib/aws-iam';
import type { DlqDestinationConfig, IEventSourceDlq, IEventSourceMapping, IFunction } from 'aws-cdk-lib/aws-lambda';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  EventType,
  ObjectOwnership,
  type CfnBucket,
} from 'aws-cdk-lib/aws-s3';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';
import type { Stage } from '../stage.ts';
import type { ProductKey } from './product-key.ts';

export interface GivenUpProps {
  readonly stage: Stage;
  readonly key: ProductKey;
  /** Told of each object, by S3. */
  readonly tells: Queue;
}

const REASON = 'Lambda names the objects: every one of this bucket.';
const dataActions = ['GetObject', 'PutObject', 'DeleteObject', 'ListBucket', 'GetObjectVersion'];

/**
 * Batches of the stream that Lambda gave up, with all they held; a queue would be told where in the stream they were, which keeps
 * them for 24 hours. They stand here in the clear until they are sealed, and for a day if they are not: S3 counts in days.
 */
export class GivenUp extends Construct implements IEventSourceDlq {
  private readonly bucket: Bucket;
  private readonly key: ProductKey;

  constructor(scope: Construct, id: string, { stage, key, tells }: GivenUpProps) {
    super(scope, id);
    this.key = key;
    this.bucket = new Bucket(this, 'Bucket', {
      encryption: BucketEncryption.KMS,
      encryptionKey: key,
      bucketKeyEnabled: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      lifecycleRules: [{ expiration: Duration.days(1), abortIncompleteMultipartUploadAfter: Duration.days(1) }],
      removalPolicy: stage.removal,
    });
    this.bucket.addToResourcePolicy(
      new PolicyStatement({
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        actions: dataActions.map((action) => `s3:${action}`),
        resources: [this.bucket.bucketArn, this.bucket.arnForObjects('*')],
        conditions: { Bool: { 'aws:SecureTransport': 'false' } },
      }),
    );
    acknowledge(this.bucket, 'S1', 'What comes here is taken away within moments, by one function whose log says so.');
    acknowledge(
      this.bucket,
      'S10',
      'TLS is enforced for every action on data by name; the rule knows the s3:* form only.',
    );
    this.tell(tells);
  }

  /** Written into the bucket itself: CDK's own way is a function of its own with rights to every bucket. */
  private tell(queue: Queue): void {
    const bucket = this.bucket.node.defaultChild as CfnBucket;
    bucket.notificationConfiguration = {
      queueConfigurations: [{ event: EventType.OBJECT_CREATED, queue: queue.queueArn }],
    };
    // The account and not the bucket, which needs the policy first: S3 tries the queue before it takes the setting.
    const { policyDependable } = queue.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('s3.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [queue.queueArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
    if (policyDependable !== undefined) bucket.node.addDependency(policyDependable);
    this.key.allowService('s3.amazonaws.com');
  }

  /** What Lambda asks of the function's role ("Configuring destinations for failed invocations"); CDK's own would read as well. */
  bind(_: IEventSourceMapping, fn: IFunction): DlqDestinationConfig {
    acknowledge(fn.role ?? fn, this.everyObject, REASON);
    this.grant(fn, ['PutObject'], ['GenerateDataKey', 'Decrypt']);
    return { destination: this.bucket.bucketArn };
  }

  /** Lets a function take away what lies here. */
  grantTake(grantee: IGrantable & Construct): void {
    acknowledge(grantee, this.everyObject, REASON);
    this.grant(grantee, ['GetObject', 'DeleteObject'], ['Decrypt']);
  }

  private get everyObject(): string {
    return `IAM5[Resource::<${Stack.of(this).getLogicalId(this.bucket.node.defaultChild as CfnBucket)}.Arn>/*]`;
  }

  private grant(grantee: IGrantable, actions: readonly string[], uses: readonly string[]): void {
    const allow = (what: readonly string[], resource: string) =>
      grantee.grantPrincipal.addToPrincipalPolicy(
        new PolicyStatement({ actions: what.map((action) => `s3:${action}`), resources: [resource] }),
      );
    allow(actions, this.bucket.arnForObjects('*'));
    allow(['ListBucket'], this.bucket.bucketArn);
    this.key.grantVia('s3', grantee, uses);
  }
}
