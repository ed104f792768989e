import type { ShownEntry } from '#consent/proof/sealed.ts';
import type { Verified } from '#consent/proof/verify-chain.ts';

/**
 * Whether a chain still holds an earlier copy of itself. Who can rewrite every entry and the row can make a chain that
 * verifies; a copy kept elsewhere tells it from the one that was written.
 */
export const continuesChain = (
  earlier: readonly ShownEntry[],
  now: readonly ShownEntry[],
  otherwise: Verified,
): Verified => {
  const problems = earlier
    .filter(({ seq, hash }) => !now.some((entry) => entry.seq === seq && entry.hash === hash))
    .map(({ seq }) => ({
      seq,
      kind: 'changed' as const,
      sentence: `entry ${seq} is not stored as it stands in this proof`,
    }));
  return problems.length === 0 ? otherwise : { ok: false, problems };
};
