import { describe, expect, it } from '@jest/globals';
import { useStore, type Setting } from './setting.ts';

export const sealKeysContract = (name: string, setting: Setting): void => {
  describe(`keys of seals in ${name}`, () => {
    const store = useStore(setting);

    it('keeps one key for an hour, whoever offers at once', async () => {
      const candidates = Array.from({ length: 10 }, (_, i) => `key-${i}`);
      const kept = await Promise.all(candidates.map((one) => store.sealKeys.offer('2026-11-21T09', one)));
      expect(new Set(kept).size).toBe(1);
      expect(await store.sealKeys.get('2026-11-21T09')).toBe(kept[0]);
    });

    it('removes keys, also those that were never there', async () => {
      await store.sealKeys.offer('2026-11-21T10', 'key');
      await store.sealKeys.remove(['2026-11-21T10', '2026-11-21T11']);
      expect(await store.sealKeys.get('2026-11-21T10')).toBeUndefined();
      expect(await store.sealKeys.offer('2026-11-21T10', 'another')).toBe('another');
    });
  });
};
