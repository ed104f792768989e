import { CfnOutput, Stack } from 'aws-cdk-lib';
import { AttributeType, ProjectionType, StreamViewType } from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import type { Stage } from './config.ts';
import { Media } from './constructs/media.ts';
import type { Data } from './constructs/platform.ts';
import { ProductKey } from './constructs/product-key.ts';
import { Secrets } from './constructs/secrets.ts';
import { Table } from './constructs/table.ts';

/** What must survive the app. Ids are frozen: a renamed one is a new, empty table. */
export class DataStack extends Stack implements Data {
  readonly key: ProductKey;
  readonly members: Table;
  readonly consent: Table;
  readonly messages: Table;
  readonly programme: Table;
  readonly counters: Table;
  readonly secrets: Secrets;
  readonly media: Media;

  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id, { terminationProtection: stage.protect, description: 'Regulars: tables, secrets, media' });
    const key = new ProductKey(this, 'Key', stage, 'Regulars: tables and secrets');
    this.key = key;
    this.members = new Table(this, 'Members', {
      stage,
      key,
      stream: StreamViewType.NEW_AND_OLD_IMAGES,
      indexes: [
        { indexName: 'byPhone', partitionKey: text('phoneKey'), projectionType: ProjectionType.KEYS_ONLY },
        { indexName: 'byDue', partitionKey: text('dueDay'), sortKey: text('dueAt') },
        {
          indexName: 'byGroup',
          partitionKey: text('group'),
          sortKey: text('pk'),
          projectionType: ProjectionType.INCLUDE,
          nonKeyAttributes: ['memberId', 'journey', 'slot', 'runId', 'version', 'place'],
        },
      ],
    });
    this.consent = new Table(this, 'Consent', {
      stage,
      key,
      indexes: [{ indexName: 'byStopped', partitionKey: text('stopShard'), projectionType: ProjectionType.KEYS_ONLY }],
    });
    this.messages = new Table(this, 'Messages', {
      stage,
      key,
      ttl: 'ttl',
      indexes: [
        { indexName: 'byProvider', partitionKey: text('providerId'), projectionType: ProjectionType.KEYS_ONLY },
      ],
    });
    this.programme = new Table(this, 'Programme', { stage, key });
    this.counters = new Table(this, 'Counters', { stage, key, ttl: 'ttl' });
    this.secrets = new Secrets(this, 'Secrets', stage, key);
    this.media = new Media(this, 'Media', stage);
    this.output();
  }

  private output(): void {
    for (const [name, { table }] of Object.entries({
      MembersTable: this.members,
      ConsentTable: this.consent,
      MessagesTable: this.messages,
      ProgrammeTable: this.programme,
      CountersTable: this.counters,
    }))
      new CfnOutput(this, name, { value: table.tableName });
    new CfnOutput(this, 'MediaBucket', { value: this.media.bucket.bucketName });
    new CfnOutput(this, 'ApiSecretArn', { value: this.secrets.api.secretArn });
    new CfnOutput(this, 'WebhooksSecretArn', { value: this.secrets.webhooks.secretArn });
    new CfnOutput(this, 'AddressSecretArn', { value: this.secrets.address.secretArn });
    new CfnOutput(this, 'TicketSecretArn', { value: this.secrets.ticket.secretArn });
  }
}

const text = (name: string) => ({ name, type: AttributeType.STRING });
