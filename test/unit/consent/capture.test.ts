import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { applyCapture, readCapture } from '#consent/apply-capture.ts';
import { decideCapture, type Capture } from '#consent/capture.ts';
import { saidBy, unseen, type Change, type Consents, type Evidence } from '#consent/consent.ts';
import { createMemoryStore } from '#store/memory/memory-store.ts';
import { createMemoryTables } from '#store/memory/tables.ts';
import { anyEvidence, chainOf } from '../../support/chain.ts';

const SMS = 'sms:offers';
const day = (n: number): string => `2026-11-${String(n).padStart(2, '0')}T00:00:00.000Z`;
const NOW = day(28);

const said = (
  change: Change,
  on: number,
  pairs: Evidence['pairs'] = [SMS],
  rest: Partial<Evidence> = {},
): Evidence => ({
  id: `${change}-${on}`,
  at: day(on),
  memberId: 'alma',
  change,
  pairs,
  how: 'reply',
  channel: 'sms',
  ...rest,
});
const capture = (on: number, rest: Partial<Capture> = {}): Capture => ({
  state: 'granted',
  optIn: 'single',
  evidence: { id: 'captured', at: day(on), memberId: 'alma', pairs: [SMS], how: 'event', channel: 'sms' },
  ...rest,
});
const verdict = (history: readonly Evidence[], given: Capture): string => {
  const { row, entries } = chainOf(history);
  const { refused, pairs } = decideCapture(row, entries, given, NOW);
  expect(pairs).toHaveLength(1 - refused.length);
  return refused[0]?.reason ?? 'applies';
};

describe('a captured yes of day 10', () => {
  test.each<[string, readonly Evidence[], string]>([
    ['applies where nothing was said', [], 'applies'],
    ['applies after an older no', [said('withdrawn', 9)], 'applies'],
    ['loses to a no of the same instant', [said('withdrawn', 10)], 'withdrawn-later'],
    ['loses to a newer no', [said('withdrawn', 11)], 'withdrawn-later'],
    ['applies although another pair was withdrawn later', [said('withdrawn', 11, ['sms:other'])], 'applies'],
    ['loses to a stop that is newer', [said('stopped', 11, [])], 'stopped'],
    ['loses to a stop that is older', [said('stopped', 2, [])], 'stopped'],
    ['loses to a stop that a later import did not lift', [said('stopped', 2, []), said('withdrawn', 3)], 'stopped'],
    [
      'loses to a stop that was lifted, if it was newer',
      [said('stopped', 11, []), said('started', 12, [])],
      'withdrawn-later',
    ],
    ['loses to a START that came after it', [said('stopped', 2, []), said('started', 12, ['sms:other'])], 'superseded'],
    [
      'loses to a YES that came after it and lifted a stop',
      [said('stopped', 2, []), said('granted', 12, ['sms:other'])],
      'superseded',
    ],
    ['applies after a START that came before it', [said('stopped', 2, []), said('started', 3, [])], 'applies'],
    ['loses to a newer yes', [said('granted', 11)], 'superseded'],
    ['renews an older yes', [said('granted', 9)], 'applies'],
    ['applies after our own question, which is not an answer', [said('asked', 11)], 'applies'],
    ['loses to a no that a newer yes replaced', [said('withdrawn', 11), said('granted', 12)], 'withdrawn-later'],
  ])('%s', (_, history, expected) => {
    expect(verdict(history, capture(10))).toBe(expected);
  });

  test('with double opt-in leaves a confirmed yes as it is, and asks again for one that ended', () => {
    const double = capture(10, { optIn: 'double' });
    expect(verdict([said('granted', 9)], double)).toBe('already-granted');
    expect(verdict([said('granted', 1, [SMS], { until: day(5) })], double)).toBe('applies');
  });

  test('once refused stays refused, whatever is recorded afterwards', () => {
    const later = fc.array(
      anyEvidence.map((evidence) => ({ ...evidence, at: day(20) })),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(fc.array(anyEvidence, { maxLength: 6 }), later, (before, after) => {
        const given = capture(10);
        const [then, now] = [chainOf(before), chainOf([...before, ...after])];
        fc.pre(decideCapture(then.row, then.entries, given, NOW).pairs.length === 0);
        expect(decideCapture(now.row, now.entries, given, NOW).pairs).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('applying a capture', () => {
  const fresh = (): Consents => createMemoryStore(createMemoryTables(), (address) => address).consents;
  const apply = (consents: Consents, given: Capture) => applyCapture(consents, 'a', given, NOW);

  test('records it once, and answers the same again', async () => {
    const consents = fresh();
    await consents.optOut('a', said('withdrawn', 20, ['sms:late']));
    const given = capture(10, { evidence: { ...capture(10).evidence, pairs: [SMS, 'sms:late'] } });
    const first = await apply(consents, given);
    expect(first).toMatchObject({
      change: 'granted',
      applied: [SMS],
      refused: [{ pair: 'sms:late', reason: 'withdrawn-later' }],
    });
    expect(await apply(consents, given)).toEqual(first);
    expect(await readCapture(consents, 'a', given)).toEqual(first);
    expect(await consents.evidence('a')).toHaveLength(2);
  });

  test('does nothing again when it comes again after a stop', async () => {
    const consents = fresh();
    await apply(consents, capture(10));
    await consents.optOut('a', said('stopped', 11, []));
    expect(await apply(consents, capture(10))).toMatchObject({ applied: [SMS] });
    expect(await consents.get('a')).toMatchObject({ seq: 2, withdrawn: [SMS], stoppedAt: day(11) });
  });

  test('of a no withdraws its pairs whatever its date, and no others', async () => {
    const consents = fresh();
    await consents.change('a', said('granted', 20, [SMS, 'rcs:offers']), 0);
    await apply(consents, capture(1, { state: 'withdrawn' }));
    const row = (await consents.get('a')) ?? unseen('a');
    expect(saidBy(row, 'alma').states).toEqual({ [SMS]: 'withdrawn', 'rcs:offers': 'granted' });
    expect((await consents.get('a'))?.stoppedAt).toBeUndefined();
  });

  test.each<[string, Evidence, object]>([
    ['a stop', said('stopped', 11, []), { stoppedAt: day(11) }],
    ['a no', said('withdrawn', 11), {}],
  ])('loses to %s that comes between its read and its write', async (_, no, also) => {
    const consents = fresh();
    let raced = false;
    const racing: Consents = {
      ...consents,
      evidence: async (address) => {
        const read = await consents.evidence(address);
        if (!raced) await consents.optOut(address, no);
        raced = true;
        return read;
      },
    };
    expect(await apply(racing, capture(10))).toMatchObject({ applied: [], refused: [{ pair: SMS }] });
    const row = await consents.get('a');
    expect(row).toMatchObject(also);
    expect(Object.values(saidBy(row ?? unseen('a'), 'alma').states)).not.toContain('granted');
    expect((await consents.evidence('a')).map(({ change }) => change)).toEqual([no.change]);
  });

  test('gives up aloud when it keeps losing', async () => {
    const consents: Consents = { ...fresh(), change: () => Promise.resolve('lost') };
    await expect(apply(consents, capture(10))).rejects.toThrow('lost 8 races');
  });

  test('twelve at once with one id leave one entry', async () => {
    const consents = fresh();
    const all = await Promise.all(Array.from({ length: 12 }, () => apply(consents, capture(10))));
    expect(all.map(({ applied }) => applied)).toEqual(all.map(() => [SMS]));
    expect(await consents.evidence('a')).toHaveLength(1);
  });
});
