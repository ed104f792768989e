import { Stack } from 'aws-cdk-lib';
import {
  AttributeType,
  Billing,
  TableEncryptionV2,
  TableV2,
  type ITableV2,
  type GlobalSecondaryIndexPropsV2,
  type StreamViewType,
} from 'aws-cdk-lib/aws-dynamodb';
import { Grant, type IGrantable } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { RestoredTable, Stage } from '../stage.ts';
import type { TableUse } from '../table-uses.ts';
import type { ProductKey } from './product-key.ts';

export interface TableProps {
  readonly stage: Stage;
  readonly key: ProductKey;
  readonly indexes?: GlobalSecondaryIndexPropsV2[];
  readonly stream?: StreamViewType;
  /** Attribute that says when a row may go. */
  readonly ttl?: string;
  /** Used in the place of the one that is made here. */
  readonly restored?: RestoredTable | undefined;
}

/** A table that survives. `Scan` is in no grant: nothing reads a whole table. */
export class Table extends Construct {
  /** The one that is used: that of the stage, or what was restored. */
  readonly table: ITableV2;
  private readonly key: ProductKey;

  constructor(scope: Construct, id: string, { stage, key, indexes, stream, ttl, restored }: TableProps) {
    super(scope, id);
    this.key = key;
    const own = new TableV2(this, 'Table', {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      billing: Billing.onDemand(),
      encryption: encryptedWith(key),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      globalSecondaryIndexes: indexes,
      dynamoStream: stream,
      timeToLiveAttribute: ttl,
      deletionProtection: stage.protect,
      removalPolicy: stage.removal,
    });
    this.table = restored === undefined ? own : this.inPlaceOf(own, restored);
  }

  /**
   * The stage's own table stays, and so does what its stack exports of it: CloudFormation takes no export away that is still in use,
   * and the stack that uses it is deployed afterwards.
   */
  private inPlaceOf(own: TableV2, { name, stream }: RestoredTable): ITableV2 {
    if (Stack.isStack(this.node.scope))
      for (const value of [own.tableName, own.tableArn, ...(stream === undefined ? [] : [own.tableStreamArn])])
        Stack.of(this).exportValue(value);
    return TableV2.fromTableAttributes(this, 'Restored', {
      tableName: name,
      tableStreamArn: stream,
      encryptionKey: this.key,
      grantIndexPermissions: false,
    });
  }

  /** Lets a function do this and nothing else. */
  grant(grantee: IGrantable, uses: readonly TableUse[]): void {
    const { tableArn } = this.table;
    for (const [resource, ours] of Map.groupBy(uses, (use) => use.split(' ')[1] ?? ''))
      Grant.addToPrincipal({
        grantee,
        actions: ours.map((use) => `dynamodb:${use.split(' ')[0] ?? ''}`),
        resourceArns: [resource === '' ? tableArn : `${tableArn}/index/${resource}`],
      });
    this.key.grantVia('dynamodb', grantee, uses.some(isWrite) ? [...READING, ...WRITING] : READING);
  }
}

const isWrite = (use: TableUse): boolean => !/^(GetItem|BatchGetItem|Query)/.test(use);

/** What DynamoDB asks of the key on behalf of the caller (developer guide, "DynamoDB encryption at rest: usage notes"). */
const READING = ['DescribeKey', 'Decrypt'];
const WRITING = ['Encrypt', 'GenerateDataKey', 'ReEncryptFrom', 'ReEncryptTo'];

/** CDK wants a region to look replica keys up by; this table has one replica, here, under the key of its own stack. */
const encryptedWith = (key: ProductKey): TableEncryptionV2 =>
  Object.assign(TableEncryptionV2.customerManagedKey(key), {
    _renderReplicaSseSpecification: () => ({ kmsMasterKeyId: key.keyArn }),
  });
