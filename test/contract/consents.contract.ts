import { describe, expect, it } from '@jest/globals';
import { saidBy, stateOf, type EvidenceEntry } from '#consent/consent.ts';
import { hashEvidence } from '#consent/proof/evidence-hash.ts';
import { aClaim, aCount, aMessage, evidence, fresh, granted, NOW, OFFERS, saidAt } from './rows.ts';
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
      expect(row).toMatchObject({ address, seq: 1, withdrawn: [], members: {}, stoppedAt: NOW });
      expect(await store.consents.get(address)).toEqual(row);
    });

    it('remembers where owners of an address went, the newest time to each, until it is erased', async () => {
      const [address, one, other] = [fresh('address'), fresh('address'), fresh('address')];
      expect(await store.consents.moves(address)).toEqual([]);
      const until = '2027-01-01T00:00:00.000Z';
      await store.consents.moved(address, { to: one, at: NOW, until });
      await store.consents.moved(address, { to: other, at: NOW });
      await store.consents.moved(address, { to: one, at: '2020-01-01T00:00:00.000Z' });
      const moves = [
        { to: one, at: NOW, until },
        { to: other, at: NOW },
      ];
      expect((await store.consents.moves(address)).toSorted((a, b) => (a.to < b.to ? -1 : 1))).toEqual(
        moves.toSorted((a, b) => (a.to < b.to ? -1 : 1)),
      );
      expect(await store.consents.get(address)).toBeUndefined();
      expect(await store.consents.evidence(address)).toEqual([]);
      await store.consents.erase(address, NOW);
      expect(await store.consents.moves(address)).toEqual([]);
    });

    it('reads side by side what each read alone would find', async () => {
      const addresses = [await granted(store), fresh('address'), await granted(store)];
      await store.consents.optOut(addresses[2] ?? '', evidence('stopped'));
      const alone = await Promise.all(addresses.map((address) => store.consents.get(address)));
      expect(alone[1]).toBeUndefined();
      const asked = [...addresses, ...addresses];
      expect(await Promise.all(asked.map((address) => store.consents.getTogether(address)))).toEqual([
        ...alone,
        ...alone,
      ]);
      expect(await store.consents.getTogether(addresses[0] ?? '')).toEqual(alone[0]);
    });

    it('withdraws every pair of the address on an opt-out, and those it names', async () => {
      const address = await granted(store);
      const row = await store.consents.optOut(address, evidence('stopped', { pairs: [RCS] }));
      expect(row.withdrawn).toEqual([RCS, OFFERS]);
      expect(saidBy(row, 'm').states).toEqual({ [OFFERS]: 'withdrawn', [RCS]: 'withdrawn' });
      expect(await store.consents.get(address)).toEqual(row);
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
      expect(await store.consents.change(address, evidence('started'), 2)).toBe('changed');
      await store.consents.optOut(address, stop);
      const row = await store.consents.get(address);
      expect([row?.seq, row?.stoppedAt]).toEqual([3, undefined]);
      expect((await saidAt(store, address))?.states).toEqual({ [OFFERS]: 'granted' });
    });

    it('does not open again when an old yes is delivered again after STOP', async () => {
      const address = fresh('address');
      const yes = evidence('granted');
      await store.consents.change(address, yes, 0);
      const { seq } = await store.consents.optOut(address, evidence('stopped'));
      expect(await store.consents.change(address, yes, seq)).toBe('changed');
      expect(await store.consents.get(address)).toMatchObject({
        seq,
        stoppedAt: NOW,
        withdrawn: [OFFERS],
      });
    });

    it('lets an opt-in lose to anything recorded since it read', async () => {
      const address = fresh('address');
      expect(await store.consents.change(address, evidence('granted'), 1)).toBe('lost');
      expect(await store.consents.change(address, evidence('asked'), 0)).toBe('changed');
      await store.consents.optOut(address, evidence('stopped'));
      expect(await store.consents.change(address, evidence('granted'), 1)).toBe('lost');
      expect(await store.consents.change(address, evidence('granted'), 0)).toBe('lost');
      expect(await store.consents.get(address)).toMatchObject({ seq: 2, stoppedAt: NOW });
    });

    it('lets one of several opt-ins that read the same version win', async () => {
      const address = fresh('address');
      const results = await Promise.all(
        Array.from({ length: 6 }, () => store.consents.change(address, evidence('granted'), 0)),
      );
      expect(results.filter((result) => result === 'changed')).toHaveLength(1);
      expect((await store.consents.get(address))?.seq).toBe(1);
    });

    it('does not let counting the cap make an opt-in lose', async () => {
      const address = await granted(store);
      const message = aMessage('m');
      const count = aCount(address, message, 3);
      expect(await store.messages.claim(aClaim(message, address, { count }))).toEqual({ ok: true });
      expect(await store.consents.change(address, evidence('granted', { pairs: [RCS] }), 1)).toBe('changed');
      expect(await store.consents.get(address)).toMatchObject({ seq: 2, counted: 1 });
    });

    it('keeps the stop through a withdrawal and a question, and lifts it on START only for what START names', async () => {
      const address = await granted(store);
      await store.consents.optOut(address, evidence('stopped', { pairs: [RCS] }));
      await store.consents.change(address, evidence('withdrawn', { pairs: [RCS] }), 2);
      await store.consents.change(address, evidence('asked', { pairs: [RCS] }), 3);
      expect((await store.consents.get(address))?.stoppedAt).toBe(NOW);
      await store.consents.change(address, evidence('started'), 4);
      const row = await store.consents.get(address);
      expect(row?.stoppedAt).toBeUndefined();
      expect((await saidAt(store, address))?.states).toEqual({ [OFFERS]: 'granted', [RCS]: 'withdrawn' });
    });

    it('always ends stopped when opt-outs race with opt-ins that read before them', async () => {
      for (let round = 0; round < Math.min(setting.runs, 10); round += 1) {
        const address = await granted(store);
        await Promise.all([
          store.consents.change(address, evidence('granted'), 1),
          store.consents.optOut(address, evidence('stopped')),
          store.consents.change(address, evidence('started'), 1),
          store.consents.optOut(address, evidence('stopped')),
        ]);
        const row = await store.consents.get(address);
        expect([row?.stoppedAt, row?.withdrawn]).toEqual([NOW, [OFFERS]]);
        expect(isChain(await store.consents.evidence(address))).toBe(true);
      }
    });

    it('withdraws only the pairs that are named, at once and for good, and stops nothing else', async () => {
      const address = await granted(store);
      await store.consents.change(address, evidence('granted', { pairs: [RCS] }), 1);
      const row = await store.consents.optOut(address, evidence('withdrawn', { pairs: [RCS] }));
      expect(row).toMatchObject({ seq: 3, withdrawn: [RCS] });
      expect(saidBy(row, 'm').states).toEqual({ [OFFERS]: 'granted', [RCS]: 'withdrawn' });
      expect(row.stoppedAt).toBeUndefined();
      expect(await store.consents.get(address)).toEqual(row);
      const ask = (pair: string) =>
        store.messages.claim(aClaim(aMessage('m'), address, { pair, require: 'marketing' }));
      expect(await ask(OFFERS)).toEqual({ ok: true });
      expect(await ask(RCS)).toMatchObject({ why: 'consent' });
    });

    it('keeps what each member said apart, and lets a withdrawal end it for all and a yes open it for one', async () => {
      const address = fresh('address');
      await store.consents.change(address, evidence('granted', { memberId: 'alma' }), 0);
      await store.consents.change(
        address,
        evidence('asked', { memberId: 'bert', until: '2027-01-01T00:00:00.000Z' }),
        1,
      );
      const states = async () => {
        const row = await store.consents.get(address);
        return ['alma', 'bert', 'next'].map((who) => stateOf(row, who, OFFERS, NOW));
      };
      expect(await states()).toEqual(['granted', 'pending', 'none']);
      await store.consents.optOut(address, evidence('withdrawn', { memberId: 'bert' }));
      expect(await states()).toEqual(['withdrawn', 'withdrawn', 'withdrawn']);
      await store.consents.change(address, evidence('granted', { memberId: 'bert' }), 3);
      expect(await states()).toEqual(['withdrawn', 'granted', 'none']);
      await store.consents.optOut(address, evidence('stopped', { pairs: [] }));
      expect(await states()).toEqual(['withdrawn', 'withdrawn', 'withdrawn']);
      await store.consents.change(address, evidence('started', { memberId: 'alma', members: ['alma', 'bert'] }), 5);
      expect(await states()).toEqual(['granted', 'granted', 'none']);
      expect((await store.consents.get(address))?.stoppedAt).toBeUndefined();
    });

    it('opens an address for nobody with a START from a number that is no member’s', async () => {
      const address = await granted(store);
      await store.consents.optOut(address, evidence('stopped'));
      await store.consents.change(address, evidence('started', { memberId: undefined }), 2);
      const row = await store.consents.get(address);
      expect([row?.stoppedAt, row?.withdrawn]).toEqual([undefined, []]);
      expect(['m', 'next'].map((who) => stateOf(row, who, OFFERS, NOW))).toEqual(['withdrawn', 'none']);
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
      await store.consents.change(address, evidence('granted', { until: '2027-01-01T00:00:00.000Z' }), 0);
      expect((await saidAt(store, address))?.until).toEqual({ [OFFERS]: '2027-01-01T00:00:00.000Z' });
      await store.consents.optOut(address, evidence('stopped'));
      expect((await saidAt(store, address))?.until).toEqual({});
    });

    it('leaves of an erased address a stop and nothing else, which START can still lift', async () => {
      const address = await granted(store);
      await store.consents.optOut(address, evidence('withdrawn', { words: 'no more' }));
      await store.consents.erase(address, NOW);
      const left = await store.consents.get(address);
      expect(left).toMatchObject({ address, seq: 0, head: '', withdrawn: [], members: {}, recent: [], stoppedAt: NOW });
      expect(await store.consents.evidence(address)).toEqual([]);
      expect(await store.consents.change(address, evidence('started'), 0)).toBe('changed');
      expect((await store.consents.get(address))?.stoppedAt).toBeUndefined();
    });

    it('keeps evidence as a chain of hashes that a changed word breaks', async () => {
      const address = fresh('address');
      const wording = { id: 'offers', version: '1', language: 'en', text: 'Yes to offers?' };
      await store.consents.change(address, evidence('asked', { wording }), 0);
      await store.consents.change(address, evidence('granted', { words: 'Ja ☕️' }), 1);
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
