import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Journey } from '#programme/grammar/journey.ts';
import type { Replacing } from '#programme/programme.ts';
import { aProgramme, fresh, NOW } from './rows.ts';
import { useStore, type Setting } from './setting.ts';

const LATER = '2026-11-22T09:00:00.000Z';
const LATEST = '2026-11-23T09:00:00.000Z';
const listensFor = (event: string | string[]): Partial<Journey> => ({
  exit: { event: 'member.left' },
  goal: { event: ['purchase.completed'], within: '7d' },
  steps: [{ listen: { for: 'event', event, until: '3d' }, yes: [{ exit: 'came-back' }] }],
});

export const programmesContract = (name: string, setting: Setting): void => {
  describe(`programmes in ${name}`, () => {
    const store = useStore(setting);
    const said = async () => (await store.programmes.live()).version;

    it('has no live programme before one was published', async () => {
      await expect(store.programmes.live()).rejects.toThrow('no programme was published');
      await expect(store.programmes.version('v0')).rejects.toThrow('v0 was never published');
      await expect(store.programmes.turn('welcome', 'off')).rejects.toThrow('no programme was published');
      expect(await store.programmes.off()).not.toContain('welcome');
      expect(await store.programmes.versions()).toEqual([]);
      expect(await store.programmes.rollback('v0', NOW)).toBe(false);
      await expect(store.programmes.live()).rejects.toThrow('no programme was published');
    });

    it('makes what was published live and keeps the versions before', async () => {
      const [first, second] = [aProgramme('v1'), aProgramme('v2', 'Says more')];
      await store.programmes.publish(first, NOW);
      expect(await store.programmes.live()).toEqual({ ...first, since: NOW, heeds: [], off: [] });
      await store.programmes.publish(second, LATER);
      expect(await store.programmes.live()).toEqual({ ...second, since: LATER, heeds: [], off: [] });
      expect(await store.programmes.version('v1')).toEqual(first);
    });

    it('goes back to a version when it is published again', async () => {
      await store.programmes.publish(aProgramme('v1'), LATEST);
      expect(await said()).toBe('v1');
    });

    it('lists versions by when they were first published, newest first, and says which is live', async () => {
      expect(await store.programmes.versions()).toEqual([
        { version: 'v2', at: LATER, live: false },
        { version: 'v1', at: NOW, live: true },
      ]);
    });

    it('goes back to an earlier version and forward again, and to none that was never published', async () => {
      expect(await store.programmes.rollback('v2', LATEST)).toBe(true);
      expect(await said()).toBe('v2');
      expect(await store.programmes.rollback('v9', LATEST)).toBe(false);
      expect(await said()).toBe('v2');
      expect(await store.programmes.rollback('v1', LATEST)).toBe(true);
      expect(await said()).toBe('v1');
    });

    it('never changes a version', async () => {
      await expect(store.programmes.publish(aProgramme('v2', 'Says less'), NOW)).rejects.toThrow('other content');
      expect((await store.programmes.version('v2')).journeys['welcome']?.about).toBe('Says more');
      expect(await said()).toBe('v1');
    });

    it('keeps a programme of megabytes that packs well, and refuses one that no row holds', async () => {
      const version = fresh('large');
      const long = aProgramme(version, 'Says hello. '.repeat(200_000));
      await store.programmes.publish(long, NOW);
      expect(await store.programmes.version(version)).toEqual(long);
      const noise = aProgramme(fresh('noise'), randomBytes(600_000).toString('base64'));
      await expect(store.programmes.publish(noise, LATEST)).rejects.toThrow(/is 5\d\d KB when compressed/);
      expect(await said()).toBe(version);
      await expect(store.programmes.version(noise.version)).rejects.toThrow('never published');
    });

    it('heeds the event types of every version that was ever published', async () => {
      await store.programmes.publish(aProgramme(fresh('v'), 'x', listensFor('visit.recorded')), NOW);
      await store.programmes.publish(aProgramme(fresh('v'), 'x', listensFor(['cart.left', 'visit.recorded'])), NOW);
      await store.programmes.publish(aProgramme(fresh('v')), NOW);
      const heeds = ['cart.left', 'member.left', 'purchase.completed', 'visit.recorded'];
      expect((await store.programmes.live()).heeds).toEqual(heeds);
      await store.programmes.rollback('v1', LATEST);
      expect((await store.programmes.live()).heeds).toEqual(heeds);
    });

    it('switches a journey off and on, through every version', async () => {
      await store.programmes.turn('welcome', 'off');
      await store.programmes.turn('thanks', 'off');
      await store.programmes.turn('welcome', 'off');
      expect(await store.programmes.off()).toEqual(['thanks', 'welcome']);
      await store.programmes.publish(aProgramme(fresh('v')), NOW);
      await store.programmes.rollback('v2', LATEST);
      expect((await store.programmes.live()).off).toEqual(['thanks', 'welcome']);
      await store.programmes.turn('thanks', 'on');
      await store.programmes.turn('win-back', 'on');
      expect((await store.programmes.live()).off).toEqual(['welcome']);
      await store.programmes.turn('welcome', 'on');
      expect(await store.programmes.off()).not.toContain('welcome');
      expect((await store.programmes.live()).off).toEqual([]);
    });

    describe('what a deployment brings', () => {
      const deployed = (replacing: Replacing) => {
        const programme = aProgramme(fresh('d'), 'Says what was deployed');
        return { programme, live: () => store.programmes.deploy(programme, NOW, replacing) };
      };
      const published = async (): Promise<string> => {
        const programme = aProgramme(fresh('p'), 'Says what was edited');
        await store.programmes.publish(programme, NOW);
        return programme.version;
      };
      const REPLACED: readonly (readonly [Replacing, 'edited' | 'deployed', 'new' | 'old'])[] = [
        ['first', 'deployed', 'old'],
        ['first', 'edited', 'old'],
        ['unedited', 'deployed', 'new'],
        ['unedited', 'edited', 'old'],
        ['always', 'deployed', 'new'],
        ['always', 'edited', 'new'],
      ];

      it.each(REPLACED)('%s: over one that was %s, the %s one is live', async (replacing, before, after) => {
        const first = deployed('always');
        const old = before === 'deployed' ? await first.live() : await published();
        const next = deployed(replacing);
        const wanted = after === 'new' ? next.programme.version : old;
        expect(await next.live()).toBe(wanted);
        expect(await said()).toBe(wanted);
      });

      it('is kept also where it is not made live, so that it can be gone to', async () => {
        await published();
        const left = deployed('unedited');
        await left.live();
        expect(await store.programmes.rollback(left.programme.version, NOW)).toBe(true);
        const next = deployed('unedited');
        expect(await next.live()).toBe(next.programme.version);
      });

      it('is live already where the same was published, and from then on counts as deployed', async () => {
        const same = aProgramme(fresh('s'), 'Says the same');
        await store.programmes.publish(same, NOW);
        expect(await store.programmes.deploy(same, LATER, 'unedited')).toBe(same.version);
        expect((await store.programmes.live()).since).toBe(NOW);
        const next = deployed('unedited');
        expect(await next.live()).toBe(next.programme.version);
      });

      it('may come twice, and never with other content', async () => {
        const once = deployed('unedited');
        expect([await once.live(), await once.live()]).toEqual([once.programme.version, once.programme.version]);
        const other = aProgramme(once.programme.version, 'Says something else');
        await expect(store.programmes.deploy(other, NOW, 'always')).rejects.toThrow('other content');
      });

      it.each([...Array(5).keys()])('is not put over what is published at the same moment (%i)', async () => {
        await deployed('always').live();
        const next = deployed('unedited');
        const [live, edited] = await Promise.all([next.live(), published()]);
        expect([next.programme.version, edited]).toContain(live);
        expect(await said()).toBe(edited);
      });
    });

    it.each([...Array(5).keys()])('loses neither of a publish and switches at the same moment (%i)', async (round) => {
      const programme = aProgramme(fresh('v'), 'x', listensFor(`round.r${round}`));
      const [off, on] = [`off-${round}`, `on-${round}`];
      await store.programmes.turn(on, 'off');
      await Promise.all([
        store.programmes.turn(off, 'off'),
        store.programmes.publish(programme, NOW),
        store.programmes.turn(on, 'on'),
      ]);
      const live = await store.programmes.live();
      expect(live.version).toBe(programme.version);
      expect(live.heeds).toContain(`round.r${round}`);
      expect([live.off.includes(off), live.off.includes(on)]).toEqual([true, false]);
    });
  });
};
