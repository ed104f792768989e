import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Scans, ScanState } from '#runs/scans.ts';
import { keys } from '#store/keys.ts';
import { rowSchema } from '#store/row-schema.ts';
import { at, held, read, row, type Dynamo } from '#store/table.ts';

/** A turn whose pass died is nobody's soon, and its row goes a day later. */
const KEPT_SECONDS = 86_400;

const StateItem = rowSchema<ScanState>()(z.object({ oldest: z.string(), shards: z.number() }));

const asSeen = ({ oldest, shards }: ScanState) => ({
  ConditionExpression: 'oldest = :oldest AND shards = :shards',
  ExpressionAttributeValues: { ':oldest': oldest, ':shards': shards },
});

export const dynamoScans = (dynamo: Dynamo): Scans => ({
  async state() {
    const item = await read(dynamo, keys.scan());
    return item && StateItem.parse(item);
  },
  async keep(next, seen) {
    const condition = seen === undefined ? { ConditionExpression: 'attribute_not_exists(pk)' } : asSeen(seen);
    const put = new PutCommand({ ...row(dynamo, keys.scan(), { ...next }), ...condition });
    await held(() => dynamo.client.send(put));
  },
  async take(listing, pass, now, until) {
    const ttl = Math.floor(Date.parse(until) / 1000) + KEPT_SECONDS;
    const put = new PutCommand({
      ...row(dynamo, keys.turn(listing), { pass, until, ttl }),
      ConditionExpression: 'attribute_not_exists(pk) OR pass = :pass OR #until < :now',
      ExpressionAttributeNames: { '#until': 'until' },
      ExpressionAttributeValues: { ':pass': pass, ':now': now },
    });
    return '$metadata' in (await held(() => dynamo.client.send(put)));
  },
  async leave(listing, pass) {
    const remove = new DeleteCommand({
      ...at(dynamo, keys.turn(listing)),
      ConditionExpression: 'pass = :pass',
      ExpressionAttributeValues: { ':pass': pass },
    });
    await held(() => dynamo.client.send(remove));
  },
});
