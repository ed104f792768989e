import {
  CreateTableCommand,
  DeleteTableCommand,
  type CreateTableCommandInput,
  type DynamoDBClient,
} from '@aws-sdk/client-dynamodb';
import type { TableName } from '#store/keys.ts';

const INDEXES: Partial<Record<TableName, readonly { name: string; pk: string; sk?: string; all?: true }[]>> = {
  members: [
    { name: 'byPhone', pk: 'phoneKey' },
    { name: 'byDue', pk: 'dueDay', sk: 'dueAt', all: true },
  ],
  consent: [{ name: 'byStopped', pk: 'stopShard' }],
  messages: [{ name: 'byProvider', pk: 'providerId' }],
};

const definition = (TableName: string, name: TableName): CreateTableCommandInput => {
  const indexes = INDEXES[name] ?? [];
  const attributes = ['pk', 'sk', ...indexes.flatMap(({ pk, sk }) => (sk === undefined ? [pk] : [pk, sk]))];
  const schema = (pk: string, sk?: string) => [
    { AttributeName: pk, KeyType: 'HASH' as const },
    ...(sk === undefined ? [] : [{ AttributeName: sk, KeyType: 'RANGE' as const }]),
  ];
  return {
    TableName,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: attributes.map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
    KeySchema: schema('pk', 'sk'),
    ...(indexes.length === 0
      ? {}
      : {
          GlobalSecondaryIndexes: indexes.map(({ name: IndexName, pk, sk, all }) => ({
            IndexName,
            KeySchema: schema(pk, sk),
            Projection: { ProjectionType: all ? ('ALL' as const) : ('KEYS_ONLY' as const) },
          })),
        }),
  };
};

/** The five tables of docs/data-model.md under a name of their own, and how to take them away. */
export const createTables = async (client: DynamoDBClient, prefix: string) => {
  const names: Record<TableName, string> = {
    members: `${prefix}-members`,
    consent: `${prefix}-consent`,
    messages: `${prefix}-messages`,
    programme: `${prefix}-programme`,
    counters: `${prefix}-counters`,
  };
  const all = Object.entries(names) as [TableName, string][];
  for (const [table, name] of all) await client.send(new CreateTableCommand(definition(name, table)));
  return {
    names,
    remove: async () => {
      for (const [, TableName] of all) await client.send(new DeleteTableCommand({ TableName }));
    },
  };
};
