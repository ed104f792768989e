import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { dynamoConsents } from '#store/consents.ts';
import { documentClient } from '#store/document-client.ts';
import { dynamoDue } from '#store/due.ts';
import type { TableName } from '#store/keys.ts';
import { dynamoMembers } from '#store/members.ts';
import { dynamoMessages } from '#store/messages.ts';
import { dynamoProgrammes } from '#store/programmes.ts';
import { dynamoRequests } from '#store/requests.ts';
import { dynamoRuns } from '#store/runs.ts';
import type { Store } from '#store/store.ts';

export interface DynamoStoreOptions {
  readonly client: DynamoDBClient;
  readonly tables: Readonly<Record<TableName, string>>;
  readonly addressOf: (phone: string) => string;
  /** For the days after which marks and links leave. */
  readonly now: () => Date;
}

/** The whole store in DynamoDB: every decision is a condition on the write it guards. */
export const createDynamoStore = ({ client, tables, addressOf, now }: DynamoStoreOptions): Store => {
  const dynamo = { client: documentClient(client), tables };
  return {
    members: dynamoMembers(dynamo, { addressOf, now }),
    consents: dynamoConsents(dynamo),
    messages: dynamoMessages(dynamo, now),
    runs: dynamoRuns(dynamo),
    due: dynamoDue(dynamo),
    programmes: dynamoProgrammes(dynamo),
    requests: dynamoRequests(dynamo, now),
  };
};
