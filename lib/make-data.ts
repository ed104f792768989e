import { CfnOutput } from 'aws-cdk-lib';
import { AttributeType, ProjectionType, StreamViewType } from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import { Archive } from './constructs/archive.ts';
import { Attachments } from './constructs/attachments.ts';
import { Media } from './constructs/media.ts';
import type { Data } from './constructs/platform.ts';
import { ProductKey } from './constructs/product-key.ts';
import { Secrets } from './constructs/secrets.ts';
import { Table } from './constructs/table.ts';
import type { Stage } from './stage.ts';

const text = (name: string) => ({ name, type: AttributeType.STRING });

/** Tables, secrets and media in a scope: a stack of their own, or a part of somebody else's. Ids are frozen. */
export const makeData = (scope: Construct, stage: Stage): Data => {
  const key = new ProductKey(scope, 'Key', stage, 'Regulars: tables and secrets');
  const data = {
    key,
    ...tables(scope, stage, key),
    secrets: new Secrets(scope, 'Secrets', stage, key),
    media: new Media(scope, 'Media', stage),
    attachments: new Attachments(scope, 'Attachments', { stage, key }),
    archive: new Archive(scope, 'Archive', { stage, key }),
  };
  output(scope, data);
  return data;
};

const tables = (scope: Construct, stage: Stage, key: ProductKey) => ({
  members: new Table(scope, 'Members', {
    stage,
    key,
    restored: stage.tables.members,
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
  }),
  consent: new Table(scope, 'Consent', {
    stage,
    key,
    restored: stage.tables.consent,
    stream: StreamViewType.NEW_AND_OLD_IMAGES,
    indexes: [{ indexName: 'byStopped', partitionKey: text('stopShard'), projectionType: ProjectionType.KEYS_ONLY }],
  }),
  messages: new Table(scope, 'Messages', {
    stage,
    key,
    restored: stage.tables.messages,
    stream: StreamViewType.NEW_AND_OLD_IMAGES,
    ttl: 'ttl',
    indexes: [{ indexName: 'byProvider', partitionKey: text('providerId'), projectionType: ProjectionType.KEYS_ONLY }],
  }),
  programme: new Table(scope, 'Programme', { stage, key, restored: stage.tables.programme }),
  counters: new Table(scope, 'Counters', { stage, key, ttl: 'ttl', restored: stage.tables.counters }),
});

const output = (scope: Construct, data: Data): void => {
  for (const [name, { table }] of Object.entries({
    MembersTable: data.members,
    ConsentTable: data.consent,
    MessagesTable: data.messages,
    ProgrammeTable: data.programme,
    CountersTable: data.counters,
  }))
    new CfnOutput(scope, name, { value: table.tableName });
  new CfnOutput(scope, 'MediaBucket', { value: data.media.bucket.bucketName });
  new CfnOutput(scope, 'AttachmentsBucket', { value: data.attachments.bucket.bucketName });
  new CfnOutput(scope, 'ArchiveBucket', { value: data.archive.bucket.bucketName });
  new CfnOutput(scope, 'ApiSecretArn', { value: data.secrets.api.secretArn });
  new CfnOutput(scope, 'WebhooksSecretArn', { value: data.secrets.webhooks.secretArn });
  new CfnOutput(scope, 'SignaturesSecretArn', { value: data.secrets.signatures.secretArn });
  new CfnOutput(scope, 'AddressSecretArn', { value: data.secrets.address.secretArn });
  new CfnOutput(scope, 'TicketSecretArn', { value: data.secrets.ticket.secretArn });
};
