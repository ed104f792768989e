import { describe, expect, it } from '@jest/globals';
import type { EvidenceEntry } from '#consent/consent.ts';
import { hashEvidence } from '#consent/proof/evidence-hash.ts';
import { aClaim, aCount, aMessage, evidence, fresh, granted, NOW, OFFERS } from './rows.ts';
import { useStore, type Setting } from './setting.ts';

const RCS = 'rcs:offers';

/** What a verifier does: each entry names the hash of the one before, and hashes to its own. */
const isChain = (entries: readonly EvidenceEntry[]): boolean =>
  entries.every(
    (entry, i) =>
      entry.seq === i + 1 && entry.previous === (entries[i - 1]?.hash ?? '') && hashEvidence(entry) === entry.hash,
  );

export const consentsContract = (name: string, setting: Setting): void => {
  describe(`consents in ${name}`, () => {
    const store = useStore(setting);

    it('stops an address that was never seen', async () => {
      const address = fresh('address');
      expect(await store.consents.get(address)).toBeUndefined();
      const row = await store.consents.optOut(address, evidence('stopped', { pairs: [] }));
      expect(row).toMatchObject({ address, seq: 1, states: {}, stoppedAt: NOW });
      expect(await store.consents.get(address)).toEqual(row);
    });

    it('withdraws every pair of the address on an opt-out, and those it names', async () => {
      const address = await granted(store);
      const row = await store.consents.optOut(address, evidence('stopped', { pairs: [RCS] }));
      expect(row.states).toEqual({ [OFFERS]: 'withdrawn', [RCS]: 'withdrawn' });
      expect((await store.consents.get(address))?.states).toEqual(row.states);
    });

    it('records the same opt-out once, however often it comes and at once', async () => {
      const address = await granted(store);
      const stop = evidence('stopped');
      await Promise.all(Array.from({ length: 8 }, () => store.consents.optOut(address, stop)));
      const again = await store.consents.optOut(address, { ...stop, at: '2027-01-01T00:00:00.000Z' });
      expect(again).toMatchObject({ seq: 2, stoppedAt: NOW });
      expect((await store.consents.evidence(address)).map((entry) => entry.change)).toEqual(['granted', 'stopped']);
    });

    it('does not stop again when an old STOP is delivered again after START', async () => {
      const address = await granted(store);
      const stop = evidence('stopped');
      await store.consents.optOut(address, stop);
      expect(await store.consents.change(address, 'granted', evidence('started'), 2)).toBe('changed');
      await store.consents.optOut(address, stop);
      const row = await store.consents.get(address);
      expect([row?.seq, row?.stoppedAt, row?.states[OFFERS]]).toEqual([3, undefined, 'granted']);
    });

    it('does not open again when an old yes is delivered again after STOP', async () => {
      const address = fresh('address');
      const yes = evidence('granted');
      await store.consents.change(address, 'granted', yes, 0);
      const { seq } = await store.consents.optOut(address, evidence('stopped'));
      expect(await store.consents.change(address, 'granted', yes, seq)).toBe('changed');
      expect(await store.consents.get(address)).toMatchObject({
        seq,
        stoppedAt: NOW,
        states: { [OFFERS]: 'withdrawn' },
      });
    });

    it('lets an opt-in lose to anything recorded since it read', async () => {
      const address = fresh('address');
      expect(await store.consents.change(address, 'granted', evidence('granted'), 1)).toBe('lost');
      expect(await store.consents.change(address, 'pending', evidence('asked'), 0)).toBe('changed');
      await store.consents.optOut(address, evidence('stopped'));
      expect(await store.consents.change(address, 'granted', evidence('granted'), 1)).toBe('lost');
      expect(await store.consents.change(address, 'granted', evidence('granted'), 0)).toBe('lost');
      expect(await store.consents.get(address)).toMatchObject({ seq: 2, stoppedAt: NOW });
    });

    it('lets one of several opt-ins that read the same version win', async () => {
      const address = fresh('address');
      const results = await Promise.all(
        Array.from({ length: 6 }, () => store.consents.change(address, 'granted', evidence('granted'), 0)),
      );
      expect(results.filter((result) => result === 'changed')).toHaveLength(1);
      expect((await store.consents.get(address))?.seq).toBe(1);
    });

    it('does not let counting the cap make an opt-in lose', async () => {
      const address = await granted(store);
      const message = aMessage(fresh('member'));
      const count = aCount(address, message, 3);
      expect(await store.messages.claim(aClaim(message, address, { count }))).toEqual({ ok: true });
      expect(await store.consents.change(address, 'granted', evidence('granted', { pairs: [RCS] }), 1)).toBe('changed');
      expect(await store.consents.get(address)).toMatchObject({ seq: 2, counted: 1 });
    });

    it('keeps the stop through a withdrawal and a question, and lifts it on START only for what START names', async () => {
      const address = await granted(store);
      await store.consents.optOut(address, evidence('stopped', { pairs: [RCS] }));
      await store.consents.change(address, 'withdrawn', evidence('withdrawn', { pairs: [RCS] }), 2);
      await store.consents.change(address, 'pending', evidence('asked', { pairs: [RCS] }), 3);
      expect((await store.consents.get(address))?.stoppedAt).toBe(NOW);
      await store.consents.change(address, 'granted', evidence('started'), 4);
      const row = await store.consents.get(address);
      expect(row?.stoppedAt).toBeUndefined();
      expect(row?.states).toEqual({ [OFFERS]: 'granted', [RCS]: 'pending' });
    });

    it('always ends stopped when opt-outs race with opt-ins that read before them', async () => {
      for (let round = 0; round < Math.min(setting.runs, 10); round += 1) {
        const address = await granted(store);
        await Promise.all([
          store.consents.change(address, 'granted', evidence('granted'), 1),
          store.consents.optOut(address, evidence('stopped')),
          store.consents.change(address, 'granted', evidence('started'), 1),
          store.consents.optOut(address, evidence('stopped')),
        ]);
        const row = await store.consents.get(address);
        expect([row?.stoppedAt, row?.states[OFFERS]]).toEqual([NOW, 'withdrawn']);
        expect(isChain(await store.consents.evidence(address))).toBe(true);
      }
    });

    it('withdraws only the pairs that are named, at once and for good, and stops nothing else', async () => {
      const address = await granted(store);
      await store.consents.change(address, 'granted', evidence('granted', { pairs: [RCS] }), 1);
      const row = await store.consents.optOut(address, evidence('withdrawn', { pairs: [RCS] }));
      expect(row).toMatchObject({ seq: 3, states: { [OFFERS]: 'granted', [RCS]: 'withdrawn' } });
      expect(row.stoppedAt).toBeUndefined();
      expect(await store.consents.get(address)).toEqual(row);
      const ask = (pair: string) =>
        store.messages.claim(aClaim(aMessage(fresh('member')), address, { pair, require: 'marketing' }));
      expect(await ask(OFFERS)).toEqual({ ok: true });
      expect(await ask(RCS)).toMatchObject({ why: 'consent' });
    });

    it('ends a clarification with any opt-out', async () => {
      const address = await granted(store);
      await store.consents.clarify(address, { id: 'ask', at: NOW, pairs: [OFFERS] });
      expect((await store.consents.get(address))?.clarifying).toEqual({ id: 'ask', at: NOW, pairs: [OFFERS] });
      await store.consents.optOut(address, evidence('withdrawn'));
      expect((await store.consents.get(address))?.clarifying).toBeUndefined();
      expect(await store.consents.clarified(address, 'ask')).toBe(false);
    });

    it('keeps when a consent ends, and forgets it when the pair is withdrawn', async () => {
      const address = fresh('address');
      await store.consents.change(address, 'granted', evidence('granted', { until: '2027-01-01T00:00:00.000Z' }), 0);
      expect((await store.consents.get(address))?.until).toEqual({ [OFFERS]: '2027-01-01T00:00:00.000Z' });
      await store.consents.optOut(address, evidence('stopped'));
      expect((await store.consents.get(address))?.until).toEqual({});
    });

    it('leaves of an erased address a stop and nothing else, which START can still lift', async () => {
      const address = await granted(store);
      await store.consents.optOut(address, evidence('withdrawn', { words: 'no more' }));
      await store.consents.erase(address, NOW);
      const left = await store.consents.get(address);
      expect(left).toMatchObject({ address, seq: 0, head: '', states: {}, recent: [], stoppedAt: NOW });
      expect(await store.consents.evidence(address)).toEqual([]);
      expect(await store.consents.change(address, 'granted', evidence('started'), 0)).toBe('changed');
      expect((await store.consents.get(address))?.stoppedAt).toBeUndefined();
    });

    it('keeps evidence as a chain of hashes that a changed word breaks', async () => {
      const address = fresh('address');
      const wording = { id: 'offers', version: '1', language: 'en', text: 'Yes to offers?' };
      await store.consents.change(address, 'pending', evidence('asked', { wording }), 0);
      await store.consents.change(address, 'granted', evidence('granted', { words: 'Ja ☕️' }), 1);
      await Promise.all(Array.from({ length: 5 }, () => store.consents.optOut(address, evidence('stopped'))));
      const entries = await store.consents.evidence(address);
      expect(entries).toHaveLength(7);
      expect(isChain(entries)).toBe(true);
      expect((await store.consents.get(address))?.head).toBe(entries.at(-1)?.hash);
      const forged = entries.map((entry) => (entry.seq === 2 ? { ...entry, words: 'Nej' } : entry));
      expect(isChain(forged)).toBe(false);
    });
  });
};
