import type { EvidenceEntry } from '#consent/consent.ts';
import { replay } from '#consent/replay.ts';
import type { Anchor, Problem } from '#consent/verify-chain.ts';

/** Where the row says other than its evidence. An opt-out is on the row before it is in the chain, so it may be ahead. */
export const stateProblems = (entries: readonly EvidenceEntry[], row: Anchor): readonly Problem[] => {
  const { states, until, stoppedAt } = replay(entries);
  const differs = (sentence: string): Problem => ({ seq: row.seq, kind: 'state-differs', sentence });
  const pairs = [...new Set([...Object.keys(states), ...Object.keys(row.states)])].sort();
  return [
    ...pairs
      .filter((pair) => row.states[pair] !== states[pair] && row.states[pair] !== 'withdrawn')
      .map((pair) =>
        differs(`${pair} is ${row.states[pair] ?? 'none'}, but the evidence says ${states[pair] ?? 'none'}`),
      ),
    ...pairs
      .filter((pair) => row.states[pair] !== 'withdrawn' && row.until[pair] !== until[pair])
      .map((pair) =>
        differs(`${pair} ends ${row.until[pair] ?? 'never'}, but the evidence says ${until[pair] ?? 'never'}`),
      ),
    ...(stoppedAt !== undefined && row.stoppedAt === undefined
      ? [differs('the address is open, but the evidence says that it was stopped')]
      : []),
  ];
};
