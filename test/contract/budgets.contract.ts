import { describe, expect, it } from '@jest/globals';
import { useStore, type Setting } from './setting.ts';

export const budgetsContract = (name: string, setting: Setting): void => {
  describe(`budgets in ${name}`, () => {
    const store = useStore(setting);

    it('give what fits below the bound and no more, also when ten ask at once', async () => {
      const taken = await Promise.all(Array.from({ length: 10 }, () => store.budgets.take('a-day', 30, 100)));
      expect(taken.filter(Boolean)).toHaveLength(3);
      expect(await store.budgets.take('a-day', 10, 100)).toBe(true);
      expect(await store.budgets.take('a-day', 1, 100)).toBe(false);
      expect(await store.budgets.take('another-day', 101, 100)).toBe(false);
    });

    it('give again what was given back', async () => {
      expect(await store.budgets.take('b-day', 100, 100)).toBe(true);
      await store.budgets.giveBack('b-day', 40);
      expect(await store.budgets.take('b-day', 41, 100)).toBe(false);
      expect(await store.budgets.take('b-day', 40, 100)).toBe(true);
    });
  });
};
