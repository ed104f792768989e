import { describe, expect, it } from '@jest/globals';
import type { Store } from '#store/store.ts';
import { evidence, fresh, granted, NOW } from './rows.ts';
import { useStore, type Setting } from './setting.ts';

/** Everything that the index of stops shows. */
export const listedStops = async ({ stops }: Store): Promise<readonly string[]> => {
  const addresses: string[] = [];
  for await (const page of stops.list()) addresses.push(...page);
  return addresses;
};

export const stopsContract = (name: string, setting: Setting): void => {
  describe(`stops in ${name}`, () => {
    const store = useStore(setting);
    const listed = () => listedStops(store);

    it('shows an address from its stop on, once, and not before', async () => {
      const [open, unseen] = [await granted(store), fresh('address')];
      expect(await listed()).not.toContain(open);
      for (const address of [open, unseen]) {
        await store.consents.optOut(address, evidence('stopped'));
        await store.consents.optOut(address, evidence('stopped'));
      }
      expect((await listed()).filter((address) => [open, unseen].includes(address)).sort()).toEqual(
        [open, unseen].sort(),
      );
    });

    it.each(['started', 'granted'] as const)('shows it no more once it is open again: %s', async (change) => {
      const address = await granted(store);
      const { seq } = await store.consents.optOut(address, evidence('stopped'));
      await store.consents.change(address, evidence(change), seq);
      expect(await listed()).not.toContain(address);
    });

    it('shows it through whatever does not open it', async () => {
      const address = await granted(store);
      const { seq } = await store.consents.optOut(address, evidence('stopped'));
      await store.consents.change(address, evidence('withdrawn'), seq);
      await store.consents.change(address, evidence('asked'), seq + 1);
      await store.consents.optOut(address, evidence('withdrawn'));
      expect(await listed()).toContain(address);
    });

    it('does not show what lost only a pair', async () => {
      const address = await granted(store);
      await store.consents.optOut(address, evidence('withdrawn'));
      expect(await listed()).not.toContain(address);
    });

    it('shows what an erased person left', async () => {
      const address = await granted(store);
      await store.consents.erase(address, NOW);
      expect(await listed()).toContain(address);
    });

    it('keeps how far somebody came through them, until they are through', async () => {
      for (const address of [fresh('address'), fresh('address'), undefined]) {
        await store.stops.keepReached(address);
        expect(await store.stops.reached()).toBe(address);
      }
    });

    it('misses none of many', async () => {
      const addresses = Array.from({ length: 230 }, () => fresh('address'));
      await Promise.all(addresses.map((address) => store.consents.optOut(address, evidence('stopped'))));
      expect(await listed()).toEqual(expect.arrayContaining(addresses));
    });
  });
};
