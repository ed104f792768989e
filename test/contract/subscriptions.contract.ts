import { describe, expect, it } from '@jest/globals';
import type { Subscription } from '#messages/subscription.ts';
import { fresh } from './rows.ts';
import { useStore, type Setting } from './setting.ts';

const aSubscription = (memberId: string): Subscription => ({
  ...{ memberId, id: fresh('browser'), at: '2026-11-30T10:00:00.000Z' },
  ...{ endpoint: 'https://fcm.googleapis.com/fcm/send/abc', p256dh: 'a-point', auth: 'a-secret' },
});

export const subscriptionsContract = (name: string, setting: Setting): void => {
  describe(`subscriptions in ${name}`, () => {
    const store = useStore(setting);

    it('are kept as they came, each once, until they are removed', async () => {
      const memberId = fresh('member');
      const [one, other] = [aSubscription(memberId), aSubscription(memberId)];
      expect(await store.subscriptions.put(one)).toBe(true);
      expect(await store.subscriptions.put(other)).toBe(true);
      expect(await store.subscriptions.put({ ...one, auth: 'another' })).toBe(false);
      expect(new Set(await store.subscriptions.list(memberId))).toEqual(new Set([one, other]));
      await store.subscriptions.remove(memberId, one.id);
      await store.subscriptions.remove(memberId, one.id);
      expect(await store.subscriptions.list(memberId)).toEqual([other]);
      expect(await store.subscriptions.put(one)).toBe(true);
    });

    it('go with the messages of their member', async () => {
      const one = aSubscription(fresh('member'));
      await store.subscriptions.put(one);
      await store.messages.erase(one.memberId);
      expect(await store.subscriptions.list(one.memberId)).toEqual([]);
    });
  });
};
