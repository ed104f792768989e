import { expect, test } from '@jest/globals';
import { daySeals } from '#runtime/day-seals.ts';
import { memorySealKeys } from '#store/memory/seal-keys.ts';
import { createMemoryTables } from '#store/memory/tables.ts';

const aWorld = () => {
  let now = Date.parse('2026-11-21T09:59:00.000Z');
  const tables = createMemoryTables();
  let calls = 0;
  const kept = memorySealKeys(tables);
  const counted = {
    ...kept,
    offer: (...given: Parameters<typeof kept.offer>) => {
      calls += 1;
      return kept.offer(...given);
    },
    get: (...given: Parameters<typeof kept.get>) => {
      calls += 1;
      return kept.get(...given);
    },
  };
  const clock = () => new Date(now);
  return {
    seals: daySeals(counted, clock),
    /** Another Lambda on the same table. */
    other: daySeals(counted, clock),
    pass: (hours: number) => (now += hours * 3_600_000),
    calls: () => calls,
    keys: () => (tables.dump().counters ?? []).map(([pk]) => pk),
  };
};

test('what one function sealed another one opens, with one call for the key', async () => {
  const { seals, other, calls } = aWorld();
  const value = { to: '+46701740605', facts: { deep: ['é', null, 1.5] } };
  const texts = [await seals.seal(value), await seals.seal(value)];
  expect(new Set(texts).size).toBe(2);
  expect(texts[0]).not.toContain('4670');
  for (const text of texts) expect(await other.open(text)).toEqual(value);
  expect(calls()).toBe(2);
});

test('many at once make one key', async () => {
  const { seals, other, keys } = aWorld();
  const texts = await Promise.all([1, 2, 3, 4].map((n) => (n % 2 === 0 ? seals : other).seal(n)));
  expect(keys()).toEqual(['K#2026-11-21T09']);
  expect(await Promise.all(texts.map((text) => seals.open(text)))).toEqual([1, 2, 3, 4]);
});

test('it ends 23 hours after its hour began, also where the key is still remembered', async () => {
  const { seals, pass } = aWorld();
  const text = await seals.seal('secret');
  pass(22);
  expect(await seals.open(text)).toBe('secret');
  pass(0.02);
  expect(await seals.open(text)).toBeUndefined();
});

test('keys that are over are deleted, and those in use stay', async () => {
  const { seals, pass, keys } = aWorld();
  await seals.seal('first');
  pass(20);
  const later = await seals.seal('later');
  await seals.forget(3);
  expect(keys()).toHaveLength(2);
  pass(3);
  await seals.forget(3);
  expect(keys()).toEqual(['K#2026-11-22T05']);
  expect(await seals.open(later)).toBe('later');
});

test('a key that was deleted early leaves nothing to open', async () => {
  const { seals, other, keys } = aWorld();
  const text = await seals.seal('secret');
  expect(keys()).toHaveLength(1);
  const fresh = daySeals(
    {
      offer: () => Promise.reject(new Error('not asked')),
      get: () => Promise.resolve(undefined),
      remove: () => Promise.resolve(),
    },
    () => new Date('2026-11-21T10:00:00.000Z'),
  );
  expect(await fresh.open(text)).toBeUndefined();
  expect(await other.open(text)).toBe('secret');
});

test('what was changed on the way, or was never sealed, is an error', async () => {
  const { seals } = aWorld();
  const text = await seals.seal('secret');
  await expect(seals.open(text.replace('T09', 'T08'))).resolves.toBeUndefined();
  await expect(seals.open(`${text.slice(0, -3)}AAA`)).rejects.toThrow();
  await expect(seals.open('{"to":"+46"}')).rejects.toThrow('not sealed here');
});
