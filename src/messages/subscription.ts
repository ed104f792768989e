/** A browser of a member that takes pushes: where to, and what only it can read (RFC 8291). */
export interface Subscription {
  readonly memberId: string;
  /** A hash of the endpoint, so that the same browser is one. */
  readonly id: string;
  readonly at: string;
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
}

/** Where they are kept, sealed as addresses are. They go with the messages of their member. */
export interface Subscriptions {
  /** False where it was there: nothing changed. */
  put(subscription: Subscription): Promise<boolean>;
  list(memberId: string): Promise<readonly Subscription[]>;
  remove(memberId: string, id: string): Promise<void>;
}
