/** Units that one step takes of one place: a partition key of a table, or of an index. */
export interface Touch {
  readonly table: string;
  readonly index?: string;
  readonly pk: string;
  readonly writes: number;
  readonly reads: number;
}
