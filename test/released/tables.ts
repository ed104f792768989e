import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { encryptedFields } from '#store/encrypted-fields.ts';
import { memberFromItem } from '#store/members/member-item.ts';
import { answers, said } from '../../bench/aws/answer.ts';
import type { Attributes } from '../../bench/aws/item-size.ts';
import { createTables } from '../../bench/aws/tables.ts';

export type Item = Attributes;
type Image = Parameters<typeof unmarshall>[0];
/** Rows by their table, as DynamoDB has them. */
export type Rows = Readonly<Record<string, readonly Item[]>>;

const TABLES = ['members', 'consent', 'messages', 'programme', 'counters'] as const;
export const NAMES = Object.fromEntries(TABLES.map((name) => [name, name])) as Record<(typeof TABLES)[number], string>;
/** What hides addresses in rows. */
export const fields = encryptedFields('a-secret');
export const rowOf = (item: Item) => memberFromItem(unmarshall(item as Image), fields);

/** Tables that DynamoDB's operations are played on, and who is told of each row of a member. */
export const playedOn = (rows: Rows, changed: (before: Item | undefined, after: Item) => void) => {
  const tables = createTables();
  for (const [table, items] of Object.entries(rows)) for (const item of items) tables.seed(table, item);
  const answer = answers(tables, () => true);
  const handle = ({
    headers,
    body,
  }: {
    readonly headers: Record<string, string>;
    readonly body: Uint8Array | string;
  }) => {
    const text = typeof body === 'string' ? body : new TextDecoder().decode(body);
    const call = answer(headers['x-amz-target'] ?? '', text);
    for (const { table, keys, before, after } of call.changes ?? [])
      if (table === 'members' && unmarshall(keys as Image)['sk'] === 'MEMBER' && after !== undefined)
        changed(before, after);
    const { status, json } = said(call);
    const type = { 'content-type': 'application/x-amz-json-1.0' };
    return Promise.resolve({ response: { statusCode: status, headers: type, body: new TextEncoder().encode(json) } });
  };
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const client = new DynamoDBClient({
    endpoint: 'http://wire.test',
    region: 'us-east-1',
    credentials,
    requestHandler: { handle },
  });
  return { client, rows: (): Rows => Object.fromEntries(TABLES.map((name) => [name, tables.all(name)])) };
};
