import { describe, expect, it } from '@jest/globals';
import { unseen, type Evidence } from '#consent/consent.ts';
import { anchorOf } from '#consent/proof/sealed.ts';
import { verifyChain } from '#consent/proof/verify-chain.ts';
import type { MessageState } from '#messages/message.ts';
import {
  aClaim,
  aCount,
  aMessage,
  anEffect,
  anEvent,
  enrolled,
  evidence,
  fresh,
  granted,
  NOW,
  OFFERS,
  saidAt,
} from './rows.ts';
import { useStore, type Setting } from './setting.ts';

/** So much later than the rows' own instant. */
const after = (hours: number): string => new Date(Date.parse(NOW) + hours * 3_600_000).toISOString();

export const claimsContract = (name: string, setting: Setting): void => {
  describe(`claims in ${name}`, () => {
    const store = useStore(setting);
    const { claim } = { claim: (...args: Parameters<typeof aClaim>) => store.messages.claim(aClaim(...args)) };
    const counted = (address: string, max: number, rest: Parameters<typeof aCount>[3] & { at?: string } = {}) => {
      const { at = NOW, ...others } = rest;
      const message = aMessage('m', { at });
      return claim(message, address, { count: aCount(address, message, max, others) });
    };
    const recentOf = async (address: string) => (await store.consents.get(address))?.recent ?? [];

    it('writes the message, the count and the links when everything holds', async () => {
      const [memberId, code] = [await enrolled(store), fresh('code')];
      const address = await granted(store, undefined, memberId);
      const message = aMessage(memberId, { hop: 0, journey: 'welcome', runId: 'run', token: 'token' });
      const links = [{ code, url: 'https://a.test/offer' }];
      const count = aCount(address, message, 3);
      expect(await claim(message, address, { memberSeq: 1, count, links })).toEqual({ ok: true });
      expect(await store.messages.get(memberId, message.messageId)).toEqual(message);
      const { id, at, topic, channel } = count.slot;
      expect(await store.consents.get(address)).toMatchObject({
        seq: 1,
        counted: 1,
        recent: [{ id, at, topic, channel }],
      });
      const { messageId } = message;
      expect(await store.messages.link(code)).toEqual({ url: 'https://a.test/offer', memberId, messageId });
    });

    it('tells the address which message it was claimed for last, and what the last of a journey was about', async () => {
      const memberId = fresh('member');
      const address = await granted(store, undefined, memberId);
      const said = async () => {
        const { lastSaid, lastTopic, seq } = (await store.consents.get(address)) ?? unseen(address);
        return { lastSaid, lastTopic, seq };
      };
      const [offer, receipt, answer] = [
        aMessage(memberId, { topic: 'offers' }),
        aMessage(memberId, { topic: 'service', class: 'transactional' }),
        aMessage(memberId, { topic: undefined, class: 'response' }),
      ];
      expect(await claim(offer, address, { count: aCount(address, offer, 3) })).toEqual({ ok: true });
      expect(await said()).toEqual({ lastSaid: offer.messageId, lastTopic: 'offers', seq: 1 });
      expect(await claim(receipt, address, { require: 'unstopped' })).toEqual({ ok: true });
      expect(await said()).toEqual({ lastSaid: receipt.messageId, lastTopic: 'service', seq: 1 });
      expect(await claim(answer, address, { require: 'unstopped' })).toEqual({ ok: true });
      expect(await said()).toEqual({ lastSaid: answer.messageId, lastTopic: 'service', seq: 1 });
      await store.consents.optOut(address, evidence('stopped'));
      expect((await claim(aMessage(memberId, { topic: 'offers' }), address, { require: 'unstopped' })).ok).toBe(false);
      expect(await said()).toMatchObject({ lastSaid: answer.messageId, lastTopic: 'service' });
    });

    it('tells an address of which nothing is known, and one that is asked, the same', async () => {
      const [memberId, unknown, question] = [fresh('member'), fresh('address'), fresh('address')];
      const [first, asks] = [aMessage(memberId, { topic: 'service' }), aMessage(memberId, { topic: 'offers' })];
      expect(await claim(first, unknown, { require: 'unstopped' })).toEqual({ ok: true });
      expect(await store.consents.get(unknown)).toEqual({
        ...unseen(unknown),
        lastSaid: first.messageId,
        lastTopic: 'service',
      });
      const asked = evidence('asked', { memberId });
      expect(await claim(asks, question, { require: 'askable', asked })).toEqual({ ok: true });
      expect(await store.consents.get(question)).toMatchObject({
        seq: 1,
        lastSaid: asks.messageId,
        lastTopic: 'offers',
      });
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
      ['marketing', [false, false, true, false, false]],
      ['granted', [false, false, true, false, false]],
      ['askable', [true, true, false, false, false]],
      ['unstopped', [true, true, true, true, false]],
      ['any', [true, true, true, true, true]],
    ] as const)(
      'a claim that needs %s passes for unseen, pending, granted, withdrawn, stopped: %j',
      async (require, expected) => {
        const prepare = async (change: 'asked' | 'granted' | 'withdrawn') => {
          const address = fresh('address');
          await store.consents.change(address, evidence(change), 0);
          return address;
        };
        const stopped = await granted(store);
        await store.consents.optOut(stopped, evidence('stopped'));
        const addresses = [
          fresh('address'),
          await prepare('asked'),
          await prepare('granted'),
          await prepare('withdrawn'),
          stopped,
        ];
        for (const max of [undefined, 3]) {
          const results = [];
          for (const address of addresses) {
            const message = aMessage('m');
            const count = max === undefined ? undefined : aCount(address, message, max);
            const result = await claim(message, address, { require, count });
            if (!result.ok)
              expect(result).toEqual({ ok: false, why: 'consent', consent: await store.consents.get(address) });
            results.push(result.ok);
          }
          expect(results).toEqual(expected);
        }
      },
    );

    it('asks for the word of the member it is for, whoever else has the address', async () => {
      const address = await granted(store, undefined, 'former');
      const ask = async (memberId: string, require: 'marketing' | 'granted' | 'askable') => {
        const message = aMessage(memberId);
        const count = require === 'marketing' ? aCount(address, message, 9) : undefined;
        return (await claim(message, address, { require, count })).ok;
      };
      const all = async (memberId: string) => [
        await ask(memberId, 'marketing'),
        await ask(memberId, 'granted'),
        await ask(memberId, 'askable'),
      ];
      expect(await all('former')).toEqual([true, true, false]);
      expect(await all('next')).toEqual([false, false, true]);
      expect(await all('constructor')).toEqual([false, false, true]);
      await store.consents.optOut(address, evidence('withdrawn', { memberId: 'former' }));
      expect([await all('former'), await all('next')]).toEqual([
        [false, false, false],
        [false, false, false],
      ]);
    });

    describe('of a question', () => {
      const wording = { id: 'offers', version: '1', language: 'en', text: 'Yes to offers?' };
      const aQuestion = (rest: Partial<Evidence> = {}) => {
        const message = aMessage('m', { class: 'consent-request' });
        const asked = evidence('asked', { id: message.messageId, wording, ...rest });
        return { message, asked, require: 'askable' } as const;
      };
      const ask = (address: string, { message, ...rest }: ReturnType<typeof aQuestion>) =>
        claim(message, address, rest);

      it('writes what was asked with it, as a link of the chain', async () => {
        const address = fresh('address');
        await store.consents.change(address, evidence('granted', { memberId: 'other' }), 0);
        const question = aQuestion();
        expect(await ask(address, question)).toEqual({ ok: true });
        const [first, second] = await store.consents.evidence(address);
        expect(second).toMatchObject({ ...question.asked, seq: 2, previous: first?.hash });
        expect(await store.consents.get(address)).toMatchObject({ seq: 2, head: second?.hash });
        expect((await saidAt(store, address))?.states).toEqual({ [OFFERS]: 'pending' });
      });

      it('writes it once, also when the message came back and is claimed again', async () => {
        const [address, question] = [fresh('address'), aQuestion()];
        await ask(address, question);
        await store.messages.release(question.message);
        expect(await ask(address, question)).toEqual({ ok: true });
        expect(await store.consents.evidence(address)).toHaveLength(1);
      });

      it('writes nothing when it is refused', async () => {
        const address = await granted(store);
        const question = aQuestion();
        expect(await ask(address, question)).toMatchObject({ why: 'consent' });
        expect(await store.consents.evidence(address)).toHaveLength(1);
        const stopped = await granted(store);
        await store.consents.optOut(stopped, evidence('stopped'));
        expect(await ask(stopped, aQuestion({ memberId: 'other' }))).toMatchObject({ why: 'consent' });
        expect(await store.consents.evidence(stopped)).toHaveLength(2);
      });

      it('changes nothing about what was said already of another pair', async () => {
        const address = fresh('address');
        await store.consents.change(address, evidence('granted', { pairs: ['rcs:offers'] }), 0);
        const pairs = [OFFERS, 'rcs:offers'] as const;
        expect(await ask(address, aQuestion({ pairs }))).toEqual({ ok: true });
        expect((await saidAt(store, address))?.states).toEqual({ [OFFERS]: 'pending', 'rcs:offers': 'granted' });
      });

      it('passes for all who ask at once, each a link of one chain, and for none after an opt-out', async () => {
        const address = fresh('address');
        const all = await Promise.all(Array.from({ length: 6 }, () => ask(address, aQuestion())));
        expect(all).toEqual(all.map(() => ({ ok: true })));
        const entries = await store.consents.evidence(address);
        expect(
          verifyChain(entries, anchorOf((await store.consents.get(address)) ?? unseen(address), 'm'), 'm'),
        ).toEqual({
          ok: true,
          entries: 6,
          head: entries.at(-1)?.hash,
        });
        await Promise.all([store.consents.optOut(address, evidence('stopped')), ask(address, aQuestion())]);
        expect(await ask(address, aQuestion())).toMatchObject({ why: 'consent' });
        expect((await store.consents.get(address))?.stoppedAt).toBe(NOW);
      });
    });

    it('writes nothing at all when it is refused', async () => {
      const [memberId, address, code] = [fresh('member'), fresh('address'), fresh('code')];
      const message = aMessage(memberId);
      const links = [{ code, url: 'https://a.test' }];
      const count = aCount(address, message, 3);
      expect(await claim(message, address, { count, links })).toMatchObject({ why: 'consent' });
      expect(await store.messages.get(memberId, message.messageId)).toBeUndefined();
      expect(await store.messages.link(code)).toBeUndefined();
      expect(await store.consents.get(address)).toBeUndefined();
    });

    it('claims one message once when fifty try at once, and counts it once', async () => {
      const [message, address] = [aMessage('m'), await granted(store)];
      const results = await Promise.all(
        Array.from({ length: 50 }, () => claim(message, address, { count: aCount(address, message, 99) })),
      );
      expect(results.filter((result) => result.ok)).toHaveLength(1);
      expect(results.filter((result) => !result.ok && result.why === 'exists')).toHaveLength(49);
      expect(await recentOf(address)).toHaveLength(1);
    });

    it('lets exactly three of fifty claims pass a cap of three, though they start together', async () => {
      const address = await granted(store);
      const results = await Promise.all(Array.from({ length: 50 }, () => counted(address, 3)));
      expect(results.filter((result) => result.ok)).toHaveLength(3);
      const refused = results.filter((result) => !result.ok && result.why === 'limit');
      expect(refused).toHaveLength(47);
      process.stderr.write(`caps in ${name}: 50 claims at once, 3 passed, ${refused.length} refused\n`);
      expect(await recentOf(address)).toHaveLength(3);
    });

    describe('of a person who was read before', () => {
      const reading = async (address: string, max: number) => {
        const [message, read] = [aMessage('m'), (await store.consents.get(address)) ?? unseen(address)];
        return { message, address, rest: { read, count: aCount(address, message, max) } };
      };
      const claimed = ({ message, address, rest }: Awaited<ReturnType<typeof reading>>) =>
        claim(message, address, rest);

      it('holds for what was read, and is refused by what it says already', async () => {
        const address = await granted(store);
        expect(await claimed(await reading(address, 2))).toEqual({ ok: true });
        expect(await claimed(await reading(address, 2))).toEqual({ ok: true });
        expect(await claimed(await reading(address, 2))).toMatchObject({ why: 'limit', verdict: { rule: 'cap' } });
        expect(await recentOf(address)).toHaveLength(2);
      });

      it('is judged by what came since, never more lets through than there is room for', async () => {
        const address = await granted(store);
        const read = await Promise.all(Array.from({ length: 10 }, () => reading(address, 3)));
        const results = await Promise.all(read.map(claimed));
        expect(results.filter((result) => result.ok)).toHaveLength(3);
        expect(results.filter((result) => !result.ok && result.why === 'limit')).toHaveLength(7);
        expect(await recentOf(address)).toHaveLength(3);
      });

      it('does not pass an opt-out that was stored since', async () => {
        const [free, full] = [await granted(store), await granted(store)];
        await counted(full, 1);
        const read = [await reading(free, 3), await reading(full, 1)];
        for (const address of [free, full]) await store.consents.optOut(address, evidence('stopped'));
        for (const one of read) expect(await claimed(one)).toMatchObject({ why: 'consent' });
      });

      it('is told first that the message was claimed, and that the member changed', async () => {
        const [memberId, address] = [await enrolled(store), await granted(store)];
        const first = await reading(address, 1);
        expect(await claimed(first)).toEqual({ ok: true });
        expect(await claimed(first)).toMatchObject({ why: 'exists' });
        const other = await reading(address, 1);
        expect(await claimed({ ...other, message: first.message })).toMatchObject({ why: 'exists' });
        const message = aMessage(memberId);
        await granted(store, address, memberId);
        expect(await claim(message, address, { ...other.rest, memberSeq: 7 })).toMatchObject({ why: 'stale' });
      });
    });

    it('counts any 24 hours and not a calendar day', async () => {
      const address = await granted(store);
      const at = [after(14), after(14.5), after(16), after(37.9), after(38), after(38.1), after(40)];
      const passed = [];
      for (const instant of at) passed.push((await counted(address, 2, { at: instant })).ok);
      expect(passed).toEqual([true, true, false, false, true, false, true]);
    });

    it('says when the next slot is free', async () => {
      const address = await granted(store);
      await counted(address, 1);
      const refused = await counted(address, 1, { at: after(3) });
      expect(refused).toMatchObject({
        why: 'limit',
        verdict: { rule: 'cap', nextEligible: after(24), looked: { sent: 1, max: 1, hours: 24 } },
      });
    });

    it('counts one topic or channel on its own where a cap names it', async () => {
      const address = await granted(store);
      const limits = {
        caps: [
          { max: 1, seconds: 86_400, topic: 'offers', rule: 'cap' },
          { max: 2, seconds: 86_400, channel: 'sms', rule: 'cap' },
        ],
      } as const;
      const passed = [];
      for (const [hour, topic, channel] of [
        [0, 'offers', 'sms'],
        [1, 'offers', 'rcs'],
        [2, 'rewards', 'sms'],
        [3, 'rewards', 'sms'],
        [4, 'rewards', 'rcs'],
      ] as const)
        passed.push((await counted(address, 9, { at: after(hour), slot: { topic, channel }, limits })).ok);
      expect(passed).toEqual([true, false, true, false, true]);
    });

    it('keeps the last slot for high priority where the cap says so', async () => {
      const address = await granted(store);
      const limits = { caps: [{ max: 2, seconds: 86_400, lastFor: 'high', rule: 'cap' }] } as const;
      expect(await counted(address, 2, { limits })).toEqual({ ok: true });
      expect(await counted(address, 2, { at: after(1), limits })).toMatchObject({ verdict: { rule: 'priority' } });
      expect(await counted(address, 2, { at: after(2), limits, slot: { priority: 'high' } })).toEqual({ ok: true });
      expect(await counted(address, 2, { at: after(3), limits, slot: { priority: 'high' } })).toMatchObject({
        verdict: { rule: 'cap' },
      });
    });

    it('keeps the least time between two messages', async () => {
      const address = await granted(store);
      const limits = { spacing: 7_200 };
      expect(await counted(address, 9, { limits })).toEqual({ ok: true });
      expect(await counted(address, 9, { at: after(1.9), limits })).toMatchObject({
        verdict: { rule: 'spacing', nextEligible: after(2) },
      });
      expect(await counted(address, 9, { at: after(2), limits })).toEqual({ ok: true });
    });

    it('counts a person once over several addresses, and asks each address for its own consent', async () => {
      const [phone, email] = [await granted(store), fresh('address')];
      const message = aMessage('m', { channel: 'email' });
      const mail = { pair: 'email:offers', require: 'marketing', count: aCount(phone, message, 1) } as const;
      expect(await claim(message, email, mail)).toMatchObject({ why: 'consent' });
      await store.consents.change(email, evidence('granted', { pairs: ['email:offers'] }), 0);
      expect(await claim(message, email, mail)).toEqual({ ok: true });
      expect(await counted(phone, 1, { at: after(1) })).toMatchObject({ why: 'limit' });
      expect([await recentOf(phone), await recentOf(email)].map((recent) => recent.length)).toEqual([1, 0]);
    });

    it('forgets what no limit looks at any more', async () => {
      const address = await granted(store);
      for (const hour of [0, 1, 30, 60]) await counted(address, 9, { at: after(hour) });
      const kept = (await recentOf(address)).map(({ at }) => at);
      expect(kept).toContain(after(60));
      expect(kept).not.toContain(after(0));
    });

    it('holds marketing while a clarification is open, and nothing else', async () => {
      const address = await granted(store);
      const open = { id: fresh('ask'), at: NOW, pairs: [OFFERS] };
      expect(await store.consents.clarify(address, open)).toBe(true);
      expect(await store.consents.clarify(address, { ...open, id: fresh('ask') })).toBe(false);
      expect(await claim(aMessage('m'), address, { require: 'marketing' })).toMatchObject({
        why: 'consent',
      });
      expect(await claim(aMessage('m'), address, { require: 'granted' })).toEqual({ ok: true });
      expect(await store.consents.clarified(address, fresh('ask'))).toBe(false);
      expect(await store.consents.clarified(address, open.id)).toBe(true);
      expect(await store.consents.clarified(address, open.id)).toBe(false);
      expect(await claim(aMessage('m'), address, { require: 'marketing' })).toEqual({ ok: true });
    });

    it('takes a consent that has run out for none, and lets it be asked for again', async () => {
      const address = fresh('address');
      await store.consents.change(address, evidence('granted', { until: after(10) }), 0);
      const ask = (require: 'granted' | 'askable', at: string) => claim(aMessage('m', { at }), address, { require });
      expect(await ask('granted', after(9.99))).toEqual({ ok: true });
      expect(await ask('askable', after(9.99))).toMatchObject({ why: 'consent' });
      expect(await ask('granted', after(10))).toMatchObject({ why: 'consent' });
      expect(await ask('askable', after(10))).toEqual({ ok: true });
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
        const message = aMessage('m', { state });
        await store.messages.receive(message);
        const result = await claim({ ...message, state: 'claimed' }, address);
        expect([state, result]).toEqual([state, claimable ? { ok: true } : { ok: false, why: 'exists', row: message }]);
      }
    });

    it('is not needed once an earlier hop was delivered', async () => {
      const address = await granted(store);
      const results: Record<string, unknown> = {};
      for (const state of ['deferred', 'sent', 'failed', 'delivered', 'read'] as const) {
        const prior = aMessage('m', { state });
        await store.messages.receive(prior);
        const priors = [fresh('never-sent'), prior.messageId];
        results[state] = await claim(aMessage('m'), address, { priors });
      }
      const refused = { ok: false, why: 'prior' };
      const ok = { ok: true };
      expect(results).toEqual({ deferred: ok, sent: ok, failed: ok, delivered: refused, read: refused });
    });

    it('names the most telling reason when several hold', async () => {
      const memberId = await enrolled(store);
      const address = await granted(store, undefined, memberId);
      const prior = aMessage(memberId, { state: 'delivered' });
      await store.messages.receive(prior);
      const message = aMessage(memberId);
      const all = { memberSeq: 7, priors: [prior.messageId] };
      await claim(message, address, { count: aCount(address, message, 1) });
      const why = async (max: number, rest: object, row = aMessage(memberId), to = address) => {
        const result = await claim(row, to, { ...all, count: aCount(to, row, max), ...rest });
        return result.ok ? 'ok' : result.why;
      };
      expect(await why(1, {}, message)).toBe('exists');
      expect(await why(1, {})).toBe('stale');
      expect(await why(1, { memberSeq: 1 }, undefined, fresh('address'))).toBe('consent');
      expect(await why(1, { memberSeq: 1 })).toBe('limit');
      expect(await why(2, { memberSeq: 1 })).toBe('prior');
      expect(await why(2, { memberSeq: 1, priors: [] })).toBe('ok');
    });

    it('lets no claim pass that starts after an opt-out was stored', async () => {
      for (let round = 0; round < Math.min(setting.runs, 8); round += 1) {
        const address = await granted(store);
        let stored = false;
        const stop = async () => {
          await store.consents.optOut(address, evidence('stopped'));
          stored = true;
        };
        const attempt = async (require: 'marketing' | 'unstopped' | 'askable') => {
          const late = stored;
          const message = aMessage('m');
          const result = await claim(message, address, {
            require,
            ...(require === 'marketing' ? { count: aCount(address, message, 99) } : {}),
          });
          return { late, ok: result.ok };
        };
        const race = Array.from({ length: 4 }, async () => {
          const attempts = [];
          while (attempts.filter(({ late }) => late).length < 2)
            for (const require of ['marketing', 'unstopped', 'askable'] as const) attempts.push(await attempt(require));
          return attempts;
        });
        await stop();
        const attempts = (await Promise.all(race)).flat();
        expect(attempts.filter(({ late, ok }) => late && ok)).toEqual([]);
        expect(attempts.some(({ late }) => late)).toBe(true);
      }
    });

    const slotted = (address: string) => {
      const message = aMessage('m');
      return { ...message, slot: { person: address, id: message.messageId } };
    };

    it('gives the slot back with a message that did not leave, and lets it be claimed again', async () => {
      const address = await granted(store);
      const message = slotted(address);
      const count = aCount(address, message, 1);
      await claim(message, address, { count });
      await store.messages.release(message);
      expect(await store.messages.get(message.memberId, message.messageId)).toMatchObject({ state: 'released' });
      expect(await recentOf(address)).toEqual([]);
      await store.messages.release(message);
      expect(await claim(message, address, { count })).toEqual({ ok: true });
      expect(await recentOf(address)).toHaveLength(1);
    });

    it('gives the slot back of a message that failed, once, and of no other', async () => {
      const address = await granted(store);
      const [failed, delivered] = [slotted(address), slotted(address)];
      for (const message of [failed, delivered]) {
        await claim(message, address, { count: aCount(address, message, 2) });
        await store.messages.advance(message.memberId, message.messageId, 'sent', NOW);
      }
      const other = slotted(address);
      expect(await claim(other, address, { count: aCount(address, other, 2) })).toMatchObject({ why: 'limit' });
      await store.messages.advance(delivered.memberId, delivered.messageId, 'delivered', NOW);
      for (let times = 0; times < 2; times += 1)
        await store.messages.advance(failed.memberId, failed.messageId, 'failed', NOW);
      expect((await recentOf(address)).map(({ id }) => id)).toEqual([delivered.messageId]);
      expect(await claim(other, address, { count: aCount(address, other, 2) })).toEqual({ ok: true });
    });

    it('gives nothing back for a message that left, nor one that has no slot to give', async () => {
      const address = await granted(store);
      const [left, other, free] = [slotted(address), aMessage('m'), aMessage('m')];
      for (const message of [left, other, free]) await claim(message, address, { count: aCount(address, message, 5) });
      await store.messages.advance(left.memberId, left.messageId, 'sent', NOW);
      await store.messages.release(left);
      await store.messages.release({ ...other, slot: { person: address, id: 'nobody' } });
      await store.messages.release(free);
      const states = [left, other, free].map(async (m) => (await store.messages.get(m.memberId, m.messageId))?.state);
      expect(await Promise.all(states)).toEqual(['sent', 'released', 'released']);
      expect(await recentOf(address)).toHaveLength(3);
    });

    it('counts all hops of one send once', async () => {
      const address = await granted(store);
      const [first, second, another] = [aMessage('m'), aMessage('m'), aMessage('m')];
      const slot = { id: first.messageId };
      expect(await claim(first, address, { count: aCount(address, first, 1, { slot }) })).toEqual({ ok: true });
      expect(await claim(second, address, { count: aCount(address, second, 1, { slot }) })).toEqual({ ok: true });
      expect(await recentOf(address)).toHaveLength(1);
      expect(await claim(another, address, { count: aCount(address, another, 1) })).toMatchObject({ why: 'limit' });
    });

    it('checks the pair it is for, not another one', async () => {
      const address = await granted(store);
      expect(await claim(aMessage('m'), address, { pair: 'rcs:offers' })).toMatchObject({ why: 'consent' });
      expect(await claim(aMessage('m'), address, { pair: OFFERS })).toEqual({ ok: true });
    });
  });
};
