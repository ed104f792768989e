import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createDynamoStore } from '#store/dynamo-store.ts';
import { encryptedFields } from '#store/encrypted-fields.ts';
import type { Store } from '#store/store.ts';
import { addressOf, NOW } from './rows.ts';

export interface Call {
  readonly operation: string;
  readonly body: { readonly TransactItems?: readonly object[] } & Record<string, unknown>;
}

type Answer = object;
const NAMESPACE = 'com.amazonaws.dynamodb.v20120810#';

/** What DynamoDB says when a transaction is cancelled: one reason per item, in their order. */
export const cancelled = (...reasons: readonly { readonly Code: string; readonly Item?: object }[]): Answer => ({
  __type: `${NAMESPACE}TransactionCanceledException`,
  CancellationReasons: reasons,
});

/** A store over the real SDK whose requests are answered here, in turn; everything after the last answer is `{}`. */
export const aWire = (...answers: readonly Answer[]): { readonly store: Store; readonly calls: readonly Call[] } => {
  const calls: Call[] = [];
  const client = new DynamoDBClient({
    endpoint: 'http://wire.test',
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    requestHandler: {
      handle: (request: { readonly headers: Record<string, string>; readonly body: Uint8Array }) => {
        const operation = request.headers['x-amz-target']?.split('.')[1] ?? '';
        const answer = answers[calls.length] ?? {};
        calls.push({ operation, body: JSON.parse(new TextDecoder().decode(request.body)) as Call['body'] });
        return Promise.resolve({
          response: {
            statusCode: '__type' in answer ? 400 : 200,
            headers: { 'content-type': 'application/x-amz-json-1.0' },
            body: new TextEncoder().encode(JSON.stringify(answer)),
          },
        });
      },
    },
  });
  const tables = { members: 'm', consent: 'c', messages: 'g', programme: 'p', counters: 'n' };
  return {
    store: createDynamoStore({
      client,
      tables,
      fields: encryptedFields('a-secret'),
      addressOf,
      now: () => new Date(NOW),
      keptSeconds: () => Promise.resolve(86_400),
    }),
    calls,
  };
};
