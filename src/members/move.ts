/** What one rule moves for one fact: whole points, minor units or stamps; less than nothing when they are spent. */
export interface Move {
  /** The name of the rule, the reason given, or what it was: `spent`, `adjusted`, `expired`. */
  readonly rule: string;
  readonly points?: number;
  /** The last day of these points as a row keeps it, see `keptDay`; they never leave where it is left out. */
  readonly expiresOn?: string;
  readonly cashback?: number;
  readonly stamps?: number;
  readonly card?: string;
}

/** One row of the ledger: everything one fact moved, written with it or not at all. */
export interface LedgerRow {
  readonly at: string;
  readonly type: string;
  readonly source: string;
  readonly id: string;
  readonly moves: readonly Move[];
  /** What the fact said, of facts that others may reverse or are about. */
  readonly data?: Readonly<Record<string, unknown>>;
}
