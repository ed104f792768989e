import { describe, expect, it, jest } from '@jest/globals';
import { unseen } from '#consent/consent.ts';
import { Contended } from '#words/contended.ts';
import { addressOf, aClaim, aCount, aMessage, anEffect, anEvent, evidence, NOW, register } from './rows.ts';
import { aWire, cancelled } from './wire.ts';

const held = { Code: 'None' };
const refused = (Item?: object) => ({ Code: 'ConditionalCheckFailed', Item });
const conflict = { Code: 'TransactionConflict' };
const effect = anEffect({ earned: 5 }, { lastActiveAt: register(NOW), phone: register('+46') });
const message = aMessage('m');
const claim = aClaim(message, 'address', {
  memberSeq: 3,
  count: aCount('address', message, 3),
  priors: ['prior'],
  links: [{ code: 'c', url: 'https://a.test' }],
});
const kinds = (items: readonly object[] | undefined) => items?.map((item) => Object.keys(item)[0]);

describe('calls to DynamoDB', () => {
  it('commits an event with one call that writes the mark and the member, and reads no tombstone', async () => {
    const { store, calls } = aWire();
    expect(await store.members.commit(anEvent('m'), anEffect({ earned: 5 }))).toBe('accepted');
    expect(calls.map(({ operation }) => operation)).toEqual(['TransactWriteItems']);
    expect(kinds(calls[0]?.body.TransactItems)).toEqual(['Put', 'Update']);
    expect(JSON.stringify(calls[0]?.body)).toContain('attribute_exists(pk)');
  });

  it('keeps the hash of an address that an event brings, and asks for the tombstone when it may make a row', async () => {
    const { store, calls } = aWire();
    expect(await store.members.commit(anEvent('m', { type: 'member.enrolled' }), effect)).toBe('accepted');
    expect(kinds(calls[0]?.body.TransactItems)).toEqual(['Put', 'Update', 'ConditionCheck', 'Put']);
    expect(JSON.stringify(calls[0]?.body)).not.toContain('attribute_exists(pk)');
  });

  it('needs a second call for the first event of a member who never enrolled', async () => {
    const { store, calls } = aWire(cancelled(held, refused()));
    expect(await store.members.commit(anEvent('m'), anEffect({ earned: 5 }))).toBe('accepted');
    expect(calls.map(({ body }) => kinds(body.TransactItems))).toEqual([
      ['Put', 'Update'],
      ['Put', 'Update', 'ConditionCheck'],
    ]);
  });

  it("takes a purchase not to be the first, and needs a second call for the member's first one only", async () => {
    const purchase = anEffect({ purchases: 1 }, { 'first:purchase': register(null), lastPurchase: register(null) });
    const written = (call: { readonly body: object } | undefined) => JSON.stringify(call?.body);
    const later = aWire();
    expect(await later.store.members.commit(anEvent('m'), purchase)).toBe('accepted');
    expect(later.calls).toHaveLength(1);
    expect(written(later.calls[0])).toContain('SET #last = :last, alias = if_not_exists(alias, :alias), #r1 = :r1 ADD');
    const row = { pk: { S: 'M#m' }, seq: { N: '1' }, last: { S: JSON.stringify(anEvent('m')) } };
    const first = aWire(cancelled(held, refused(row)));
    expect(await first.store.members.commit(anEvent('m'), purchase)).toBe('accepted');
    expect(first.calls).toHaveLength(2);
    expect(written(first.calls[1])).toContain('#r0 = :r0, #r1 = :r1 ADD');
  });

  it('claims a message with one call that reads nothing and checks everything', async () => {
    const { store, calls } = aWire();
    expect(await store.messages.claim(claim)).toEqual({ ok: true });
    expect(calls.map(({ operation }) => operation)).toEqual(['TransactWriteItems']);
    expect(kinds(calls[0]?.body.TransactItems)).toEqual(['Put', 'ConditionCheck', 'Update', 'ConditionCheck', 'Put']);
  });

  it('needs a second call when something was counted within the longest window, and no third', async () => {
    const counted = {
      address: { S: 'address' },
      'm#m': { M: { 'sms:offers': { S: 'granted' } } },
      counted: { N: '7' },
      slots: { M: { other: { S: `${Date.parse(NOW).toString(36)} offers sms` } } },
    };
    const { store, calls } = aWire(cancelled(held, held, refused(counted), held, held));
    expect(await store.messages.claim(claim)).toEqual({ ok: true });
    expect(calls).toHaveLength(2);
    expect(JSON.stringify(calls[1]?.body)).toContain('counted = :counted');
  });

  const capped = (slots: number) => {
    const recent = Array.from({ length: slots }, (_, i) => ({ id: `s${i}`, at: NOW, topic: 'offers', channel: 'sms' }));
    return { ...claim, read: { ...unseen('address'), counted: slots, recent } };
  };

  it('needs one call for a person who was read, while they are as they were read', async () => {
    const { store, calls } = aWire();
    expect(await store.messages.claim(capped(2))).toEqual({ ok: true });
    expect(calls.map(({ operation }) => operation)).toEqual(['TransactWriteItems']);
    expect(JSON.stringify(calls[0]?.body)).toContain('counted = :counted');
    expect(JSON.stringify(calls[0]?.body)).toContain('attribute_not_exists(stoppedAt)');
  });

  it('writes nothing for a person who was read and has no room', async () => {
    const item = { address: { S: 'address' }, 'm#m': { M: { 'sms:offers': { S: 'granted' } } } };
    const member = { pk: { S: 'M#m' }, seq: { N: '3' }, last: { S: JSON.stringify(anEvent('m')) } };
    const { store, calls } = aWire({}, { Item: member }, { Item: item });
    expect(await store.messages.claim(capped(3))).toMatchObject({ why: 'limit', verdict: { rule: 'cap' } });
    expect(calls.map(({ operation }) => operation)).toEqual(['GetItem', 'GetItem', 'GetItem']);
  });

  it('reads what is asked for side by side with one call for a hundred, and again what the table puts off', async () => {
    const key = (name: string) => ({ pk: { S: `A#${name}` }, sk: { S: 'STATE' } });
    const item = (name: string) => ({ ...key(name), address: { S: name } });
    const { store, calls } = aWire(
      { Responses: { c: [item('b')] }, UnprocessedKeys: { c: { Keys: [key('a')] } } },
      { Responses: { c: [item('a')] } },
    );
    const found = await Promise.all(['a', 'b', 'a', 'none'].map((address) => store.consents.getTogether(address)));
    expect(found.map((row) => row?.address)).toEqual(['a', 'b', 'a', undefined]);
    expect(calls.map(({ operation }) => operation)).toEqual(['BatchGetItem', 'BatchGetItem']);
    const keysOf = ({ body }: { readonly body: Record<string, unknown> }) =>
      (body['RequestItems'] as Record<string, { readonly Keys: readonly object[] }>)['c']?.Keys;
    expect(calls.map(keysOf)).toEqual([[key('a'), key('b'), key('none')], [key('a')]]);
    expect(JSON.stringify(calls[0]?.body)).toContain('"ConsistentRead":true');
    const many = aWire();
    await Promise.all(Array.from({ length: 101 }, (_, i) => many.store.consents.getTogether(`address-${i}`)));
    expect(many.calls.map(keysOf).map((keys) => keys?.length)).toEqual([100, 1]);
  });

  it('learns a refusal from the same call', async () => {
    const { store, calls } = aWire(cancelled(held, held, refused(), held, held));
    expect(await store.messages.claim(claim)).toEqual({ ok: false, why: 'consent', consent: undefined });
    expect(calls).toHaveLength(1);
  });

  it('advances a message with one call', async () => {
    const { store, calls } = aWire();
    await store.messages.advance('m', 'message', 'sent', NOW, { providerId: 'p' });
    expect(calls.map(({ operation }) => operation)).toEqual(['UpdateItem']);
  });

  it('stops an address before it reads anything', async () => {
    const { store, calls } = aWire();
    await store.consents.optOut('address', evidence('stopped'));
    expect(calls.map(({ operation }) => operation)).toEqual(['TransactWriteItems', 'GetItem', 'TransactWriteItems']);
    expect(JSON.stringify(calls[0]?.body)).toContain('stoppedAt = if_not_exists(stoppedAt, :at)');
  });

  it('writes again after a conflict, and says no lie about it', async () => {
    const { store, calls } = aWire(cancelled(conflict, held), cancelled(held, conflict));
    expect(await store.members.commit(anEvent('m'), anEffect({ earned: 5 }))).toBe('accepted');
    expect(calls).toHaveLength(3);
  });

  it('writes again after a partition was too hot, once the SDK has given up on it', async () => {
    const throttled = { __type: 'com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException' };
    const { store, calls } = aWire(...Array.from({ length: 4 }, () => throttled));
    expect(await store.members.commit(anEvent('m'), anEffect({ earned: 5 }))).toBe('accepted');
    expect(calls).toHaveLength(5);
  });

  it('says that others were in the way when a conflict does not end within ten seconds', async () => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'] });
    const { store, calls } = aWire(...Array.from({ length: 10_000 }, () => cancelled(held, conflict)));
    const begun = Date.now();
    const failed = expect(store.members.commit(anEvent('m'), anEffect({ earned: 5 }))).rejects.toThrow(Contended);
    const ended: true[] = [];
    void failed.then(() => ended.push(true));
    while (ended.length === 0) {
      await new Promise((resolve) => setImmediate(resolve));
      await jest.advanceTimersToNextTimerAsync();
    }
    expect(Date.now() - begun).toBeLessThan(10_000);
    expect(calls.length).toBeGreaterThan(10);
    jest.useRealTimers();
  });

  it("reads a page of a member's messages with one query of so many rows, however many there are", async () => {
    const { store, calls } = aWire({ Items: [], LastEvaluatedKey: { pk: { S: 'M#m' }, sk: { S: 'MSG#one' } } });
    expect(await store.messages.page('m', 'zero')).toEqual({ messages: [], next: 'one' });
    expect(calls).toHaveLength(1);
    expect(calls[0]).toMatchObject({
      operation: 'Query',
      body: { Limit: 500, ExclusiveStartKey: { pk: { S: 'M#m' }, sk: { S: 'MSG#zero' } } },
    });
  });

  it('counts a segment of millions no further than ten pages of each of its partitions, and says so', async () => {
    const start = { pk: { S: 'M#m' }, sk: { S: 'SEG#active' }, group: { S: 'S#active#0' } };
    const { store, calls } = aWire(...Array.from({ length: 1_000 }, () => ({ Count: 6_000, LastEvaluatedKey: start })));
    const size = await store.segments.size('active');
    const partitions = new Set(calls.map(({ body }) => JSON.stringify(body['ExpressionAttributeValues']))).size;
    expect(calls).toHaveLength(10 * partitions);
    expect(size).toEqual({ size: 60_000 * partitions, atLeast: true });
  });

  it('throws what is no condition at once', async () => {
    const { store, calls } = aWire(cancelled(held, { Code: 'ValidationError' }));
    await expect(store.members.commit(anEvent('m'), anEffect({ earned: 5 }))).rejects.toThrow();
    expect(calls).toHaveLength(1);
  });

  it('does not trust an index that lags behind a changed phone', async () => {
    const item = { pk: { S: 'M#m' }, sk: { S: 'MEMBER' }, phoneKey: { S: addressOf('+461') } };
    const { store, calls } = aWire({ Items: [{ pk: item.pk, sk: item.sk }] }, { Item: item });
    expect(await store.members.findByPhone('+462')).toEqual([]);
    expect(calls.map(({ operation }) => operation)).toEqual(['Query', 'GetItem']);
  });

  it('never puts a phone number into the member table as a key', async () => {
    const { store, calls } = aWire();
    await store.members.findByPhone('+46701234567');
    expect(JSON.stringify(calls)).not.toContain('+46701234567');
    expect(JSON.stringify(calls)).toContain(addressOf('+46701234567'));
  });
});
