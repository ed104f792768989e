import { describe, expect, it } from '@jest/globals';
import type { MessageState } from '#channels/message.ts';
import { aClaim, aMessage, anEffect, anEvent, enrolled, evidence, fresh, granted, NOW, OFFERS } from './rows.ts';
import { useStore, type Setting } from './setting.ts';

const DAY = '2026-11-21';

export const claimsContract = (name: string, setting: Setting): void => {
  describe(`claims in ${name}`, () => {
    const store = useStore(setting);
    const { claim } = { claim: (...args: Parameters<typeof aClaim>) => store.messages.claim(aClaim(...args)) };

    it('writes the message, the count and the links when everything holds', async () => {
      const [memberId, address, code] = [await enrolled(store), await granted(store), fresh('code')];
      const message = aMessage(memberId, { hop: 0, journey: 'welcome', runId: 'run', token: 'token' });
      const links = [{ code, url: 'https://a.test/offer' }];
      expect(await claim(message, address, { memberSeq: 1, cap: { day: DAY, max: 3 }, links })).toEqual({ ok: true });
      expect(await store.messages.get(memberId, message.messageId)).toEqual(message);
      expect(await store.consents.get(address)).toMatchObject({ seq: 1, capDay: DAY, capCount: 1 });
      const { messageId } = message;
      expect(await store.messages.link(code)).toEqual({ url: 'https://a.test/offer', memberId, messageId });
    });

    it('refuses a member who changed since, and shows the member as it is', async () => {
      const [memberId, address] = [await enrolled(store), await granted(store)];
      await store.members.commit(anEvent(memberId), anEffect({ earned: 5 }));
      const result = await claim(aMessage(memberId), address, { memberSeq: 1 });
      expect(result).toEqual({ ok: false, why: 'stale', member: await store.members.get(memberId) });
      expect(await claim(aMessage(fresh('member')), address, { memberSeq: 1 })).toEqual({
        ok: false,
        why: 'stale',
        member: undefined,
      });
    });

    it.each([
      ['granted', [false, false, true, false, false]],
      ['askable', [true, true, false, false, false]],
      ['unstopped', [true, true, true, true, false]],
      ['any', [true, true, true, true, true]],
    ] as const)(
      'a claim that needs %s passes for unseen, pending, granted, withdrawn, stopped: %j',
      async (require, expected) => {
        const prepare = async (state: 'pending' | 'granted' | 'withdrawn') => {
          const address = fresh('address');
          await store.consents.change(address, state, evidence('asked'), 0);
          return address;
        };
        const stopped = await granted(store);
        await store.consents.optOut(stopped, evidence('stopped'));
        const addresses = [
          fresh('address'),
          await prepare('pending'),
          await prepare('granted'),
          await prepare('withdrawn'),
          stopped,
        ];
        for (const cap of [undefined, { day: DAY, max: 3 }]) {
          const results = [];
          for (const address of addresses) {
            const result = await claim(aMessage(fresh('member')), address, { require, cap });
            if (!result.ok)
              expect(result).toEqual({ ok: false, why: 'consent', consent: await store.consents.get(address) });
            results.push(result.ok);
          }
          expect(results).toEqual(expected);
        }
      },
    );

    it('refuses a stopped address even where a pair says granted', async () => {
      const address = await granted(store);
      const { seq } = await store.consents.optOut(address, evidence('stopped'));
      await store.consents.change(address, 'granted', evidence('asked'), seq);
      expect((await store.consents.get(address))?.states[OFFERS]).toBe('granted');
      expect(await claim(aMessage(fresh('member')), address)).toMatchObject({ ok: false, why: 'consent' });
    });

    it('writes nothing at all when it is refused', async () => {
      const [memberId, address, code] = [fresh('member'), fresh('address'), fresh('code')];
      const message = aMessage(memberId);
      const links = [{ code, url: 'https://a.test' }];
      expect(await claim(message, address, { cap: { day: DAY, max: 3 }, links })).toMatchObject({ why: 'consent' });
      expect(await store.messages.get(memberId, message.messageId)).toBeUndefined();
      expect(await store.messages.link(code)).toBeUndefined();
      expect(await store.consents.get(address)).toBeUndefined();
    });

    it('claims one message once when fifty try at once, and counts it once', async () => {
      const [message, address] = [aMessage(fresh('member')), await granted(store)];
      const results = await Promise.all(
        Array.from({ length: 50 }, () => claim(message, address, { cap: { day: DAY, max: 99 } })),
      );
      expect(results.filter((result) => result.ok)).toHaveLength(1);
      expect(results.filter((result) => !result.ok && result.why === 'exists')).toHaveLength(49);
      expect((await store.consents.get(address))?.capCount).toBe(1);
    });

    it('lets exactly three of fifty claims pass a cap of three', async () => {
      const address = await granted(store);
      const results = await Promise.all(
        Array.from({ length: 50 }, () => claim(aMessage(fresh('member')), address, { cap: { day: DAY, max: 3 } })),
      );
      expect(results.filter((result) => result.ok)).toHaveLength(3);
      expect(results.filter((result) => !result.ok && result.why === 'cap')).toHaveLength(47);
      expect(await store.consents.get(address)).toMatchObject({ capDay: DAY, capCount: 3 });
    });

    it('starts the count again on another day, and counts nothing without a cap', async () => {
      const address = await granted(store);
      const one = { day: DAY, max: 1 };
      expect(await claim(aMessage(fresh('member')), address, { cap: one })).toEqual({ ok: true });
      const full = await claim(aMessage(fresh('member')), address, { cap: one });
      expect(full).toEqual({ ok: false, why: 'cap', consent: await store.consents.get(address) });
      expect(await claim(aMessage(fresh('member')), address)).toEqual({ ok: true });
      expect(await claim(aMessage(fresh('member')), address, { cap: { day: '2026-11-22', max: 1 } })).toEqual({
        ok: true,
      });
      expect(await store.consents.get(address)).toMatchObject({ capDay: '2026-11-22', capCount: 1 });
    });

    it('is not claimed again unless it waited or came back', async () => {
      const address = await granted(store);
      const states: [MessageState, boolean][] = [
        ['refused', false],
        ['deferred', true],
        ['released', true],
        ['claimed', false],
        ['sent', false],
        ['failed', false],
      ];
      for (const [state, claimable] of states) {
        const message = aMessage(fresh('member'), { state });
        await store.messages.receive(message);
        const result = await claim({ ...message, state: 'claimed' }, address);
        expect([state, result]).toEqual([state, claimable ? { ok: true } : { ok: false, why: 'exists', row: message }]);
      }
    });

    it('is not needed once an earlier hop was delivered', async () => {
      const address = await granted(store);
      const results: Record<string, unknown> = {};
      for (const state of ['deferred', 'sent', 'failed', 'delivered', 'read'] as const) {
        const memberId = fresh('member');
        const prior = aMessage(memberId, { state });
        await store.messages.receive(prior);
        const priors = [fresh('never-sent'), prior.messageId];
        results[state] = await claim(aMessage(memberId), address, { priors });
      }
      const refused = { ok: false, why: 'prior' };
      const ok = { ok: true };
      expect(results).toEqual({ deferred: ok, sent: ok, failed: ok, delivered: refused, read: refused });
    });

    it('names the most telling reason when several hold', async () => {
      const memberId = await enrolled(store);
      const address = await granted(store);
      const prior = aMessage(memberId, { state: 'delivered' });
      await store.messages.receive(prior);
      const message = aMessage(memberId);
      const all = { memberSeq: 7, cap: { day: DAY, max: 1 }, priors: [prior.messageId] };
      await claim(message, address, { cap: all.cap });
      const why = async (rest: object, row = aMessage(memberId), to = address) => {
        const result = await claim(row, to, { ...all, ...rest });
        return result.ok ? 'ok' : result.why;
      };
      expect(await why({}, message)).toBe('exists');
      expect(await why({})).toBe('stale');
      expect(await why({ memberSeq: 1 }, undefined, fresh('address'))).toBe('consent');
      expect(await why({ memberSeq: 1 })).toBe('cap');
      expect(await why({ memberSeq: 1, cap: { day: DAY, max: 2 } })).toBe('prior');
      expect(await why({ memberSeq: 1, cap: { day: DAY, max: 2 }, priors: [] })).toBe('ok');
    });

    it('lets no claim pass that starts after an opt-out was stored', async () => {
      for (let round = 0; round < Math.min(setting.runs, 8); round += 1) {
        const address = await granted(store);
        let stored = false;
        const stop = async () => {
          await store.consents.optOut(address, evidence('stopped'));
          stored = true;
        };
        const attempt = async (require: 'granted' | 'unstopped' | 'askable') => {
          const late = stored;
          const cap = { day: DAY, max: 99 };
          const result = await claim(aMessage(fresh('member')), address, {
            require,
            ...(require === 'granted' ? { cap } : {}),
          });
          return { late, ok: result.ok };
        };
        const race = Array.from({ length: 4 }, async () => {
          const attempts = [];
          while (attempts.filter(({ late }) => late).length < 2)
            for (const require of ['granted', 'unstopped', 'askable'] as const) attempts.push(await attempt(require));
          return attempts;
        });
        await stop();
        const attempts = (await Promise.all(race)).flat();
        expect(attempts.filter(({ late, ok }) => late && ok)).toEqual([]);
        expect(attempts.some(({ late }) => late)).toBe(true);
      }
    });

    it('gives the cap back with a message that did not leave, and lets it be claimed again', async () => {
      const [message, address, cap] = [aMessage(fresh('member')), await granted(store), { day: DAY, max: 1 }];
      await claim(message, address, { cap });
      await store.messages.release(message, address, cap);
      expect(await store.messages.get(message.memberId, message.messageId)).toMatchObject({ state: 'released' });
      expect((await store.consents.get(address))?.capCount).toBe(0);
      await store.messages.release(message, address, cap);
      expect((await store.consents.get(address))?.capCount).toBe(0);
      expect(await claim(message, address, { cap })).toEqual({ ok: true });
      expect((await store.consents.get(address))?.capCount).toBe(1);
    });

    it('gives nothing back for a message that left, nor on another day, nor without a cap', async () => {
      const [address, cap] = [await granted(store), { day: DAY, max: 5 }];
      const [left, other, free] = [aMessage(fresh('member')), aMessage(fresh('member')), aMessage(fresh('member'))];
      for (const message of [left, other, free]) await claim(message, address, { cap });
      await store.messages.advance(left.memberId, left.messageId, 'sent', NOW);
      await store.messages.release(left, address, cap);
      await store.messages.release(other, address, { day: '2026-11-20', max: 5 });
      await store.messages.release(free, address, undefined);
      const states = [left, other, free].map(async (m) => (await store.messages.get(m.memberId, m.messageId))?.state);
      expect(await Promise.all(states)).toEqual(['sent', 'released', 'released']);
      expect((await store.consents.get(address))?.capCount).toBe(3);
    });

    it('checks the pair it is for, not another one', async () => {
      const address = await granted(store);
      expect(await claim(aMessage(fresh('member')), address, { pair: 'rcs:offers' })).toMatchObject({ why: 'consent' });
      expect(await claim(aMessage(fresh('member')), address, { pair: OFFERS })).toEqual({ ok: true });
    });
  });
};
