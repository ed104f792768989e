import { describe, expect, it } from '@jest/globals';
import { useStore, type Setting } from './setting.ts';

export const letterKeysContract = (name: string, setting: Setting): void => {
  describe(`keys of letters in ${name}`, () => {
    const store = useStore(setting);

    it('keeps one key for a name, whoever offers at once', async () => {
      const candidates = Array.from({ length: 10 }, (_, i) => `key-${i}`);
      const kept = await Promise.all(candidates.map((one) => store.letterKeys.offer('hash-of-one', one)));
      expect(new Set(kept).size).toBe(1);
      expect(await store.letterKeys.get('hash-of-one')).toBe(kept[0]);
      expect(await store.letterKeys.get('hash-of-another')).toBeUndefined();
    });

    it('removes keys, also those that were never there, and then keeps another', async () => {
      await store.letterKeys.offer('hash-of-two', 'key');
      await store.letterKeys.remove(['hash-of-two', 'hash-of-nobody']);
      expect(await store.letterKeys.get('hash-of-two')).toBeUndefined();
      expect(await store.letterKeys.offer('hash-of-two', 'another')).toBe('another');
    });
  });
};
