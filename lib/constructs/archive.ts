import { CfnResource, Duration, Stack } from 'aws-cdk-lib';
import { CfnWorkGroup } from 'aws-cdk-lib/aws-athena';
import { CfnDatabase, CfnTable } from 'aws-cdk-lib/aws-glue';
import { AnyPrincipal, Effect, PolicyStatement, type IGrantable } from 'aws-cdk-lib/aws-iam';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  CfnBucketPolicy,
  ObjectOwnership,
  type CfnBucket,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { DIMENSIONS, KINDS, MEASURES } from '#measurement/fact.ts';
import { acknowledge } from '../acknowledge.ts';
import type { Stage } from '../stage.ts';
import type { ProductKey } from './product-key.ts';

const dataActions = ['GetObject', 'PutObject', 'DeleteObject', 'ListBucket', 'GetObjectVersion'];
const FAMILIES = Object.keys(KINDS);
/** What a query found, for as long as somebody may fetch it. */
const RESULTS = 'results/';
/** As long as messages are kept where a programme says nothing. */
const KEPT = Duration.days(400);
/** A query that would read more is refused: $0.05 at $5 a terabyte. */
const MOST_BYTES = 10 * 1_000 ** 3;

const text = (name: string) => ({ name, type: 'string' });
const struct = (names: readonly string[], type: string): string =>
  `struct<${names.map((name) => `${name}:${type}`).join(',')}>`;

/** A line of JSON is a fact: `src/measurement/fact.ts`. */
const COLUMNS = [
  ...['id', 'kind', 'at', 'on', 'member', 'why', 'of', 'currency'].map(text),
  { name: 'dimensions', type: struct(DIMENSIONS, 'string') },
  { name: 'measures', type: struct(MEASURES, 'bigint') },
];

/** Facts as they came, for 400 days: one bucket, one table over it that knows its partitions without being told, and what asks it. */
export class Archive extends Construct {
  readonly bucket: Bucket;
  private readonly key: ProductKey;

  constructor(scope: Construct, id: string, { stage, key }: { readonly stage: Stage; readonly key: ProductKey }) {
    super(scope, id);
    this.key = key;
    this.bucket = this.stored(stage);
    const name = `regulars_${stage.name.replaceAll(/[^a-z0-9]/g, '_')}`;
    this.asked(stage, name);
    this.catalogued(name);
    for (const resource of this.node.findAll())
      if (CfnResource.isCfnResource(resource) && !(resource instanceof CfnBucketPolicy))
        resource.applyRemovalPolicy(stage.removal);
  }

  private stored(stage: Stage): Bucket {
    const bucket = new Bucket(this, 'Bucket', {
      encryption: BucketEncryption.KMS,
      encryptionKey: this.key,
      bucketKeyEnabled: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      lifecycleRules: [
        ...FAMILIES.map((family) => ({ prefix: `${family}/`, expiration: KEPT })),
        { prefix: RESULTS, expiration: Duration.days(7) },
        { abortIncompleteMultipartUploadAfter: Duration.days(1) },
      ],
      removalPolicy: stage.removal,
    });
    bucket.addToResourcePolicy(
      new PolicyStatement({
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        actions: dataActions.map((action) => `s3:${action}`),
        resources: [bucket.bucketArn, bucket.arnForObjects('*')],
        conditions: { Bool: { 'aws:SecureTransport': 'false' } },
      }),
    );
    acknowledge(bucket, 'S1', 'Who asks the archive is in the history of Athena; one function writes it.');
    acknowledge(bucket, 'S10', 'TLS is enforced for every action on data by name; the rule knows the s3:* form only.');
    return bucket;
  }

  private asked(stage: Stage, name: string): void {
    new CfnWorkGroup(this, 'WorkGroup', {
      name,
      description: `Queries of the facts of ${stage.name}`,
      recursiveDeleteOption: true,
      workGroupConfiguration: {
        enforceWorkGroupConfiguration: true,
        bytesScannedCutoffPerQuery: MOST_BYTES,
        resultConfiguration: {
          outputLocation: `s3://${this.bucket.bucketName}/${RESULTS}`,
          encryptionConfiguration: { encryptionOption: 'SSE_KMS', kmsKey: this.key.keyArn },
        },
      },
    });
  }

  /** Partitions follow from the names of objects: no crawler, and none to add. */
  private catalogued(name: string): void {
    const catalogId = Stack.of(this).account;
    const database = new CfnDatabase(this, 'Database', { catalogId, databaseInput: { name } });
    const location = `s3://${this.bucket.bucketName}/`;
    new CfnTable(this, 'Facts', {
      catalogId,
      databaseName: name,
      tableInput: {
        name: 'facts',
        tableType: 'EXTERNAL_TABLE',
        partitionKeys: ['family', 'day'].map(text),
        parameters: {
          'projection.enabled': 'true',
          'projection.family.type': 'enum',
          'projection.family.values': FAMILIES.join(','),
          'projection.day.type': 'date',
          'projection.day.format': 'yyyy-MM-dd',
          'projection.day.range': '2026-01-01,NOW',
          'storage.location.template': `${location}\${family}/day=\${day}/`,
        },
        storageDescriptor: {
          columns: COLUMNS,
          location,
          inputFormat: 'org.apache.hadoop.mapred.TextInputFormat',
          outputFormat: 'org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat',
          serdeInfo: { serializationLibrary: 'org.openx.data.jsonserde.JsonSerDe' },
        },
      },
    }).addResourceDependency(database);
  }

  /** Lets a function put facts here. */
  grantPut(grantee: IGrantable & Construct): void {
    acknowledge(grantee, `IAM5[Resource::${this.shownIn(grantee)}/*]`, 'Objects are named by shard, sequence and day.');
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({ actions: ['s3:PutObject'], resources: [this.bucket.arnForObjects('*')] }),
    );
    this.key.grantVia('s3', grantee, ['GenerateDataKey', 'Decrypt']);
  }

  /** How the rule shows the bucket: by its id in the same stack, else by the export, whose hash follows from the id. */
  private shownIn(grantee: Construct): string {
    const stack = Stack.of(this);
    const id = stack.getLogicalId(this.bucket.node.defaultChild as CfnBucket);
    return Stack.of(grantee) === stack
      ? `<${id}.Arn>`
      : `${stack.stackName}:ExportsOutputFnGetAttArchiveBucket49F1AC64Arn3FBD647E`;
  }
}
