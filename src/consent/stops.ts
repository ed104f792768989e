/** Finds who stopped, at a cost that follows their number. */
export interface Stops {
  /** Addresses (keyed hashes) in pages. The index lags behind the rows: read the row before acting on one. */
  list(): AsyncIterable<readonly string[]>;
}
