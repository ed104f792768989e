import { describe, expect, it } from '@jest/globals';
import { aProgramme, NOW } from './rows.ts';
import { useStore, type Setting } from './setting.ts';

export const programmesContract = (name: string, setting: Setting): void => {
  describe(`programmes in ${name}`, () => {
    const store = useStore(setting);

    it('has no live programme before one was published', async () => {
      await expect(store.programmes.live()).rejects.toThrow('no programme was published');
      await expect(store.programmes.version('v0')).rejects.toThrow('v0 was never published');
    });

    it('makes what was published live and keeps the versions before', async () => {
      const [first, second] = [aProgramme('v1'), aProgramme('v2', 'Says more')];
      await store.programmes.publish(first, NOW);
      expect(await store.programmes.live()).toEqual(first);
      await store.programmes.publish(second, NOW);
      expect(await store.programmes.live()).toEqual(second);
      expect(await store.programmes.version('v1')).toEqual(first);
    });

    it('goes back to a version when it is published again', async () => {
      await store.programmes.publish(aProgramme('v1'), NOW);
      expect((await store.programmes.live()).version).toBe('v1');
    });

    it('never changes a version', async () => {
      await expect(store.programmes.publish(aProgramme('v2', 'Says less'), NOW)).rejects.toThrow('other content');
      expect((await store.programmes.version('v2')).journeys['welcome']?.about).toBe('Says more');
      expect((await store.programmes.live()).version).toBe('v1');
    });
  });
};
