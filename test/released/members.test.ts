import { expect, test } from '@jest/globals';
import { ConditionalCheckFailedException, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import fc from 'fast-check';
import type { Effect, MemberRow } from '#members/member-row.ts';
import { createDynamoStore } from '#store/dynamo-store.ts';
import { hiddenJson, isHidden } from '#store/fields.ts';
import { createMemoryStore } from '#store/memory/memory-store.ts';
import { createMemoryTables } from '#store/memory/tables.ts';
import { addressOf, anEffect, anEvent, NOW, register } from '../contract/rows.ts';
import { fields, NAMES, playedOn, rowOf, type Item } from './tables.ts';

const tablesOf = (members: readonly Item[]) => {
  const { client, rows } = playedOn({ members }, () => undefined);
  const setting = { client, tables: NAMES, fields, addressOf, now: () => new Date(NOW) };
  const store = createDynamoStore({ ...setting, keptSeconds: () => Promise.resolve(1) });
  return { store, client, row: () => rows()['members']?.find(({ sk }) => JSON.stringify(sk).includes('MEMBER')) };
};

const mapOf = (name: string, { value, at }: MemberRow['registers'][string]) => {
  const v = value === at ? '=' : JSON.stringify(value);
  return { v: isHidden(name) ? fields.hide(v) : v, at: Date.parse(at) };
};

/** A row as 0.1.0 wrote it, or some of its registers; the rest stays as it is. */
const asBefore = (item: Item, some: (name: string) => boolean): Item => {
  const { memberId, last, registers } = rowOf(item);
  const maps = Object.entries(registers).filter(([name]) => some(name));
  return {
    ...item,
    ...(marshall({
      memberId,
      last: hiddenJson(fields, last),
      ...Object.fromEntries(maps.map(([name, one]) => [`r#${name}`, mapOf(name, one)])),
    }) as Item),
  };
};

const shapeOf = (item: Item | undefined, name: string) => Object.keys(item?.[`r#${name}`] ?? {})[0];
const at = (seconds: number) => new Date(Date.parse(NOW) + seconds * 1_000).toISOString();

const NAMES_OF = ['city', 'phone', 'email', 'first:purchase', 'lastPurchase'];
const effects = fc.array(
  fc
    .dictionary(
      fc.constantFrom(...NAMES_OF),
      fc.tuple(fc.constantFrom('a', 'b', null), fc.nat(3)).map(([value, n]) => register(value, at(n))),
      { minKeys: 1 },
    )
    .map((set): Effect => anEffect({ n: 1 }, set)),
  { minLength: 1, maxLength: 8 },
);

test('a row whose registers are of either shape, in any mixture and order of facts, ends as the memory has it', async () => {
  await fc.assert(
    fc.asyncProperty(effects, fc.infiniteStream(fc.boolean()), async (all, coin) => {
      const memory = createMemoryStore(createMemoryTables(), addressOf);
      let world = tablesOf([]);
      for (const effect of all) {
        const event = anEvent('m');
        expect(await world.store.members.commit(event, effect)).toBe('accepted');
        await memory.members.commit(event, effect);
        const item = world.row();
        if (item === undefined) throw new Error('there is no row');
        world = tablesOf([asBefore(item, () => coin.next().value === true)]);
      }
      const alias = expect.any(String) as unknown;
      expect(await world.store.members.get('m')).toEqual({ ...(await memory.members.get('m')), alias });
    }),
    { numRuns: 150 },
  );
});

/** As 0.1.0 left it: everything is of one instant. */
const old = async (registers: Effect['set']): Promise<Item> => {
  const { store, row } = tablesOf([]);
  await store.members.commit(anEvent('m'), anEffect({ purchases: 1 }, registers));
  return asBefore(row() ?? {}, () => true);
};

test.each([
  ['newer', 1, 'new', 'S', 'B'],
  ['older', -1, 'old', 'M', 'M'],
])('a fact that is %s than a map: the map stands or goes, an address too', async (_, seconds, value, text, bytes) => {
  const world = tablesOf([await old({ city: register('old'), phone: register('old') })]);
  const set = { city: register('new', at(seconds)), phone: register('new', at(seconds)) };
  await world.store.members.commit(anEvent('m'), anEffect({}, set));
  const row = await world.store.members.get('m');
  expect([row?.registers['city']?.value, row?.registers['phone']?.value]).toEqual([value, value]);
  expect([shapeOf(world.row(), 'city'), shapeOf(world.row(), 'phone')]).toEqual([text, bytes]);
  expect(world.row()).toMatchObject({ phoneKey: { S: addressOf(value) } });
});

test('a write leaves of an old row what it does not touch', async () => {
  const world = tablesOf([await old({ city: register('Lund'), tier: register('gold') })]);
  await world.store.members.commit(anEvent('m', { id: 'next' }), anEffect({}, { city: register('Malmö', at(1)) }));
  const item = world.row();
  expect([shapeOf(item, 'city'), shapeOf(item, 'tier'), item?.['memberId']]).toEqual(['S', 'M', undefined]);
  expect(await world.store.members.get('m')).toMatchObject({
    ...{ memberId: 'm', seq: 2, last: { id: 'next', memberId: 'm' } },
    registers: { city: register('Malmö', at(1)), tier: register('gold') },
  });
});

test.each(['city', 'phone', 'first:purchase'])(
  'a function of 0.1.0 that is late takes nothing from a row that is packed: %s',
  async (name) => {
    const { store, client, row } = tablesOf([]);
    await store.members.commit(anEvent('m'), anEffect({}, { [name]: register('new') }));
    const before = row();
    for (const ConditionExpression of ['attribute_not_exists(#r) OR #r.#at < :at', '#r.#at < :at', '#r.#at > :at']) {
      const write = new UpdateItemCommand({
        ...{ TableName: 'members', Key: marshall({ pk: 'M#m', sk: 'MEMBER' }), ConditionExpression },
        UpdateExpression: 'SET #r = :r',
        ExpressionAttributeNames: { '#r': `r#${name}`, '#at': 'at' },
        ExpressionAttributeValues: marshall({ ':at': Date.parse(at(9)), ':r': { v: '"old"', at: Date.parse(at(9)) } }),
      });
      await expect(client.send(write)).rejects.toBeInstanceOf(ConditionalCheckFailedException);
    }
    expect(unmarshall(row() as Parameters<typeof unmarshall>[0])).toEqual(
      unmarshall(before as Parameters<typeof unmarshall>[0]),
    );
  },
);
