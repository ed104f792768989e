/** What a caller asked for cannot be done. */
export class Refusal extends Error {
  readonly status: number;
  readonly path: string;

  constructor(status: number, error: string, path = '') {
    super(error);
    this.status = status;
    this.path = path;
  }
}
