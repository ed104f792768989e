import { brotliDecompressSync } from 'node:zlib';
import learned from '#consent/learned/weights.json' with { type: 'json' };
import type { Features } from '#consent/learned/features.ts';

/** So many weights, most of them nothing; features share one when their hashes meet. */
export const PLACES = 2 ** 18;

/** Where the weight of a feature stands: FNV-1a of its UTF-16 units, folded to the size of the table. */
export const placeOf = (feature: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < feature.length; at += 1) hash = Math.imul(hash ^ feature.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) & (PLACES - 1);
};

/** How much one feature of a kind counts, so that a long text says no more than a short one. */
export const shareOf = (kind: ReadonlySet<string>): number => 1 / Math.sqrt(Math.max(1, kind.size));

let table: Int8Array | undefined;
const weights = (): Int8Array =>
  (table ??= new Int8Array(brotliDecompressSync(Buffer.from(learned.weights, 'base64'))));

/** What each feature adds to the odds. */
export const weighed = (features: Features): readonly (readonly [feature: string, weight: number])[] =>
  features.flatMap((kind) =>
    [...kind].map((feature) => [feature, (weights()[placeOf(feature)] ?? 0) * learned.scale * shareOf(kind)] as const),
  );

/** The logarithm of the odds that whoever wrote so wants no more messages. */
export const oddsOf = (features: Features): number => {
  let odds = learned.bias;
  for (const kind of features) {
    let sum = 0;
    for (const feature of kind) sum += weights()[placeOf(feature)] ?? 0;
    odds += sum * learned.scale * shareOf(kind);
  }
  return odds;
};
