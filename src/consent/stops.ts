/** Finds who stopped, at a cost that follows their number. */
export interface Stops {
  /** Addresses (keyed hashes) in pages. The index lags behind the rows: read the row before acting on one. */
  list(): AsyncIterable<readonly string[]>;
  /** The address up to which they were gone through, by whoever was broken off. */
  reached(): Promise<string | undefined>;
  /** Keeps it, or that nothing is left to go on with. */
  keepReached(address: string | undefined): Promise<void>;
}
