import { describe, expect, it } from '@jest/globals';
import type { Bound } from '#consent/bounds.ts';
import { aClaim, aMessage, anEffect, anEvent, enrolled, evidence, fresh, granted, NOW } from './rows.ts';
import { useStore, type Setting } from './setting.ts';

const aBound = (max: number, tally = fresh('tally')): Bound => ({
  tally,
  limits: [{ max, share: max, seconds: 3600 }],
  looked: { what: 'questions', of: 'prefix' },
});
const minutes = (count: number): string => new Date(Date.parse(NOW) + count * 60_000).toISOString();

export const boundsContract = (name: string, setting: Setting): void => {
  describe(`limits on strangers in ${name}`, () => {
    const store = useStore(setting);
    const claim = (bounds: readonly Bound[], { at = NOW, ...rest }: { at?: string; memberSeq?: number } = {}) =>
      store.messages.claim(aClaim(aMessage('m', { at }), fresh('address'), { require: 'unstopped', bounds, ...rest }));

    it('lets so many through as the tally allows, and again when the window is over', async () => {
      const bound = aBound(2);
      const results = [await claim([bound]), await claim([bound]), await claim([bound])];
      expect(results).toMatchObject([{ ok: true }, { ok: true }, { ok: false, why: 'limit' }]);
      expect(results[2]).toMatchObject({ verdict: { rule: 'bounded', looked: { max: 2 }, nextEligible: minutes(70) } });
      expect(await claim([bound], { at: minutes(69) })).toMatchObject({ ok: false });
      expect(await claim([bound], { at: minutes(70) })).toEqual({ ok: true });
    });

    it('takes of all tallies or of none', async () => {
      const [one, other] = [aBound(1), aBound(5)];
      expect(await claim([one, other])).toEqual({ ok: true });
      for (let times = 0; times < 5; times += 1) expect(await claim([one, other])).toMatchObject({ why: 'limit' });
      for (let times = 0; times < 4; times += 1) expect(await claim([other])).toEqual({ ok: true });
      expect(await claim([other])).toMatchObject({ why: 'limit' });
    });

    it('never more than the limit, however many claim at once', async () => {
      const [shared, bounds] = [aBound(5), Array.from({ length: 3 }, () => aBound(3))];
      const results = await Promise.all(Array.from({ length: 24 }, (_, i) => claim([shared, bounds[i % 3] ?? shared])));
      expect(results.filter(({ ok }) => ok)).toHaveLength(5);
      expect(await store.messages.room([shared], NOW)).toMatchObject({ rule: 'bounded' });
    });

    it('says what else speaks against it before it speaks of a limit', async () => {
      const bound = aBound(1);
      const first = aMessage('m');
      const address = fresh('address');
      const given = { require: 'unstopped', bounds: [bound] } as const;
      await store.messages.claim(aClaim(first, address, given));
      expect(await store.messages.claim(aClaim(first, address, given))).toMatchObject({ why: 'exists' });
      const memberId = await enrolled(store);
      await store.members.commit(anEvent(memberId), anEffect({ earned: 5 }));
      const late = aClaim(aMessage(memberId), address, { ...given, memberSeq: 1 });
      expect(await store.messages.claim(late)).toMatchObject({ why: 'stale', member: { memberId, seq: 2 } });
      const stopped = await granted(store);
      await store.consents.optOut(stopped, evidence('stopped'));
      expect(await store.messages.claim(aClaim(aMessage('m'), stopped, given))).toMatchObject({ why: 'consent' });
      expect(await store.messages.claim(aClaim(aMessage('m'), fresh('address'), given))).toMatchObject({
        why: 'limit',
      });
    });

    it('gives back what a message took that did not leave, once, and nothing of what did', async () => {
      const [bound, other] = [aBound(1), aBound(1)];
      const message = aMessage('m');
      const given = aClaim(message, fresh('address'), { require: 'unstopped', bounds: [bound, other] });
      await store.messages.claim(given);
      await store.messages.release(message, [bound]);
      await store.messages.release(message, [bound, other]);
      expect(await store.messages.room([bound], NOW)).toBeUndefined();
      expect(await store.messages.room([other], NOW)).toMatchObject({ rule: 'bounded' });
      expect(await store.messages.claim({ ...given, bounds: [bound] })).toEqual({ ok: true });
      expect(await store.messages.room([bound], NOW)).toMatchObject({ rule: 'bounded' });
    });

    it('releases a message whose tally counts it no more', async () => {
      const [bound, message] = [aBound(1), aMessage('m')];
      await store.messages.claim(aClaim(message, fresh('address'), { require: 'unstopped', bounds: [bound] }));
      await claim([bound], { at: minutes(200) });
      await store.messages.release(message, [bound, aBound(1)]);
      expect(await store.messages.get('m', message.messageId)).toMatchObject({ state: 'released' });
      expect(await store.messages.room([bound], minutes(200))).toMatchObject({ rule: 'bounded' });
    });
  });
};
