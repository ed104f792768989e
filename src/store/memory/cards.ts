import type { Cards } from '#messages/card.ts';
import { keys } from '#store/keys.ts';
import { atomic } from '#store/memory/atomic.ts';
import type { MemoryTables } from '#store/memory/tables.ts';

export const memoryCards = (tables: MemoryTables): Cards => ({
  put: atomic((card) => {
    const key = keys.card(card.memberId, card.messageId);
    if (tables.get(key) === undefined) tables.put(key, card);
  }),
  list: atomic((memberId) => tables.list(keys.cards(memberId))),
  get: atomic((memberId, messageId) => tables.get(keys.card(memberId, messageId))),
  mark: atomic((memberId, messageId, mark, at) => {
    const key = keys.card(memberId, messageId);
    const card = tables.get(key);
    if (card !== undefined && card[mark] === undefined) tables.put(key, { ...card, [mark]: at });
  }),
});
