import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { randomUUID } from 'node:crypto';
import type { Evidence } from '#consent/consent.ts';
import { createDynamoStore } from '#store/dynamo-store.ts';
import { encryptedFields } from '#store/encrypted-fields.ts';
import type { TableName } from '#store/keys.ts';
import type { Store } from '#store/store.ts';
import { aClaim, addressOf, aMessage, evidence, granted, NOW, OFFERS } from '../contract/rows.ts';
import { listedStops } from '../contract/stops.contract.ts';
import { dyingAfter, emulator, interrupted } from './emulator.ts';
import { createTables } from './store-tables.ts';

const client = emulator();
let tables: Awaited<ReturnType<typeof createTables>> | undefined;
const over = (with_: DynamoDBClient): Store =>
  createDynamoStore({
    client: with_,
    tables: tables?.names as Record<TableName, string>,
    fields: encryptedFields('a-secret'),
    addressOf,
    now: () => new Date(NOW),
    keptSeconds: () => Promise.resolve(86_400),
  });

beforeAll(async () => {
  tables = await createTables(client, `death-${randomUUID().slice(0, 8)}`);
});
afterAll(async () => {
  await tables?.remove();
  client.destroy();
});

describe('an opt-out whose process dies', () => {
  /** The stop, the read, the evidence: three calls; it dies before the second and before the third. */
  it.each([1, 2])('after %i of its calls holds, and no opt-in passes before its evidence is written', async (calls) => {
    const store = over(client);
    const address = await granted(store);
    const stop = evidence('stopped');
    await expect(over(dyingAfter(calls)).consents.optOut(address, stop)).rejects.toThrow('died');

    const attempt = () => store.messages.claim(aClaim(aMessage('m'), address));
    expect(await attempt()).toMatchObject({ ok: false, why: 'consent' });
    expect(await listedStops(store)).toContain(address);
    expect(await store.consents.change(address, evidence('granted'), 1)).toBe('lost');
    expect(await attempt()).toMatchObject({ ok: false, why: 'consent' });

    expect((await store.consents.evidence(address)).map(({ change }) => change)).toEqual(['granted', 'stopped']);
    expect(await store.consents.optOut(address, stop)).toMatchObject({ seq: 2, stoppedAt: NOW });
    expect(await store.consents.change(address, evidence('started'), 2)).toBe('changed');
    expect(await attempt()).toEqual({ ok: true });
    expect(await listedStops(store)).not.toContain(address);
  });

  it('makes an opt-in lose that read before it and writes after, evidence or not', async () => {
    const store = over(client);
    const address = await granted(store);
    const stop = () => over(dyingAfter(1)).consents.optOut(address, evidence('stopped'));
    const racing = over(interrupted(2, () => expect(stop()).rejects.toThrow('died')));
    expect(await racing.consents.change(address, evidence('granted'), 1)).toBe('lost');
    expect((await store.consents.get(address))?.stoppedAt).toBe(NOW);
  });

  it('is finished by the next change, also when another opt-out came in between', async () => {
    const store = over(client);
    const address = await granted(store);
    const dies = () => over(dyingAfter(1)).consents.optOut(address, evidence('stopped', { id: 'dies' }));
    const racing = over(interrupted(2, () => expect(dies()).rejects.toThrow('died')));
    expect(await racing.consents.optOut(address, evidence('stopped', { id: 'lives' }))).toMatchObject({ seq: 2 });
    expect(await store.consents.change(address, evidence('started'), 2)).toBe('lost');
    expect((await store.consents.evidence(address)).map(({ id }) => id).slice(1)).toEqual(['lives', 'dies']);
    expect(await store.consents.change(address, evidence('started'), 3)).toBe('changed');
  });

  it('is not undone by one that read before it and writes after, whichever of them dies', async () => {
    const store = over(client);
    const address = await granted(store);
    const dies = (change: 'withdrawn' | 'stopped', pairs: Evidence['pairs']) => () =>
      expect(over(dyingAfter(1)).consents.optOut(address, evidence(change, { pairs }))).rejects.toThrow('died');
    const racing = interrupted(2, dies('stopped', []), interrupted(1, dies('withdrawn', ['rcs:offers'])));
    await over(racing).consents.optOut(address, evidence('withdrawn', { pairs: ['whatsapp:offers'] }));
    expect(await store.consents.get(address)).toMatchObject({ stoppedAt: NOW });
    expect(await store.messages.claim(aClaim(aMessage('m'), address))).toMatchObject({ why: 'consent' });
    expect(await listedStops(store)).toContain(address);
  });

  it('of one pair is not undone by one of another that read before it and writes after', async () => {
    const store = over(client);
    const address = await granted(store);
    const dies = (...pairs: Evidence['pairs']) =>
      expect(over(dyingAfter(1)).consents.optOut(address, evidence('withdrawn', { pairs }))).rejects.toThrow('died');
    const racing = interrupted(
      2,
      () => dies(OFFERS),
      interrupted(1, () => dies('rcs:offers')),
    );
    await over(racing).consents.optOut(address, evidence('withdrawn', { pairs: ['whatsapp:offers'] }));
    expect(await store.consents.get(address)).toMatchObject({
      withdrawn: ['rcs:offers', OFFERS, 'whatsapp:offers'],
    });
    expect(await store.messages.claim(aClaim(aMessage('m'), address))).toMatchObject({ why: 'consent' });
  });

  it('before its first call did nothing, and does everything when it is delivered again', async () => {
    const store = over(client);
    const address = await granted(store);
    const stop = evidence('stopped');
    await expect(over(dyingAfter(0)).consents.optOut(address, stop)).rejects.toThrow('died');
    expect((await store.consents.get(address))?.stoppedAt).toBeUndefined();
    expect(await store.consents.optOut(address, stop)).toMatchObject({ seq: 2, stoppedAt: NOW });
  });
});
