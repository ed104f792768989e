import { describe, expect, it } from '@jest/globals';
import { openDesk, type Desk } from '#messages/desk.ts';
import { fresh } from './rows.ts';
import { useStore, type Setting } from './setting.ts';

const NOW = Date.parse('2026-11-21T12:00:00.000Z');
/** A desk at which so many of marketing wait. */
const aDesk = (waiting = 0): Desk => ({ ...openDesk(fresh('sender'), NOW), drawn: { urgent: 0, marketing: waiting } });

export const desksContract = (name: string, setting: Setting): void => {
  describe(`desks in ${name}`, () => {
    const store = useStore(setting);

    it('are kept as they are, fractions too', async () => {
      const desk = { ...aDesk(7), called: { urgent: 0, marketing: 1 / 3 }, slow: 1.1, stuck: 0.7 };
      expect(await store.desks.get(desk.name)).toBeUndefined();
      expect(await store.desks.put(desk, undefined)).toEqual({ kept: true, desk });
      expect(await store.desks.get(desk.name)).toEqual(desk);
    });

    it('are opened and changed by one of ten who want to at the same moment, and the others see what stands there', async () => {
      const desk = aDesk();
      const opened = await Promise.all(Array.from({ length: 10 }, () => store.desks.put(desk, undefined)));
      expect(opened.filter(({ kept }) => kept)).toHaveLength(1);
      const changes = Array.from({ length: 10 }, (_, one) => ({ ...desk, rev: 1, since: NOW + one }));
      const changed = await Promise.all(changes.map((next) => store.desks.put(next, desk)));
      const [won] = changes.filter((_, one) => changed[one]?.kept);
      expect(changed.filter(({ kept }) => kept)).toHaveLength(1);
      expect(changed.map((one) => one.desk)).toEqual(changes.map(() => won));
    });

    it('give ten who draw at the same moment numbers of their own, with one write each', async () => {
      const desk = aDesk(5);
      await store.desks.put(desk, undefined);
      const drawn = await Promise.all(Array.from({ length: 10 }, () => store.desks.draw(desk, 3, 2)));
      expect(drawn.every(({ kept }) => kept)).toBe(true);
      const ends = drawn.map((one) => one.desk?.drawn.marketing ?? 0).sort((a, b) => a - b);
      expect(ends).toEqual(Array.from({ length: 10 }, (_, one) => 5 + 3 * (one + 1)));
    });

    it('are drawn from by nobody who does not know that their clock was set, or that nobody waits any more', async () => {
      const desk = aDesk(5);
      await store.desks.put(desk, undefined);
      expect(await store.desks.draw(desk, 3, 5)).toEqual({ kept: false, desk });
      const stood = { ...desk, rev: 1, since: NOW + 60_000 };
      await store.desks.put(stood, desk);
      expect(await store.desks.draw(desk, 3, 2)).toEqual({ kept: false, desk: stood });
    });

    it('are not changed over numbers that were drawn meanwhile', async () => {
      const desk = aDesk(5);
      await store.desks.put(desk, undefined);
      await store.desks.draw(desk, 3, 2);
      const { kept, desk: there } = await store.desks.put({ ...desk, rev: 1 }, desk);
      expect([kept, there?.drawn.marketing]).toEqual([false, 8]);
    });
  });
};
