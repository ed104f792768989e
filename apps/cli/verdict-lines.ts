import type { Verified } from '#consent/proof/verify-chain.ts';

/** One line on a chain that holds; else one for each entry that is wrong. */
export const verdictLines = (name: string, verified: Verified): readonly string[] => {
  if (!verified.ok) return verified.problems.map(({ kind, sentence }) => `${name}: ${sentence} (${kind})`);
  const { entries } = verified;
  return [`${name}: ${entries} ${entries === 1 ? 'entry' : 'entries'}, nothing changed, missing or added`];
};
