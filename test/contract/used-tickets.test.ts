import { expect, test } from '@jest/globals';
import { aWire } from './wire.ts';

const ticket = { id: 'ticket', expiresAt: '2026-12-21T12:00:00.000Z' };

test('a used ticket is written once, and kept a day longer than it could have been used', async () => {
  const { store, calls } = aWire();
  expect(await store.usedTickets.use(ticket)).toBe(true);
  expect(calls[0]).toMatchObject({
    operation: 'PutItem',
    body: {
      TableName: 'n',
      Item: { pk: { S: 'T#ticket' }, ttl: { N: String(Date.parse('2026-12-22T12:00:00.000Z') / 1000) } },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  });
});

test('whoever comes second finds that it was used', async () => {
  const refused = { __type: 'com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException' };
  const { store } = aWire(refused, { Item: { pk: { S: 'T#ticket' } } });
  expect(await store.usedTickets.use(ticket)).toBe(false);
  expect(await store.usedTickets.isUsed('ticket')).toBe(true);
  expect(await store.usedTickets.isUsed('another')).toBe(false);
});
