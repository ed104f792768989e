/** One purchase of a file, checked. */
export interface Purchase {
  readonly memberId: string;
  /** UTC. */
  readonly time: string;
  /** Minor units of the currency. */
  readonly amount: number;
  readonly items?: number;
  /** What makes it this purchase and no other, as far as the file tells; repeats are equal. */
  readonly content: string;
}

interface Place {
  /** The line of the file on which the row begins. */
  readonly line: number;
  readonly raw: string;
  /** How much of the file it takes, for the progress. */
  readonly bytes: number;
}

export interface ReadableRow extends Place {
  readonly ok: true;
  readonly purchase: Purchase;
}

export type Row = ReadableRow | (Place & { readonly ok: false; readonly column: string; readonly reason: string });

/** A row's cells could not be read; names the column. */
export class BadCell extends Error {
  override readonly name = 'BadCell';
  readonly column: string;

  constructor(column: string, reason: string) {
    super(reason);
    this.column = column;
  }
}

/** The row with what `read` makes of it, or with what was wrong in it. */
export const readRow = (place: Place, read: () => Purchase): Row => {
  try {
    return { ...place, ok: true, purchase: read() };
  } catch (error) {
    if (!(error instanceof BadCell)) throw error;
    return { ...place, ok: false, column: error.column, reason: error.message };
  }
};
