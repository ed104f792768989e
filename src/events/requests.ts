/** Signed requests that were taken, by their webhook-id, for longer than a signature is good. */
export interface Requests {
  /** True the first time; a request that is sent again as it was finds that it was taken. */
  first(id: string): Promise<boolean>;
}
