import { namedIn, saidBy, type EvidenceEntry } from '#consent/consent.ts';
import { hashEvidence } from '#consent/proof/evidence-hash.ts';
import { replay } from '#consent/proof/replay.ts';
import { isSealed, type Anchor, type ShownEntry } from '#consent/proof/sealed.ts';

export interface Problem {
  /** The entry it is about; the first one of several that are missing. */
  readonly seq: number;
  readonly kind: 'changed' | 'missing' | 'inserted' | 'reordered' | 'head-differs' | 'state-differs';
  readonly sentence: string;
}

export type Verified =
  | { readonly ok: true; readonly entries: number; readonly head: string }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const problem = (seq: number, kind: Problem['kind'], sentence: string): Problem => ({ seq, kind, sentence });

const missing = (from: number, to: number): Problem =>
  problem(from, 'missing', from === to ? `entry ${from} is missing` : `entries ${from} to ${to} are missing`);

/** The first has number 1, so whatever is numbered lower stands before the chain. */
const numberOf = (entry: ShownEntry | undefined): number => Math.max(0, entry?.seq ?? 0);

const isIntact = (entry: ShownEntry): boolean => isSealed(entry) || hashEvidence(entry) === entry.hash;

const outOfOrder = (entries: readonly ShownEntry[]): readonly Problem[] => {
  let latest = -Infinity;
  return entries.flatMap(({ seq }) => {
    latest = Math.max(latest, seq);
    return seq < latest ? [problem(seq, 'reordered', `entry ${seq} stands after a later one`)] : [];
  });
};

/** What is wrong between two neighbours by number, as far as their own hashes do not tell already. */
const between = (before: ShownEntry | undefined, entry: ShownEntry, follows: boolean): readonly Problem[] => {
  const { seq } = entry;
  const last = numberOf(before);
  if (seq === last) return [problem(seq, 'inserted', `entry ${seq} was inserted: there are two of it`)];
  if (seq < last) return [problem(seq, 'inserted', `entry ${seq} was inserted: the chain starts with entry 1`)];
  if (seq > last + 1) return [missing(last + 1, seq - 1)];
  if (entry.previous === (before?.hash ?? '') || !isIntact(entry)) return [];
  if (before === undefined) return [problem(seq, 'changed', `entry ${seq} does not start the chain`)];
  // Its own hash can be made to fit a changed entry. What stands after the later one tells which of the two it was.
  return follows
    ? [problem(last, 'changed', `entry ${last} is not the one that entry ${seq} was written after`)]
    : [problem(seq, 'changed', `entry ${seq} was not written after entry ${last}`)];
};

const atTheEnd = (last: ShownEntry | undefined, { seq, head }: Anchor): readonly Problem[] => {
  const end = numberOf(last);
  if (end < seq) return [missing(end + 1, seq)];
  if (end > seq) return [problem(end, 'inserted', `entry ${end} was inserted: the chain ends with ${seq}`)];
  if ((last?.hash ?? '') === head) return [];
  return [problem(end, 'head-differs', `entry ${end} is not the last one that was written`)];
};

/**
 * Where the row says other than its evidence. An opt-out is on the row before it is in the chain, so it may be ahead; and
 * what is sealed may have opened what was withdrawn before it.
 */
const stateProblems = (entries: readonly ShownEntry[], row: Anchor, memberId: string): readonly Problem[] => {
  const shown = entries.filter((entry) => !isSealed(entry));
  const standing = replay(shown);
  const { states, until } = saidBy(standing, memberId);
  const differs = (sentence: string): Problem => ({ seq: row.seq, kind: 'state-differs', sentence });
  const lastSealed = entries.findLast(isSealed)?.seq ?? 0;
  const mayBeOpen = (isStop: (entry: EvidenceEntry) => boolean) => (shown.findLast(isStop)?.seq ?? 0) < lastSealed;
  // Opened by another, it is as it was before anything was said, or as it was asked of the member since.
  const question = (pair: string) =>
    shown.findLast(
      (entry) =>
        entry.change === 'asked' && entry.pairs.some((one) => one === pair) && namedIn(entry).includes(memberId),
    );
  const isOpened = (pair: string) =>
    states[pair] === 'withdrawn' &&
    (row.states[pair] === undefined ||
      (row.states[pair] === 'pending' && question(pair) !== undefined && row.until[pair] === question(pair)?.until)) &&
    mayBeOpen(
      ({ change, pairs }) => change === 'stopped' || (change === 'withdrawn' && pairs.some((one) => one === pair)),
    );
  const pairs = [...new Set([...Object.keys(states), ...Object.keys(row.states)])].sort();
  return [
    ...pairs
      .filter((pair) => row.states[pair] !== states[pair] && row.states[pair] !== 'withdrawn' && !isOpened(pair))
      .map((pair) =>
        differs(`${pair} is ${row.states[pair] ?? 'none'}, but the evidence says ${states[pair] ?? 'none'}`),
      ),
    ...pairs
      .filter((pair) => row.states[pair] !== 'withdrawn' && row.until[pair] !== until[pair] && !isOpened(pair))
      .map((pair) =>
        differs(`${pair} ends ${row.until[pair] ?? 'never'}, but the evidence says ${until[pair] ?? 'never'}`),
      ),
    ...(standing.stoppedAt !== undefined &&
    row.stoppedAt === undefined &&
    !mayBeOpen(({ change }) => change === 'stopped')
      ? [differs('the address is open, but the evidence says that it was stopped')]
      : []),
  ];
};

/**
 * Checks a chain of evidence and names every entry that was changed, deleted, inserted or moved. It rests on the hash of
 * each entry, on `previous`, and on the number and hash of the last entry that the row keeps. Of a sealed entry it shows
 * the place only. `memberId` is whom the row speaks of.
 */
export const verifyChain = (entries: readonly ShownEntry[], row?: Anchor, memberId = ''): Verified => {
  const sorted = entries.toSorted((a, b) => a.seq - b.seq);
  const last = sorted.at(-1);
  const head = row?.head ?? last?.hash;
  const changed = sorted
    .filter((entry) => !isIntact(entry))
    .map(({ seq }) => problem(seq, 'changed', `entry ${seq} was changed: it does not match its hash`));
  const gaps = sorted.flatMap((entry, at) => {
    const next = sorted[at + 1];
    return between(sorted[at - 1], entry, next === undefined ? entry.hash === head : next.previous === entry.hash);
  });
  const chain = [...changed, ...outOfOrder(entries), ...gaps, ...(row === undefined ? [] : atTheEnd(last, row))];
  const found = chain.length > 0 || row === undefined ? chain : stateProblems(entries, row, memberId);
  if (found.length === 0) return { ok: true, entries: entries.length, head: last?.hash ?? '' };
  return { ok: false, problems: found.toSorted((a, b) => a.seq - b.seq) };
};
