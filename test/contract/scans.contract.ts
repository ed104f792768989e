import { describe, expect, it } from '@jest/globals';
import { fresh } from './rows.ts';
import { useStore, type Setting } from './setting.ts';

export const scansContract = (name: string, setting: Setting): void => {
  describe(`what scans remember in ${name}`, () => {
    const store = useStore(setting);
    const [now, soon, later] = ['2031-03-10T09:00:00.000Z', '2031-03-10T09:05:00.000Z', '2031-03-10T09:05:00.001Z'];
    const listing = () => ({ day: fresh('day'), shard: 0 });

    it('is the last that was kept by who had seen what was kept before', async () => {
      expect(await store.scans.state()).toBeUndefined();
      const [first, second, third] = [
        { oldest: '2031-03-01', shards: 4 },
        { oldest: '2031-03-02', shards: 4 },
        { oldest: '2031-03-02', shards: 8 },
      ];
      await store.scans.keep(first, undefined);
      await store.scans.keep(second, undefined);
      expect(await store.scans.state()).toEqual(first);
      await store.scans.keep(second, first);
      await store.scans.keep({ oldest: '2031-03-09', shards: 4 }, first);
      expect(await store.scans.state()).toEqual(second);
      await store.scans.keep(third, second);
      await store.scans.keep({ oldest: '2031-03-03', shards: 4 }, second);
      expect(await store.scans.state()).toEqual(third);
    });

    it('gives a listing to one pass at a time, and to the same one again', async () => {
      const [one, other] = [listing(), listing()];
      expect(await store.scans.take(one, 'a', now, soon)).toBe(true);
      expect(await store.scans.take(one, 'b', now, soon)).toBe(false);
      expect(await store.scans.take(one, 'a', now, soon)).toBe(true);
      expect(await store.scans.take(other, 'b', now, soon)).toBe(true);
    });

    it('frees a listing when its pass leaves, and not when another does', async () => {
      const one = listing();
      await store.scans.take(one, 'a', now, soon);
      await store.scans.leave(one, 'b');
      expect(await store.scans.take(one, 'b', now, soon)).toBe(false);
      await store.scans.leave(one, 'a');
      await store.scans.leave(one, 'a');
      expect(await store.scans.take(one, 'b', now, soon)).toBe(true);
    });

    it('takes the turn of a pass that was not heard of until its end, and no sooner', async () => {
      const one = listing();
      await store.scans.take(one, 'a', now, soon);
      expect(await store.scans.take(one, 'b', soon, later)).toBe(false);
      expect(await store.scans.take(one, 'b', later, later)).toBe(true);
      expect(await store.scans.take(one, 'a', later, later)).toBe(false);
    });
  });
};
