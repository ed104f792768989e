import { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** A client of the emulator. With no AWS_ENDPOINT_URL this would reach AWS, so it is required. */
export const emulator = (): DynamoDBClient => {
  const endpoint = process.env['AWS_ENDPOINT_URL'];
  if (endpoint === undefined) throw new Error('set AWS_ENDPOINT_URL to the emulator');
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  return new DynamoDBClient({ endpoint, region: 'us-east-1', credentials });
};

/** A client that lets something else happen before its call number `calls + 1`. */
export const interrupted = (calls: number, happens: () => Promise<unknown>): DynamoDBClient => {
  const client = emulator();
  let made = 0;
  client.middlewareStack.add(
    (next) => async (args) => {
      made += 1;
      if (made === calls + 1) await happens();
      return next(args);
    },
    { step: 'initialize' },
  );
  return client;
};

/** A client whose process dies before its call number `calls + 1`. */
export const dyingAfter = (calls: number): DynamoDBClient =>
  interrupted(calls, () => Promise.reject(new Error('died')));
