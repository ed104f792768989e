import { DynamoDBClient } from '@aws-sdk/client-dynamodb';

interface Part {
  readonly TableName: string;
  readonly Key?: object;
  readonly Item?: Readonly<Record<string, object>>;
  readonly UpdateExpression?: string;
  readonly ConditionExpression?: string;
  readonly ExpressionAttributeNames?: Readonly<Record<string, string>>;
  readonly ExpressionAttributeValues?: Readonly<Record<string, { readonly N?: string }>>;
}
type Write = Readonly<Partial<Record<'Put' | 'Update' | 'ConditionCheck', Part>>>;
type Row = Record<string, unknown>;

const partOf = ({ Put, Update, ConditionCheck }: Write): Part => Put ?? Update ?? (ConditionCheck as Part);
const nameOf = ({ TableName, Key, Item }: Part): string =>
  JSON.stringify([TableName, Key ?? { pk: Item?.['pk'], sk: Item?.['sk'] }]);

/** `ADD #a :x, #b :y` of an update, as what each attribute grows by. */
const added = ({ UpdateExpression = '', ExpressionAttributeNames = {}, ExpressionAttributeValues = {} }: Part) =>
  [...(/ADD (.*)/.exec(UpdateExpression)?.[1] ?? '').matchAll(/(#\w+) (:\w+)/g)].map(
    ([, name = '', value = '']) =>
      [ExpressionAttributeNames[name] ?? '', Number(ExpressionAttributeValues[value]?.N)] as const,
  );

/**
 * Transactions as DynamoDB serialises them: each holds its rows for `heldMs`, and one that meets a row in other hands is
 * cancelled with `TransactionConflict` (Developer Guide, "Transaction conflict handling in DynamoDB"). Rows that must not be
 * there and sums are kept; every other condition holds.
 */
export const crowdedTable = (heldMs: number) => {
  const rows = new Map<string, Row>();
  const inHands = new Set<string>();
  const seen = { conflicts: 0, written: 0 };
  const pause = () => new Promise((resolve) => setTimeout(resolve, heldMs));
  const refuse = (codes: readonly string[]) => ({
    __type: 'com.amazonaws.dynamodb.v20120810#TransactionCanceledException',
    CancellationReasons: codes.map((Code) => ({ Code })),
  });
  const isThere = (part: Part): boolean =>
    part.ConditionExpression === 'attribute_not_exists(pk)' && rows.has(nameOf(part));

  const write = async (writes: readonly Write[]): Promise<object> => {
    const parts = writes.map(partOf);
    const names = parts.map(nameOf);
    if (names.some((name) => inHands.has(name))) {
      seen.conflicts += 1;
      const codes = names.map((name) => (inHands.has(name) ? 'TransactionConflict' : 'None'));
      await pause();
      return refuse(codes);
    }
    for (const name of names) inHands.add(name);
    await pause();
    for (const name of names) inHands.delete(name);
    if (parts.some(isThere)) return refuse(parts.map((part) => (isThere(part) ? 'ConditionalCheckFailed' : 'None')));
    for (const { Put, Update } of writes) {
      if (Put !== undefined) rows.set(nameOf(Put), { ...Put.Item });
      if (Update === undefined) continue;
      const row = rows.get(nameOf(Update)) ?? {};
      for (const [name, by] of added(Update)) row[name] = Number(row[name] ?? 0) + by;
      rows.set(nameOf(Update), row);
    }
    seen.written += 1;
    return {};
  };

  const client = new DynamoDBClient({
    endpoint: 'http://wire.test',
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    requestHandler: {
      handle: async ({ body }: { readonly body: Uint8Array }) => {
        const { TransactItems = [] } = JSON.parse(new TextDecoder().decode(body)) as { TransactItems?: Write[] };
        const answer = await write(TransactItems);
        return {
          response: {
            statusCode: '__type' in answer ? 400 : 200,
            headers: { 'content-type': 'application/x-amz-json-1.0' },
            body: new TextEncoder().encode(JSON.stringify(answer)),
          },
        };
      },
    },
  });
  /** The row of a member. */
  const member = (memberId: string): Row | undefined =>
    rows.get(JSON.stringify(['m', { pk: { S: `M#${memberId}` }, sk: { S: 'MEMBER' } }]));
  return { client, seen, member };
};
