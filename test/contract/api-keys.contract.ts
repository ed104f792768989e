import { describe, expect, it } from '@jest/globals';
import type { ActiveKey } from '#access/api-key.ts';
import { fresh } from './rows.ts';
import { useStore, type Setting } from './setting.ts';

const aKey = (rest: Partial<ActiveKey> = {}): ActiveKey => ({
  name: fresh('key'),
  scopes: ['events:write', 'members:read'],
  createdAt: '2026-11-21T09:00:00.000Z',
  salt: fresh('salt'),
  ...rest,
});
const rotated = (key: ActiveKey): ActiveKey => ({
  ...key,
  salt: fresh('salt'),
  rotatedAt: '2026-11-22T09:00:00.000Z',
  previous: [{ salt: key.salt, until: '2026-11-23T09:00:00.000Z' }],
});
const AT = '2026-11-24T09:00:00.000Z';

export const apiKeysContract = (name: string, setting: Setting): void => {
  describe(`keys of the API in ${name}`, () => {
    const store = useStore(setting);
    const of = async (key: ActiveKey) => (await store.apiKeys.list()).find((one) => one.name === key.name);

    it('are kept as they are', async () => {
      const key = rotated(aKey());
      expect(await store.apiKeys.add(key)).toBe(true);
      expect(await of(key)).toEqual(key);
    });

    it('have a name once, whoever takes it at the same moment, and after a revocation too', async () => {
      const key = aKey();
      const added = await Promise.all(
        Array.from({ length: 10 }, () => store.apiKeys.add({ ...key, salt: fresh('salt') })),
      );
      expect(added.filter((one) => one)).toHaveLength(1);
      await store.apiKeys.revoke(key.name, AT);
      expect(await store.apiKeys.add(key)).toBe(false);
    });

    it('are rotated by one of ten that want to at the same moment', async () => {
      const key = aKey();
      await store.apiKeys.add(key);
      const turns = Array.from({ length: 10 }, () => rotated(key));
      const taken = await Promise.all(turns.map((next) => store.apiKeys.replace(key, next)));
      expect(taken.filter((one) => one)).toHaveLength(1);
      expect(await of(key)).toEqual(turns[taken.indexOf(true)]);
    });

    it('are revoked whatever stands there, and neither a rotation nor another revocation changes that', async () => {
      const key = aKey();
      await store.apiKeys.add(key);
      const next = rotated(key);
      await store.apiKeys.replace(key, next);
      await store.apiKeys.revoke(key.name, AT);
      const left = { ...next, salt: undefined, previous: undefined };
      expect(await of(key)).toEqual({ ...left, revokedAt: AT });
      expect(await store.apiKeys.replace(next, rotated(next))).toBe(false);
      await store.apiKeys.revoke(key.name, '2026-12-24T09:00:00.000Z');
      expect(await of(key)).toEqual({ ...left, revokedAt: AT });
    });

    it('that never were are revoked without a trace', async () => {
      const key = aKey();
      await store.apiKeys.revoke(key.name, AT);
      expect(await of(key)).toBeUndefined();
    });
  });
};
