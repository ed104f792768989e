import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { EvidenceEntry } from '#consent/consent.ts';
import { continuesChain } from '#consent/proof/continues-chain.ts';
import { replay } from '#consent/proof/replay.ts';
import { anchorOf, sealedFor } from '#consent/proof/sealed.ts';
import { verifyChain, type Problem } from '#consent/proof/verify-chain.ts';
import { anyChain, anyEvidence, chainOf, rehashed, type Chain } from '../../support/chain.ts';

/** Whom the rows are read for. */
const ALMA = 'alma';
const anchor = ({ row }: Pick<Chain, 'row'>, memberId = ALMA) => anchorOf(row, memberId);
const problemsOf = (entries: readonly EvidenceEntry[], chain: Chain): readonly Problem[] => {
  const verified = verifyChain(entries, anchor(chain), ALMA);
  return verified.ok ? [] : verified.problems;
};
const nextTo = (problems: readonly Problem[], ...spots: readonly number[]): boolean =>
  problems.some(({ seq }) => spots.some((spot) => Math.abs(seq - spot) <= 1));
const without = (entries: readonly EvidenceEntry[], at: number) => entries.filter((_, i) => i !== at);

/** A chain and places in it: `at` and `other` are indexes, `other` not the same where there are two. */
const place = anyChain.chain((chain) => {
  const index = fc.nat({ max: chain.entries.length - 1 });
  return fc.record({ chain: fc.constant(chain), at: index, other: index });
});

const FIELDS = {
  id: fc.uuid(),
  at: fc.constantFrom('2019-05-05T05:05:05.005Z', '2031-01-01T00:00:00.000Z'),
  change: fc.constantFrom('asked', 'granted', 'withdrawn', 'stopped', 'started'),
  pairs: fc.constantFrom([], ['rcs:offers'], ['sms:offers', 'sms:other']),
  how: fc.constantFrom('reply', 'silence'),
  channel: fc.constantFrom('sms', 'rcs'),
  memberId: fc.constantFrom(undefined, 'somebody else'),
  source: fc.constantFrom(undefined, 'import'),
  ip: fc.constantFrom(undefined, '2001:db8::1'),
  store: fc.constantFrom(undefined, 'Kungsgatan'),
  language: fc.constantFrom(undefined, 'de'),
  words: fc.constantFrom(undefined, 'yes to everything'),
  wording: fc.constantFrom(undefined, { id: 'x', version: '1', language: 'en', text: 'Yes?' }),
  until: fc.constantFrom(undefined, '2040-01-01T00:00:00.000Z'),
  seq: fc.integer({ min: -2, max: 12 }),
  previous: fc.constantFrom('', 'f'.repeat(64)),
  hash: fc.constantFrom('', 'f'.repeat(64)),
  added: fc.constantFrom('a field of nobody'),
} as const;
const alteration = fc
  .constantFrom(...(Object.keys(FIELDS) as (keyof typeof FIELDS)[]))
  .chain((field) => fc.record({ field: fc.constant(field), value: FIELDS[field] as fc.Arbitrary<unknown> }));

describe('a chain of evidence', () => {
  test('as the stores write it verifies, and leads to the states of its row', () => {
    fc.assert(
      fc.property(anyChain, ({ row, entries }) => {
        expect(verifyChain(entries, anchor({ row }), ALMA)).toEqual({
          ok: true,
          entries: entries.length,
          head: row.head,
        });
        const { withdrawn, members, stoppedAt } = row;
        expect(replay(entries)).toEqual({ withdrawn, members, stoppedAt });
      }),
      { numRuns: 300 },
    );
  });

  test('as one member may see it verifies too, and holds nothing that another said for themselves', () => {
    fc.assert(
      fc.property(anyChain, fc.constantFrom('alma', 'marcus', 'next'), ({ row, entries }, who) => {
        const shown = sealedFor(entries, who);
        expect(verifyChain(shown, anchor({ row }, who), who)).toEqual({
          ok: true,
          entries: entries.length,
          head: row.head,
        });
        for (const [at, entry] of entries.entries()) {
          const named = entry.members ?? (entry.memberId === undefined ? [who] : [entry.memberId]);
          const isShown = named.includes(who) || entry.change === 'stopped' || entry.change === 'withdrawn';
          expect(shown[at]).toEqual(isShown ? entry : { seq: entry.seq, previous: entry.previous, hash: entry.hash });
        }
      }),
      { numRuns: 500 },
    );
  });

  test('with an entry of somebody else cut out, moved or put in fails for a member who may not read it', () => {
    fc.assert(
      fc.property(place, ({ chain, at, other }) => {
        const shown = sealedFor(chain.entries, 'next');
        const held = anchor(chain, 'next');
        expect(verifyChain(shown.toSpliced(at, 1), held, 'next').ok).toBe(false);
        const forged = { seq: at + 1, previous: shown[at]?.previous ?? '', hash: 'f'.repeat(64) };
        expect(verifyChain(shown.with(at, forged), held, 'next').ok).toBe(false);
        expect(verifyChain(shown.toSpliced(at, 0, forged), held, 'next').ok).toBe(false);
        fc.pre(at !== other);
        const [one, two] = [shown[at], shown[other]];
        if (one === undefined || two === undefined) return;
        expect(verifyChain(shown.with(at, two).with(other, one), held, 'next').ok).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  test('with any one field of any entry changed fails, and names it', () => {
    fc.assert(
      fc.property(place, alteration, fc.boolean(), ({ chain, at }, { field, value }, rehash) => {
        const entry = chain.entries[at] as EvidenceEntry;
        const edited = { ...entry, [field]: value };
        const altered = rehash ? rehashed(edited) : edited;
        fc.pre(JSON.stringify(altered) !== JSON.stringify(entry));
        const problems = problemsOf(chain.entries.with(at, altered), chain);
        expect(problems.map(({ seq }) => seq)).toContain(entry.seq);
      }),
      { numRuns: 2_000 },
    );
  });

  test('with any one entry deleted fails, and names the one that is missing', () => {
    fc.assert(
      fc.property(place, ({ chain, at }) => {
        expect(problemsOf(without(chain.entries, at), chain)).toEqual([
          { seq: at + 1, kind: 'missing', sentence: `entry ${at + 1} is missing` },
        ]);
      }),
      { numRuns: 300 },
    );
  });

  test('with any one entry deleted and the others renumbered fails next to it', () => {
    fc.assert(
      fc.property(place, ({ chain, at }) => {
        const rest = without(chain.entries, at).map((entry, i) =>
          i < at ? entry : rehashed({ ...entry, seq: i + 1 }),
        );
        expect(nextTo(problemsOf(rest, chain), at + 1)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('with any two entries moved fails, and names one of them', () => {
    fc.assert(
      fc.property(place, fc.boolean(), ({ chain, at, other }, renumber) => {
        fc.pre(at !== other);
        const [one, two] = [chain.entries[at] as EvidenceEntry, chain.entries[other] as EvidenceEntry];
        const moved = renumber
          ? chain.entries.with(at, rehashed({ ...two, seq: one.seq })).with(other, rehashed({ ...one, seq: two.seq }))
          : chain.entries.with(at, two).with(other, one);
        const problems = problemsOf(moved, chain);
        expect(nextTo(problems, one.seq, two.seq)).toBe(true);
        if (!renumber)
          expect(problems).toContainEqual(expect.objectContaining({ kind: 'reordered', seq: Math.min(at, other) + 1 }));
      }),
      { numRuns: 1_000 },
    );
  });

  test('with an entry inserted anywhere fails next to it, also when it fits what is before it', () => {
    fc.assert(
      fc.property(place, anyEvidence, fc.boolean(), fc.boolean(), ({ chain, at }, evidence, end, renumber) => {
        const index = end ? chain.entries.length : at;
        const seq = index + 1;
        const forged = rehashed({ ...evidence, seq, previous: chain.entries[index - 1]?.hash ?? '', hash: '' });
        const rest = chain.entries
          .slice(index)
          .map((entry) => (renumber ? rehashed({ ...entry, seq: entry.seq + 1 }) : entry));
        const problems = problemsOf([...chain.entries.slice(0, index), forged, ...rest], chain);
        expect(nextTo(problems, seq)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  test('whose row says something else fails', () => {
    fc.assert(
      fc.property(anyChain, (chain) => {
        const { entries } = chain;
        const held = anchor(chain);
        const pair = Object.entries(held.states).find(([, state]) => state !== 'granted')?.[0];
        const wrong = [
          { ...held, seq: held.seq + 1 },
          { ...held, seq: held.seq - 1 },
          { ...held, head: 'f'.repeat(64) },
          { ...held, states: { ...held.states, 'rcs:gifts': 'granted' as const } },
          ...(pair === undefined ? [] : [{ ...held, states: { ...held.states, [pair]: 'granted' as const } }]),
          ...(held.stoppedAt === undefined ? [] : [{ ...held, stoppedAt: undefined }]),
        ];
        for (const other of wrong) expect(verifyChain(entries, other, ALMA).ok).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  test('may have an opt-out on its row that is still to be appended', () => {
    const { row, entries } = chainOf([
      {
        id: '1',
        at: '2026-01-01T00:00:00.000Z',
        memberId: ALMA,
        change: 'granted',
        pairs: ['sms:offers'],
        how: 'api',
        channel: 'sms',
      },
    ]);
    const stopping = { ...row, withdrawn: ['sms:offers'], stoppedAt: '2026-01-02T00:00:00.000Z' };
    expect(verifyChain(entries, anchor({ row: stopping }), ALMA).ok).toBe(true);
  });

  test('of nothing verifies, and one that should have entries does not', () => {
    const { row } = chainOf([]);
    expect(verifyChain([], anchor({ row }))).toEqual({ ok: true, entries: 0, head: '' });
    expect(verifyChain([], { ...anchor({ row }), seq: 3, head: 'x' })).toEqual({
      ok: false,
      problems: [{ seq: 1, kind: 'missing', sentence: 'entries 1 to 3 are missing' }],
    });
  });

  test('that was written anew from an entry on verifies, but does not continue a copy from before', () => {
    fc.assert(
      fc.property(place, anyEvidence, ({ chain, at }, evidence) => {
        const original = chain.entries;
        const anew = chainOf([...original.slice(0, at), evidence, ...original.slice(at + 1)]);
        const verified = verifyChain(anew.entries, anchor(anew), ALMA);
        expect(verified.ok).toBe(true);
        const compared = continuesChain(original, anew.entries, verified);
        expect(compared).toMatchObject({
          ok: false,
          problems: [{ seq: at + 1 }, ...original.slice(at + 1).map(({ seq }) => ({ seq }))],
        });
        expect(continuesChain(original.slice(0, at), original, verified).ok).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
