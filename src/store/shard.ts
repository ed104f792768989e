/** One index partition takes 1,000 writes a second; what shares an index key is spread over this many. */
export const SHARDS = 4;

export const shardOf = (name: string, shards = SHARDS): number =>
  Buffer.from(name).reduce((hash, byte) => (hash * 31 + byte) % 65_521, 7) % shards;
