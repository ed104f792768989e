import {
  CreateTableCommand,
  DeleteTableCommand,
  type CreateTableCommandInput,
  type DynamoDBClient,
} from '@aws-sdk/client-dynamodb';
import type { TableName } from '#store/keys.ts';

interface Index {
  readonly name: string;
  readonly pk: string;
  readonly sk?: string;
  /** `all`, or these besides the keys. */
  readonly holds?: 'all' | readonly string[];
}

const INDEXES: Partial<Record<TableName, readonly Index[]>> = {
  members: [
    { name: 'byPhone', pk: 'phoneKey' },
    { name: 'byDue', pk: 'dueDay', sk: 'dueAt', holds: 'all' },
    {
      name: 'byGroup',
      pk: 'group',
      sk: 'pk',
      holds: ['memberId', 'journey', 'slot', 'runId', 'version', 'place'],
    },
  ],
  consent: [{ name: 'byStopped', pk: 'stopShard' }],
  messages: [{ name: 'byProvider', pk: 'providerId' }],
};

const projection = (holds: Index['holds']) =>
  holds === undefined
    ? { ProjectionType: 'KEYS_ONLY' as const }
    : holds === 'all'
      ? { ProjectionType: 'ALL' as const }
      : { ProjectionType: 'INCLUDE' as const, NonKeyAttributes: [...holds] };

const definition = (TableName: string, name: TableName): CreateTableCommandInput => {
  const indexes = INDEXES[name] ?? [];
  const named = indexes.flatMap(({ pk, sk }) => (sk === undefined ? [pk] : [pk, sk]));
  const attributes = [...new Set(['pk', 'sk', ...named])];
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
          GlobalSecondaryIndexes: indexes.map(({ name: IndexName, pk, sk, holds }) => ({
            IndexName,
            KeySchema: schema(pk, sk),
            Projection: projection(holds),
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
