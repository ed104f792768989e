import { Duration, Stack } from 'aws-cdk-lib';
import { AnyPrincipal, Effect, PolicyStatement, ServicePrincipal, type IGrantable } from 'aws-cdk-lib/aws-iam';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership, type CfnBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';
import type { Stage } from '../stage.ts';
import type { ProductKey } from './product-key.ts';

const dataActions = ['GetObject', 'PutObject', 'DeleteObject', 'ListBucket', 'GetObjectVersion'];
/** The parts of the bucket: what we keep, and what AWS services put here for us to look at. */
const [KEPT, ARRIVED] = ['kept/*', 'arrived/*'];
const [READ, WRITE] = [['Decrypt'], ['GenerateDataKey', 'Decrypt']];
/** How GuardDuty marks what it looked at ("Using tag-based access control with Malware Protection for S3"). */
const CLEAN = { 's3:ExistingObjectTag/GuardDutyMalwareScanStatus': 'NO_THREATS_FOUND' };

/**
 * What people send besides words: under the key of the tables, for the days that the stage says, and for nobody but by a link of
 * five minutes. Where the stage has GuardDuty look at it, nothing of it is handed out before that found no harm.
 */
export class Attachments extends Construct {
  readonly bucket: Bucket;
  /** What the keys of mails begin with, which SES puts here. */
  readonly mail = 'arrived/mail/';
  private readonly key: ProductKey;

  constructor(scope: Construct, id: string, { stage, key }: { readonly stage: Stage; readonly key: ProductKey }) {
    super(scope, id);
    this.key = key;
    this.bucket = new Bucket(this, 'Bucket', {
      encryption: BucketEncryption.KMS,
      encryptionKey: key,
      bucketKeyEnabled: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      lifecycleRules: [
        { prefix: 'kept/', expiration: Duration.days(stage.attachments.days) },
        { prefix: 'arrived/', expiration: Duration.days(1) },
        { abortIncompleteMultipartUploadAfter: Duration.days(1) },
      ],
      removalPolicy: stage.removal,
    });
    this.refuse(dataActions, [this.bucket.bucketArn, this.bucket.arnForObjects('*')], {
      Bool: { 'aws:SecureTransport': 'false' },
    });
    if (stage.messaging.providers.ses?.receiving !== undefined) this.receiveMail();
    if (stage.attachments.scanned)
      this.refuse(['GetObject'], [this.bucket.arnForObjects(KEPT)], { StringNotEquals: CLEAN });
    acknowledge(this.bucket, 'S1', 'Nobody reads here but by links of five minutes that one function makes.');
    acknowledge(
      this.bucket,
      'S10',
      'TLS is enforced for every action on data by name; the rule knows the s3:* form only.',
    );
  }

  /** Lets a function look at what arrived, have AWS put it there, keep it, and take away what is not to be kept. */
  grantTake(grantee: IGrantable & Construct): void {
    this.allow(grantee, ARRIVED, ['GetObject', 'PutObject', 'DeleteObject'], WRITE);
    this.allow(grantee, KEPT, ['PutObject', 'DeleteObject'], []);
    this.allowList(grantee);
  }

  /** Lets a function make links to what is kept. */
  grantLink(grantee: IGrantable & Construct): void {
    this.allow(grantee, KEPT, ['GetObject'], READ);
  }

  /** Lets a function take away whatever a person sent. */
  grantErase(grantee: IGrantable & Construct): void {
    this.allow(grantee, KEPT, ['DeleteObject'], []);
    this.allowList(grantee);
  }

  /** Lets AWS put here what people send, as whoever brings their answers. */
  grantArrive(grantee: IGrantable & Construct): void {
    this.allow(grantee, ARRIVED, ['PutObject'], WRITE);
  }

  /** SES puts a mail here before it tells of it (developer guide, "Giving permissions to Amazon SES for email receiving"). */
  private receiveMail(): void {
    this.bucket.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('ses.amazonaws.com')],
        actions: ['s3:PutObject'],
        resources: [this.bucket.arnForObjects(`${this.mail}*`)],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
    this.key.allowService('ses.amazonaws.com');
  }

  private refuse(actions: readonly string[], resources: string[], conditions: Record<string, object>): void {
    this.bucket.addToResourcePolicy(
      new PolicyStatement({
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        actions: actions.map((action) => `s3:${action}`),
        resources,
        conditions,
      }),
    );
  }

  private allow(
    grantee: IGrantable & Construct,
    of: string,
    actions: readonly string[],
    uses: readonly string[],
  ): void {
    acknowledge(
      grantee,
      `IAM5[Resource::${this.shownIn(grantee)}/${of}]`,
      'Names are hashes that only a message holds: every object of this part of one bucket.',
    );
    const resources = [this.bucket.arnForObjects(of)];
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({ actions: actions.map((action) => `s3:${action}`), resources }),
    );
    if (uses.length > 0) this.key.grantVia('s3', grantee, uses);
  }

  private allowList({ grantPrincipal }: IGrantable): void {
    grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({ actions: ['s3:ListBucket'], resources: [this.bucket.bucketArn] }),
    );
  }

  /** How the rule shows the bucket: by its id in the same stack, else by the export, whose hash follows from the id. */
  private shownIn(grantee: Construct): string {
    const stack = Stack.of(this);
    const id = stack.getLogicalId(this.bucket.node.defaultChild as CfnBucket);
    if (Stack.of(grantee) === stack) return `<${id}.Arn>`;
    return `${stack.stackName}:ExportsOutputFnGetAttAttachmentsBucket134755D7Arn3EBF7014`;
  }
}
