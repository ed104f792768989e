import type { ApiKeys } from '#access/api-key.ts';
import { signersOf, type Signer } from '#access/signer.ts';

/** How long a key that was revoked may still be taken for a good one. */
export const KNOWN_MS = 30_000;

interface Edges {
  readonly kept: Pick<ApiKeys, 'list'>;
  readonly root: () => Promise<string>;
  /** The secrets of the first key. */
  readonly first: () => Promise<readonly string[]>;
}

/** Who may sign, asked for again after half a minute: what was made, rotated or revoked counts by then, everywhere. */
export const knownSigners = ({ kept, root, first }: Edges, now: () => Date) => {
  let known: { readonly until: number; readonly all: readonly Signer[] } | undefined;
  return async (): Promise<readonly Signer[]> => {
    if (known === undefined || known.until <= now().getTime()) {
      const at = now();
      const [secrets, keys, from] = await Promise.all([first(), kept.list(), root()]);
      known = { all: signersOf(secrets, keys, from, at), until: at.getTime() + KNOWN_MS };
    }
    return known.all;
  };
};
