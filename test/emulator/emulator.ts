import { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** Where the emulator is. With no AWS_ENDPOINT_URL a client would reach AWS, so it is required. */
export const config = () => {
  const endpoint = process.env['AWS_ENDPOINT_URL'];
  if (endpoint === undefined) throw new Error('set AWS_ENDPOINT_URL to the emulator');
  return { endpoint, region: 'us-east-1', credentials: { accessKeyId: 'test', secretAccessKey: 'test' } };
};

export const emulator = (): DynamoDBClient => new DynamoDBClient(config());

/** A client, or this client too, that lets something else happen before its call number `calls + 1`. */
export const interrupted = (calls: number, happens: () => Promise<unknown>, client = emulator()): DynamoDBClient => {
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
