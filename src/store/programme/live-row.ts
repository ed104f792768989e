import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { keys, type Live } from '#store/keys.ts';
import { nothingPublished } from '#store/programme/programme-errors.ts';
import { at, held, read, type Dynamo } from '#store/table.ts';

const Names = z
  .set(z.string())
  .default(new Set())
  .transform((names) => [...names].sort());
const LiveItem = z.object({ version: z.string(), at: z.string(), heeds: Names, off: Names });

/** Which version is live, what all versions heed and what is off; always the newest. */
export const readLive = async (dynamo: Dynamo): Promise<Live | undefined> => {
  const item = await read(dynamo, keys.live());
  return item && LiveItem.parse(item);
};

/** Only what is off: a function that sends asks every two seconds. */
export const readOff = async (dynamo: Dynamo): Promise<readonly string[]> => {
  const get = new GetCommand({
    ...at(dynamo, keys.live()),
    ConsistentRead: true,
    ProjectionExpression: '#off',
    ExpressionAttributeNames: { '#off': 'off' },
  });
  return z.object({ off: Names }).parse((await dynamo.client.send(get)).Item ?? {}).off;
};

interface Becoming {
  readonly version: string;
  readonly at: string;
  readonly heeds: readonly string[];
}
/** Every write adds to the row or takes from it, so that a publish and a switch at once both count. */
const becoming = (dynamo: Dynamo, { version, at: when, heeds }: Becoming) => {
  const adds = heeds.length > 0;
  return {
    ...at(dynamo, keys.live()),
    UpdateExpression: `SET #version = :version, #at = :at${adds ? ' ADD heeds :heeds' : ''}`,
    ExpressionAttributeNames: { '#version': 'version', '#at': 'at' },
    ExpressionAttributeValues: { ':version': version, ':at': when, ...(adds ? { ':heeds': new Set(heeds) } : {}) },
  };
};

export const makeLive = async (dynamo: Dynamo, live: Becoming): Promise<void> => {
  await dynamo.client.send(new UpdateCommand(becoming(dynamo, live)));
};

/** The same where that version is live still, or none; false where another one is. */
export const makeLiveAfter = async (dynamo: Dynamo, seen: string | undefined, live: Becoming): Promise<boolean> => {
  const { ExpressionAttributeValues: values, ...rest } = becoming(dynamo, live);
  const update = new UpdateCommand({
    ...rest,
    ConditionExpression: seen === undefined ? 'attribute_not_exists(pk)' : '#version = :seen',
    ExpressionAttributeValues: { ...values, ...(seen === undefined ? {} : { ':seen': seen }) },
  });
  return !('item' in (await held(() => dynamo.client.send(update))));
};

export const turnInLive = async (dynamo: Dynamo, journey: string, to: 'on' | 'off'): Promise<void> => {
  const update = new UpdateCommand({
    ...at(dynamo, keys.live()),
    UpdateExpression: `${to === 'off' ? 'ADD' : 'DELETE'} #off :journeys`,
    ConditionExpression: 'attribute_exists(pk)',
    ExpressionAttributeNames: { '#off': 'off' },
    ExpressionAttributeValues: { ':journeys': new Set([journey]) },
  });
  if ('item' in (await held(() => dynamo.client.send(update)))) throw nothingPublished();
};
