import { describe, expect, it } from '@jest/globals';
import { RANK, type MessageState } from '#messages/message.ts';
import type { Verdict } from '#consent/verdict.ts';
import { aClaim, aMessage, fresh, granted, NOW } from './rows.ts';
import { useStore, type Setting } from './setting.ts';

const permutations = <T>(all: readonly T[]): T[][] =>
  all.length === 0 ? [[]] : all.flatMap((one, i) => permutations(all.toSpliced(i, 1)).map((rest) => [one, ...rest]));

const verdict: Verdict = { allow: false, rule: 'quiet-hours', at: NOW, looked: { hour: 22 }, nextEligible: NOW };

export const messagesContract = (name: string, setting: Setting): void => {
  describe(`messages in ${name}`, () => {
    const store = useStore(setting);

    it('moves forward only, for every order of receipts', async () => {
      const states: MessageState[] = ['sent', 'failed', 'delivered', 'read'];
      await Promise.all(
        permutations(states).map(async (order) => {
          const message = aMessage(fresh('member'));
          await store.messages.receive(message);
          const { memberId, messageId } = message;
          let top = RANK.claimed as number;
          for (const state of order) {
            const row = await store.messages.advance(memberId, messageId, state, `at ${state}`);
            expect(row?.state).toBe(RANK[state] > top ? state : undefined);
            top = Math.max(top, RANK[state]);
          }
          const row = await store.messages.get(memberId, messageId);
          expect(row?.state).toBe('read');
          expect(row?.timeline).toMatchObject({ claimed: NOW, read: 'at read' });
        }),
      );
    });

    it('advances once when the same receipt comes ten times at once', async () => {
      const message = aMessage(fresh('member'), { state: 'sent' });
      await store.messages.receive(message);
      const results = await Promise.all(
        Array.from({ length: 10 }, () => store.messages.advance(message.memberId, message.messageId, 'delivered', NOW)),
      );
      expect(results.filter((row) => row !== undefined)).toHaveLength(1);
    });

    it('returns the row after, with its token, and finds it by the id the provider gave', async () => {
      const chosen = { answers: 3, reads: 1 };
      const [message, providerId] = [aMessage(fresh('member'), { token: 'token', chosen }), fresh('provider')];
      const { memberId, messageId } = message;
      const detour = { provider: 'second', sender: '+1', of: 'first', code: 'TimeoutError' };
      await store.messages.claim(aClaim(message, await granted(store, undefined, message.memberId)));
      expect(await store.messages.findByProviderId(providerId)).toBeUndefined();
      const row = await store.messages.advance(memberId, messageId, 'sent', NOW, { providerId, detour });
      expect(row).toEqual({ ...message, state: 'sent', providerId, detour, timeline: { claimed: NOW, sent: NOW } });
      expect(await store.messages.findByProviderId(providerId)).toEqual(row);
      const failure = { failure: '131026', reaction: 'fall-back', unreachable: true } as const;
      expect(await store.messages.advance(memberId, messageId, 'failed', NOW, failure)).toMatchObject({
        ...failure,
        ...{ state: 'failed', providerId },
      });
      expect(await store.messages.get(memberId, messageId)).toMatchObject(failure);
    });

    it("is not looked for by the provider's id where receipts carry our key, and is taken back under it all the same", async () => {
      const [message, sentAs] = [aMessage(fresh('member')), fresh('provider')];
      const { memberId, messageId } = message;
      await store.messages.claim(aClaim(message, await granted(store, undefined, memberId)));
      const row = await store.messages.advance(memberId, messageId, 'sent', NOW, { sentAs });
      expect(row).toEqual({ ...message, state: 'sent', sentAs, timeline: { claimed: NOW, sent: NOW } });
      expect(await store.messages.findByProviderId(sentAs)).toBeUndefined();
      expect(await store.messages.takeBack(message, 'another', verdict)).toBeUndefined();
      expect(await store.messages.takeBack(message, sentAs, verdict)).toMatchObject({ state: 'deferred', sentAs });
    });

    it('takes back what was sent, once and under its own id, to be claimed again with its slot', async () => {
      const message = aMessage(fresh('member'));
      const carried = { provider: 'vendor', sender: '+1', country: 'SE', command: 'sealed' };
      const [providerId, later] = [fresh('provider'), { ...verdict, at: '2026-11-22T10:00:00.000Z' }];
      const claim = aClaim(message, await granted(store, undefined, message.memberId));
      await store.messages.claim(claim);
      expect(await store.messages.takeBack(message, providerId, later)).toBeUndefined();
      await store.messages.advance(message.memberId, message.messageId, 'sent', NOW, { providerId, carried });
      expect(await store.messages.takeBack(message, 'another', later)).toBeUndefined();
      const back = { ...message, ...{ state: 'deferred', providerId, carried, verdict: later } };
      expect(await store.messages.takeBack(message, providerId, later)).toEqual({
        ...back,
        timeline: { claimed: NOW, sent: NOW, deferred: later.at },
      });
      expect(await store.messages.takeBack(message, providerId, later)).toBeUndefined();
      expect(await store.messages.claim(claim)).toEqual({ ok: true });
      expect(await store.messages.get(message.memberId, message.messageId)).toEqual(message);
    });

    it('has the run of a sent message wait with another token, and only of a sent one', async () => {
      const message = aMessage(fresh('member'), { token: 'first' });
      const { memberId, messageId } = message;
      await store.messages.claim(aClaim(message, await granted(store, undefined, memberId)));
      expect(await store.messages.waitWith(message, 'second')).toBeUndefined();
      await store.messages.advance(memberId, messageId, 'sent', NOW);
      expect(await store.messages.waitWith(message, 'second')).toMatchObject({ state: 'sent', token: 'second' });
      expect(await store.messages.advance(memberId, messageId, 'delivered', NOW)).toMatchObject({ token: 'second' });
      expect(await store.messages.waitWith(message, 'third')).toBeUndefined();
      expect(await store.messages.get(memberId, messageId)).toMatchObject({ state: 'delivered', token: 'second' });
    });

    it('does not advance what it does not know', async () => {
      expect(await store.messages.advance(fresh('member'), 'none', 'sent', NOW)).toBeUndefined();
      expect(await store.messages.get(fresh('member'), 'none')).toBeUndefined();
    });

    it('keeps the verdict of a message that was not sent, the newest while it waits', async () => {
      const message = aMessage(fresh('member'), { state: 'deferred', verdict });
      const { memberId, messageId } = message;
      await store.messages.refuse(message);
      expect(await store.messages.get(memberId, messageId)).toEqual(message);
      const refused = { ...message, state: 'refused', verdict: { ...verdict, rule: 'stopped' } } as const;
      expect(await store.messages.refuse(refused)).toBe(true);
      expect(await store.messages.refuse(message)).toBe(false);
      expect(await store.messages.get(memberId, messageId)).toEqual(refused);
    });

    it('does not put a verdict over a message that was claimed', async () => {
      const message = aMessage(fresh('member'));
      await store.messages.claim(aClaim(message, await granted(store, undefined, message.memberId)));
      expect(await store.messages.refuse({ ...message, state: 'refused', verdict })).toBe(false);
      expect(await store.messages.get(message.memberId, message.messageId)).toEqual(message);
    });

    it('logs an inbound message once', async () => {
      const reply = aMessage(fresh('member'), { direction: 'in', class: 'inbound', state: 'received', text: 'STOP' });
      const results = await Promise.all(Array.from({ length: 10 }, () => store.messages.receive(reply)));
      expect(results.filter(Boolean)).toHaveLength(1);
      expect(await store.messages.get(reply.memberId, reply.messageId)).toEqual(reply);
    });

    it("lists a member's messages, oldest first, and nobody else's", async () => {
      const [memberId, address] = [fresh('member'), await granted(store)];
      const at = (time: string) => aMessage(memberId, { at: `2026-11-21T${time}:00.000Z` });
      const [second, third, first] = [at('10:00'), at('11:00'), at('09:00')];
      for (const message of [second, third, first])
        await store.messages.claim(aClaim(message, address, { require: 'unstopped' }));
      await store.messages.claim(aClaim(aMessage(`${memberId}0`), address, { require: 'unstopped' }));
      expect(await store.messages.list(memberId)).toEqual([first, second, third]);
      expect(await store.messages.list(fresh('member'))).toEqual([]);
    });

    it('shows what it is asked for at a time, each once, and says where the rest goes on', async () => {
      const memberId = fresh('member');
      const all = Array.from({ length: 7 }, () => aMessage(memberId));
      for (const message of all) await store.messages.receive(message);
      await store.messages.receive(aMessage(`${memberId}0`));
      const seen: string[] = [];
      let after: string | undefined;
      const sizes: number[] = [];
      do {
        const page = await store.messages.page(memberId, after, 3);
        sizes.push(page.messages.length);
        seen.push(...page.messages.map(({ messageId }) => messageId));
        after = page.next;
      } while (after !== undefined);
      expect(sizes).toEqual([3, 3, 1]);
      expect(seen.sort()).toEqual(all.map(({ messageId }) => messageId).sort());
    });

    it('shows all there are at once, oldest first, where they are no more than that', async () => {
      const memberId = fresh('member');
      const at = (time: string) => aMessage(memberId, { at: `2026-11-21T${time}:00.000Z` });
      const [second, third, first] = [at('10:00'), at('11:00'), at('09:00')];
      for (const message of [second, third, first]) await store.messages.receive(message);
      expect(await store.messages.page(memberId)).toEqual({ messages: [first, second, third] });
      expect(await store.messages.page(fresh('member'))).toEqual({ messages: [] });
    });

    it('erases also the links of a claim that was given back and came again with others', async () => {
      const [memberId, address] = [fresh('member'), await granted(store)];
      const message = aMessage(memberId);
      const codes = [fresh('code'), fresh('code')];
      for (const code of codes) {
        expect(
          await store.messages.claim(
            aClaim(message, address, { require: 'unstopped', links: [{ code, url: `https://a.test/${code}` }] }),
          ),
        ).toEqual({ ok: true });
        await store.messages.release(message);
      }
      expect((await store.messages.links(memberId)).map(({ code }) => code).sort()).toEqual([...codes].sort());
      await store.messages.erase(memberId);
      for (const code of codes) expect(await store.messages.link(code)).toBeUndefined();
      expect(await store.messages.links(memberId)).toEqual([]);
    });

    it('settles what came with a reply once, and nothing of a message that is gone', async () => {
      const coming = (key: string) => ({ key, kind: 'image', state: 'coming' }) as const;
      const place = { latitude: 59.343, longitude: 18.05, label: 'Odenplan' };
      const attachments = [coming('one'), coming('two')];
      const message = aMessage(fresh('member'), { direction: 'in', state: 'received', attachments, place });
      const { memberId, messageId } = message;
      await store.messages.receive(message);
      const kept = { ...coming('two'), state: 'kept', type: 'image/jpeg', size: 4 } as const;
      await store.messages.settleAttachment(memberId, messageId, 1, kept);
      const refused = { ...coming('two'), state: 'refused', reason: 'gone' } as const;
      await store.messages.settleAttachment(memberId, messageId, 1, refused);
      await store.messages.settleAttachment(memberId, messageId, 2, refused);
      await store.messages.settleAttachment(memberId, 'another', 0, refused);
      expect(await store.messages.list(memberId)).toEqual([{ ...message, attachments: [coming('one'), kept] }]);
    });

    it("erases a member's messages and their links, and nobody else's", async () => {
      const [gone, stays, address] = [fresh('member'), fresh('member'), await granted(store)];
      const codes = { gone: fresh('code'), stays: fresh('code') };
      for (let i = 0; i < 30; i += 1) await store.messages.receive(aMessage(gone));
      const link = (code: string) => ({ require: 'unstopped', links: [{ code, url: 'https://a.test' }] }) as const;
      await store.messages.claim(aClaim(aMessage(gone), address, link(codes.gone)));
      await store.messages.claim(aClaim(aMessage(stays), address, link(codes.stays)));
      await store.messages.erase(gone);
      expect(await store.messages.list(gone)).toEqual([]);
      expect(await store.messages.link(codes.gone)).toBeUndefined();
      expect(await store.messages.list(stays)).toHaveLength(1);
      expect(await store.messages.link(codes.stays)).toMatchObject({ memberId: stays });
    });
  });
};
