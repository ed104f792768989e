import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createDynamoStore } from '#store/dynamo-store.ts';
import { encryptedFields } from '#store/encrypted-fields.ts';
import { startFakeAws, type FakeAws } from '../../bench/aws/fake-aws.ts';
import { addressOf, aClaim, aCount, aMessage, anEffect, anEvent, evidence, NOW, register } from '../contract/rows.ts';

let aws: FakeAws;
let client: DynamoDBClient;

beforeAll(async () => {
  aws = await startFakeAws();
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  client = new DynamoDBClient({ endpoint: aws.url, region: 'us-east-1', credentials });
});
beforeEach(() => {
  for (const table of ['members', 'consent', 'messages', 'counters']) aws.tables.clear(table);
  aws.taken();
});
afterAll(() => {
  client.destroy();
  aws.close();
});

const aStore = () => {
  const tables = { members: 'members', consent: 'consent', messages: 'messages', programme: 'p', counters: 'counters' };
  return createDynamoStore({
    client,
    tables,
    fields: encryptedFields('a-secret'),
    addressOf,
    now: () => new Date(NOW),
    keptSeconds: () => Promise.resolve(86_400),
  });
};
const message = aMessage('m');
const claim = aClaim(message, 'address', { memberSeq: 1, count: aCount('address', message, 3) });
const effect = anEffect({ earned: 5 }, { phone: register('+46701740605') });
const points = anEffect({ earned: 5 });
const enrolled = anEvent('m', { type: 'member.enrolled' });
const operations = (): readonly string[] => aws.taken().map(({ operation }) => operation);
const billed = () =>
  aws
    .taken()
    .flatMap(({ writes = [] }) => writes)
    .map(({ kind, base, index, held }) => [kind, base, index, held]);

describe('what the counters count', () => {
  test('an event is one call: its mark and its member, doubled', async () => {
    const store = aStore();
    await store.members.commit(enrolled, effect);
    aws.taken();
    expect(await store.members.commit(anEvent('m'), points)).toBe('accepted');
    expect(billed()).toEqual([
      ['Put', 2, 0, true],
      ['Update', 2, 0, true],
    ]);
  });

  test('the first event looks for a tombstone, writes the index of phones and keeps the hash of the phone', async () => {
    expect(await aStore().members.commit(enrolled, effect)).toBe('accepted');
    expect(billed()).toEqual([
      ['Put', 2, 0, true],
      ['Update', 2, 1, true],
      ['ConditionCheck', 2, 0, true],
      ['Put', 2, 0, true],
    ]);
  });

  test('a member who was erased is not made again, by whatever event', async () => {
    const store = aStore();
    await store.members.bury('m', NOW);
    expect(await store.members.commit(enrolled, effect)).toBe('erased');
    expect(await store.members.commit(anEvent('m'), points)).toBe('erased');
    expect(aws.tables.all('members')).toEqual([]);
  });

  test('a repeated event writes nothing and is billed all the same', async () => {
    const store = aStore();
    const event = anEvent('m');
    await store.members.commit(event, points);
    aws.taken();
    expect(await store.members.commit(event, points)).toBe('duplicate');
    expect(billed().map(([, base, , held]) => [base, held])).toEqual([
      [2, false],
      [2, true],
    ]);
    expect((await store.members.get('m'))?.counters).toEqual({ earned: 5 });
  });

  test('a claim writes, checks and counts in one call, and its conditions are looked at', async () => {
    const store = aStore();
    await store.members.commit(anEvent('m'), effect);
    expect(await store.messages.claim(claim)).toMatchObject({ ok: false, why: 'consent' });
    await store.consents.change('address', evidence('granted'), 0);
    aws.taken();
    expect(await store.messages.claim(claim)).toEqual({ ok: true });
    expect(billed()).toEqual([
      ['Put', 2, 0, true],
      ['ConditionCheck', 2, 0, true],
      ['Update', 2, 0, true],
    ]);
    expect(await store.messages.claim(claim)).toMatchObject({ ok: false, why: 'exists' });
    expect(operations()).toEqual(['TransactWriteItems']);
  });

  test('a state that moves is one unit, and one more when its index learns of it', async () => {
    const store = aStore();
    const message = aMessage('m');
    const { memberId, messageId } = message;
    await store.messages.refuse(message);
    aws.taken();
    await store.messages.advance(memberId, messageId, 'sent', NOW, { providerId: 'p' });
    await store.messages.advance(memberId, messageId, 'delivered', NOW, { providerId: 'p' });
    await store.messages.advance(memberId, messageId, 'sent', NOW);
    expect(billed()).toEqual([
      ['Update', 1, 1, true],
      ['Update', 1, 0, true],
      ['Update', 1, 0, false],
    ]);
  });

  test('a message whose receipts carry our key writes no index, whatever they say later', async () => {
    const store = aStore();
    const message = aMessage('m');
    const { memberId, messageId } = message;
    await store.messages.refuse(message);
    aws.taken();
    await store.messages.advance(memberId, messageId, 'sent', NOW, { sentAs: 'p' });
    await store.messages.advance(memberId, messageId, 'delivered', NOW, { sentAs: 'p' });
    expect(billed()).toEqual([
      ['Update', 1, 0, true],
      ['Update', 1, 0, true],
    ]);
  });

  test('due work that moves to another day is taken out of its index and put in again', async () => {
    const { due } = aStore();
    const work = { kind: 'expiry', memberId: 'm' } as const;
    await due.put({ ...work, dueAt: '2026-12-02T09:00:00.000Z' });
    await due.put({ ...work, dueAt: '2026-12-01T09:00:00.000Z' });
    await due.done({ ...work, dueAt: '2026-12-01T09:00:00.000Z' });
    expect(billed()).toEqual([
      ['Put', 1, 1, true],
      ['Put', 1, 2, true],
      ['Delete', 1, 1, true],
    ]);
  });
});
