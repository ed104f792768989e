import {
  AttributeType,
  Billing,
  TableEncryptionV2,
  TableV2,
  type GlobalSecondaryIndexPropsV2,
  type StreamViewType,
} from 'aws-cdk-lib/aws-dynamodb';
import { Grant, type IGrantable } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { Stage } from '../stage.ts';
import type { ProductKey } from './product-key.ts';

export interface TableProps {
  readonly stage: Stage;
  readonly key: ProductKey;
  readonly indexes?: GlobalSecondaryIndexPropsV2[];
  readonly stream?: StreamViewType;
  /** Attribute that says when a row may go. */
  readonly ttl?: string;
}

/** A table that survives. `Scan` is in no grant: nothing reads a whole table. */
export class Table extends Construct {
  readonly table: TableV2;
  private readonly key: ProductKey;
  private readonly indexArns: readonly string[];

  constructor(scope: Construct, id: string, { stage, key, indexes, stream, ttl }: TableProps) {
    super(scope, id);
    this.key = key;
    this.table = new TableV2(this, 'Table', {
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
    this.indexArns = (indexes ?? []).map(({ indexName }) => `${this.table.tableArn}/index/${indexName}`);
  }

  grantRead(grantee: IGrantable): void {
    this.grant(grantee, ['GetItem', 'BatchGetItem', 'Query'], ['Decrypt']);
  }

  /** Reads and writes; a transaction needs the single actions and `ConditionCheckItem`. */
  grantReadWrite(grantee: IGrantable): void {
    this.grantRead(grantee);
    const writes = ['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem', 'ConditionCheckItem'];
    this.grant(grantee, writes, ['Decrypt', 'Encrypt', 'GenerateDataKey', 'ReEncryptFrom', 'ReEncryptTo']);
  }

  private grant(grantee: IGrantable, actions: readonly string[], keyActions: readonly string[]): void {
    Grant.addToPrincipal({
      grantee,
      actions: actions.map((action) => `dynamodb:${action}`),
      resourceArns: [this.table.tableArn, ...this.indexArns],
    });
    this.key.grantVia('dynamodb', grantee, ['DescribeKey', ...keyActions]);
  }
}

/** CDK wants a region to look replica keys up by; this table has one replica, here, under the key of its own stack. */
const encryptedWith = (key: ProductKey): TableEncryptionV2 =>
  Object.assign(TableEncryptionV2.customerManagedKey(key), {
    _renderReplicaSseSpecification: () => ({ kmsMasterKeyId: key.keyArn }),
  });
