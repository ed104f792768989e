import { describe, expect, it } from '@jest/globals';
import { ANSWER_SECONDS, TURN_SECONDS } from '#events/requests.ts';
import { fresh } from './rows.ts';
import { useStore, type Setting } from './setting.ts';

const NOW = new Date('2026-11-21T12:00:00.000Z');
const after = (seconds: number): Date => new Date(NOW.getTime() + seconds * 1000);
const anAttempt = (id = fresh('msg')) => ({ id, digest: 'd', taker: fresh('taker') });

export const requestsContract = (name: string, setting: Setting): void => {
  describe(`requests in ${name}`, () => {
    const store = useStore(setting);
    const take = (attempt: ReturnType<typeof anAttempt>, now = NOW) => store.requests.take(attempt, now);

    it('are one taker’s, also when they come ten times at once', async () => {
      const id = fresh('msg');
      const taken = await Promise.all(Array.from({ length: 10 }, () => take(anAttempt(id))));
      expect(taken.map(({ kind }) => kind).sort()).toEqual([...Array.from({ length: 9 }, () => 'busy'), 'first']);
      expect(await take(anAttempt())).toEqual({ kind: 'first' });
    });

    it('may be taken again when their taker gave them back or died, and not when they were answered', async () => {
      const [first, second] = [anAttempt(), anAttempt()];
      const again = { ...first, taker: second.taker };
      await take(first);
      await store.requests.release(again);
      expect(await take(again)).toEqual({ kind: 'busy' });
      await store.requests.release(first);
      expect(await take(again)).toEqual({ kind: 'first' });
      expect(await take(first, after(TURN_SECONDS - 1))).toEqual({ kind: 'busy' });
      expect(await take(first, after(TURN_SECONDS))).toEqual({ kind: 'first' });
      await store.requests.answered(first, 'yes', after(TURN_SECONDS));
      await store.requests.release(first);
      expect(await take(again, after(TURN_SECONDS + 1))).toEqual({ kind: 'answered', answer: 'yes' });
    });

    it('are answered as the first was, for as long as a signature may be good, and another one is told so', async () => {
      const attempt = anAttempt();
      await take(attempt);
      await store.requests.answered(attempt, 'yes', NOW);
      const [again, other] = [anAttempt(attempt.id), { ...anAttempt(attempt.id), digest: 'e' }];
      expect(await take(again, after(ANSWER_SECONDS - 1))).toEqual({ kind: 'answered', answer: 'yes' });
      expect(await take(other, after(ANSWER_SECONDS - 1))).toEqual({ kind: 'other' });
      expect(await take(other, after(ANSWER_SECONDS))).toEqual({ kind: 'first' });
    });

    it('that two took one after the other keep the answer of the second', async () => {
      const [slow, quick] = [anAttempt('msg-slow'), anAttempt('msg-slow')];
      await take(slow);
      await take(quick, after(TURN_SECONDS));
      await store.requests.answered(quick, 'quick', after(TURN_SECONDS));
      await store.requests.answered(slow, 'slow', after(TURN_SECONDS + 1));
      expect(await take(slow, after(TURN_SECONDS + 2))).toEqual({ kind: 'answered', answer: 'quick' });
    });
  });
};
