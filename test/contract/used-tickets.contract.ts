import { describe, expect, it } from '@jest/globals';
import { useStore, type Setting } from './setting.ts';

export const usedTicketsContract = (name: string, setting: Setting): void => {
  describe(`used tickets in ${name}`, () => {
    const store = useStore(setting);

    it('lets a ticket be used once, also when it comes ten times at once', async () => {
      const ticket = { id: 'ticket-1', expiresAt: '2099-01-01T00:00:00.000Z' };
      expect(await store.usedTickets.isUsed('ticket-1')).toBe(false);
      const taken = await Promise.all(Array.from({ length: 10 }, () => store.usedTickets.use(ticket)));
      expect(taken.filter(Boolean)).toHaveLength(1);
      expect(await store.usedTickets.use(ticket)).toBe(false);
      expect(await store.usedTickets.isUsed('ticket-1')).toBe(true);
      expect(await store.usedTickets.isUsed('ticket-2')).toBe(false);
    });

    it('keeps tickets and requests of the same name apart', async () => {
      const attempt = { id: 'ticket-3', digest: 'd', taker: 't' };
      expect(await store.requests.take(attempt, new Date('2026-11-21T12:00:00.000Z'))).toEqual({ kind: 'first' });
      expect(await store.usedTickets.isUsed('ticket-3')).toBe(false);
    });
  });
};
