import * as fc from 'fast-check';
import { unseen, type ConsentRow, type Evidence, type EvidenceEntry } from '#consent/consent.ts';
import { hashEvidence } from '#consent/proof/evidence-hash.ts';
import { entryAfter, rowAfter } from '#store/consent/consent-changes.ts';

export interface Chain {
  readonly row: ConsentRow;
  readonly entries: readonly EvidenceEntry[];
}

/** A chain as the stores write it. */
export const chainOf = (all: readonly Evidence[]): Chain =>
  all.reduce<Chain>(
    ({ row, entries }, evidence) => {
      const entry = entryAfter(row, evidence);
      return { row: rowAfter(row, entry), entries: [...entries, entry] };
    },
    { row: unseen('address'), entries: [] },
  );

/** What somebody does who wants an entry to look untouched. */
export const rehashed = (entry: EvidenceEntry): EvidenceEntry => ({ ...entry, hash: hashEvidence(entry) });

const instant = fc
  .date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2030-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());
const pairs = fc.uniqueArray(fc.constantFrom('sms:offers', 'sms:rewards', 'rcs:offers', 'email:offers'), {
  minLength: 1,
  maxLength: 3,
});
const text = fc.string({ unit: 'grapheme', maxLength: 12 });
const wording = fc.record({ id: text, version: text, language: fc.constantFrom('en', 'sv'), text });

export const anyEvidence: fc.Arbitrary<Evidence> = fc.record(
  {
    id: fc.uuid(),
    at: instant,
    change: fc.constantFrom('asked', 'granted', 'withdrawn', 'stopped', 'started'),
    pairs,
    how: fc.constantFrom('reply', 'api', 'event'),
    channel: fc.constantFrom('sms', 'email'),
    memberId: fc.constantFrom('alma', 'marcus'),
    members: fc.constant(['alma', 'marcus']),
    source: text,
    ip: fc.ipV4(),
    store: text,
    language: fc.constantFrom('en', 'sv'),
    words: text,
    wording,
    until: instant,
  },
  { requiredKeys: ['id', 'at', 'change', 'pairs', 'how', 'channel'] },
);

export const anyChain = fc.array(anyEvidence, { minLength: 1, maxLength: 8 }).map(chainOf);
