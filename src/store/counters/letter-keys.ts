import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { LetterKeys } from '#messages/seals.ts';
import { eraseKeys } from '#store/erase.ts';
import { keys } from '#store/keys.ts';
import { retryConflicts } from '#store/retry-conflicts.ts';
import { at, read, type Dynamo } from '#store/table.ts';

/** A letter lies for 14 days, and may have waited for some hours until it was sealed. */
const KEPT_SECONDS = 15 * 86_400;
const KeyItem = z.object({ key: z.string() });

export const dynamoLetterKeys = (dynamo: Dynamo, now: () => Date): LetterKeys => ({
  async offer(name, candidate) {
    const update = new UpdateCommand({
      ...at(dynamo, keys.letterKey(name)),
      UpdateExpression: 'SET #key = if_not_exists(#key, :candidate), #ttl = :ttl',
      ExpressionAttributeNames: { '#key': 'key', '#ttl': 'ttl' },
      ExpressionAttributeValues: {
        ':candidate': candidate,
        ':ttl': Math.ceil(now().getTime() / 1000) + KEPT_SECONDS,
      },
      ReturnValues: 'ALL_NEW',
    });
    const { Attributes } = await retryConflicts(() => dynamo.client.send(update));
    return KeyItem.parse(Attributes).key;
  },
  async get(name) {
    const item = await read(dynamo, keys.letterKey(name));
    return item && KeyItem.parse(item).key;
  },
  remove: (names) => eraseKeys(dynamo, names.map(keys.letterKey)),
});
