import { ANSWER_SECONDS, foundTaken, TURN_SECONDS, type Requests } from '#events/requests.ts';
import { keys } from '#store/keys.ts';
import { atomic } from '#store/memory/atomic.ts';
import type { MemoryTables } from '#store/memory/tables.ts';

export const memoryRequests = (tables: MemoryTables): Requests => ({
  take: atomic((attempt, now) => {
    const { id, digest, taker } = attempt;
    const found = tables.get(keys.request(id));
    if (found !== undefined && found.endsAt > now.getTime()) return foundTaken(found, attempt);
    tables.put(keys.request(id), { digest, taker, endsAt: now.getTime() + TURN_SECONDS * 1000 });
    return { kind: 'first' };
  }),
  answered: atomic(({ id, digest, taker }, answer, now) => {
    const found = tables.get(keys.request(id));
    if (found !== undefined && found.taker !== taker) return;
    tables.put(keys.request(id), { digest, taker, endsAt: now.getTime() + ANSWER_SECONDS * 1000, answer });
  }),
  release: atomic(({ id, taker }) => {
    const found = tables.get(keys.request(id));
    if (found?.taker === taker && found.answer === undefined) tables.delete(keys.request(id));
  }),
});
