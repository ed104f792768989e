/** A signed request as it came. */
export interface Attempt {
  /** Its webhook-id: the same when it is sent again. */
  readonly id: string;
  /** Digest of all that it asks for. */
  readonly digest: string;
  /** Whose turn it is: the same in nobody else's attempt. */
  readonly taker: string;
}

/** `busy`: somebody is at it. `other`: another request of this id had its effect. `answered` has what was kept of the first. */
export type Taken =
  { readonly kind: 'first' | 'busy' | 'other' } | { readonly kind: 'answered'; readonly answer: string };

/** How long a request is one taker's: as long as an answer may take at the API. */
export const TURN_SECONDS = 30;
/** How long an answer is kept: twice the tolerance of a signature's timestamp, either way. */
export const ANSWER_SECONDS = 1_200;

/** What a request finds where its id was taken already. */
export const foundTaken = (
  { digest, answer }: { readonly digest: string; readonly answer?: string },
  attempt: Attempt,
): Taken => {
  if (answer === undefined) return { kind: 'busy' };
  return digest === attempt.digest ? { kind: 'answered', answer } : { kind: 'other' };
};

/** Signed requests by their webhook-id. One whose taker died may be taken again after its turn. */
export interface Requests {
  take(attempt: Attempt, now: Date): Promise<Taken>;
  /** It had its effect, and this is what was answered. */
  answered(attempt: Attempt, answer: string, now: Date): Promise<void>;
  /** It had no effect, so that it may be made again, corrected or as it was. */
  release(attempt: Attempt): Promise<void>;
}
