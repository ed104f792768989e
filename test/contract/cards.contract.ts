import { describe, expect, it } from '@jest/globals';
import type { Card } from '#messages/card.ts';
import { fresh } from './rows.ts';
import { useStore, type Setting } from './setting.ts';

const AT = '2026-11-30T10:00:00.000Z';
const LATER = '2026-11-30T11:00:00.000Z';

const aCard = (memberId: string, rest: Partial<Card> = {}): Card => ({
  ...{ memberId, messageId: fresh('message'), at: AT, expiresAt: '2027-01-30T10:00:00.000Z' },
  ...{ title: 'A coffee is yours', text: 'Take it today', stopUrl: 'https://go.example/unsubscribe/x' },
  buttons: [
    { text: 'Take it', postback: 'v2:redeem:m:x' },
    { text: 'See', url: 'https://go.example/l/a', postback: 'v2:open:m:x' },
  ],
  ...rest,
});

export const cardsContract = (name: string, setting: Setting): void => {
  describe(`cards in ${name}`, () => {
    const store = useStore(setting);

    it('lie there as they were laid down, and the same again changes nothing', async () => {
      const memberId = fresh('member');
      const [one, other] = [aCard(memberId), aCard(memberId, { text: 'Another', buttons: [] })];
      await store.cards.put(one);
      await store.cards.put(other);
      await store.cards.put({ ...one, text: 'Something else' });
      expect(await store.cards.get(memberId, one.messageId)).toEqual(one);
      const all = await store.cards.list(memberId);
      expect(new Set(all)).toEqual(new Set([one, other]));
      expect(await store.cards.list(fresh('member'))).toEqual([]);
    });

    it('keep when each thing happened to them first', async () => {
      const card = aCard(fresh('member'));
      const { memberId, messageId } = card;
      await store.cards.put(card);
      await store.cards.mark(memberId, messageId, 'seenAt', AT);
      await store.cards.mark(memberId, messageId, 'seenAt', LATER);
      await store.cards.mark(memberId, messageId, 'dismissedAt', LATER);
      expect(await store.cards.get(memberId, messageId)).toEqual({ ...card, seenAt: AT, dismissedAt: LATER });
    });

    it('are not brought back by a mark, and go with the messages of their member', async () => {
      const card = aCard(fresh('member'));
      const { memberId, messageId } = card;
      await store.cards.mark(memberId, messageId, 'readAt', AT);
      expect(await store.cards.get(memberId, messageId)).toBeUndefined();
      await store.cards.put(card);
      await store.messages.erase(memberId);
      expect(await store.cards.list(memberId)).toEqual([]);
    });
  });
};
