import { Duration, Stack } from 'aws-cdk-lib';
import { AnyPrincipal, Effect, PolicyStatement, ServicePrincipal, type IGrantable } from 'aws-cdk-lib/aws-iam';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership, type CfnBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { Stage } from '../stage.ts';
import { acknowledge } from '../acknowledge.ts';

const dataActions = ['s3:GetObject', 's3:PutObject', 's3:DeleteObject', 's3:ListBucket', 's3:GetObjectVersion'];

/** Pictures of messages, and for some days the codes of vouchers. The messaging service fetches them itself, and as the caller that sends. */
export class Media extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id);
    this.bucket = new Bucket(this, 'Bucket', {
      // The pictures go to everyone anyway: a key of our own would only add a policy for the service that fetches them.
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      // AWS fetches the code of a voucher when it sends; what waits for a phone waits for three days at the most.
      lifecycleRules: [{ prefix: 'codes/', expiration: Duration.days(7) }],
      removalPolicy: stage.removal,
    });
    const objects = this.bucket.arnForObjects('*');
    this.bucket.addToResourcePolicy(
      new PolicyStatement({
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        actions: dataActions,
        resources: [this.bucket.bucketArn, objects],
        conditions: { Bool: { 'aws:SecureTransport': 'false' } },
      }),
    );
    this.bucket.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('sms-voice.amazonaws.com')],
        actions: ['s3:GetObject'],
        resources: [objects],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
    acknowledge(
      this.bucket,
      'S1',
      'Marketing pictures, and codes without a name of whose they are; who fetched one is of no use to anyone.',
    );
    acknowledge(
      this.bucket,
      'S10',
      'TLS is enforced for every action on data by name; the rule knows the s3:* form only.',
    );
  }

  grantRead(grantee: IGrantable & Construct): void {
    acknowledge(
      grantee,
      `IAM5[Resource::${this.shownIn(grantee)}/*]`,
      'Reading the pictures means every object of this one bucket.',
    );
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({ actions: ['s3:GetObject'], resources: [this.bucket.arnForObjects('*')] }),
    );
  }

  /** Lets the grantee put codes of vouchers here, and nothing else. */
  grantCodes(grantee: IGrantable & Construct): void {
    acknowledge(
      grantee,
      `IAM5[Resource::${this.shownIn(grantee)}/codes/*]`,
      'A code has a name that nobody guesses, in a folder of their own.',
    );
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({ actions: ['s3:PutObject'], resources: [this.bucket.arnForObjects('codes/*')] }),
    );
  }

  /** Lets the grantee put pictures here and, where a stage keeps nothing, take them all away. */
  grantFill(grantee: IGrantable & Construct, then: 'keeps' | 'clears'): void {
    acknowledge(
      grantee,
      `IAM5[Resource::${this.shownIn(grantee)}/*]`,
      'Pictures have the names that messages use: every object of this one bucket.',
    );
    const objects = then === 'clears' ? ['s3:PutObject', 's3:DeleteObject'] : ['s3:PutObject'];
    const { bucket } = this;
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({ actions: objects, resources: [bucket.arnForObjects('*')] }),
    );
    if (then === 'clears')
      grantee.grantPrincipal.addToPrincipalPolicy(
        new PolicyStatement({ actions: ['s3:ListBucket'], resources: [bucket.bucketArn] }),
      );
  }

  /** How the rule shows the bucket: by its id in the same stack, else by the export, whose hash follows from the id. */
  private shownIn(grantee: Construct): string {
    const stack = Stack.of(this);
    const id = stack.getLogicalId(this.bucket.node.defaultChild as CfnBucket);
    if (Stack.of(grantee) === stack) return `<${id}.Arn>`;
    return `${stack.stackName}:ExportsOutputFnGetAttMediaBucket4022EBBFArnD921DB08`;
  }
}
