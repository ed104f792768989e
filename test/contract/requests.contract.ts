import { describe, expect, it } from '@jest/globals';
import { useStore, type Setting } from './setting.ts';

export const requestsContract = (name: string, setting: Setting): void => {
  describe(`requests in ${name}`, () => {
    const store = useStore(setting);

    it('takes a request once, also when it comes ten times at once', async () => {
      const taken = await Promise.all(Array.from({ length: 10 }, () => store.requests.first('msg_1')));
      expect(taken.filter(Boolean)).toHaveLength(1);
      expect(await store.requests.first('msg_1')).toBe(false);
      expect(await store.requests.first('msg_2')).toBe(true);
    });
  });
};
