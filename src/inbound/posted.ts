import * as z from 'zod';

/** Something that was posted to us and is known to be its provider's, as it came. */
export const Posted = z.object({
  /** Name of the source that reads it. */
  source: z.string().min(1),
  text: z.string(),
  /** What its address had behind it, where that is proved too. */
  query: z.string().optional(),
});
export type Posted = z.infer<typeof Posted>;

/** In bytes, with its name around it: what SNS carries in one message. */
export const LARGEST_POSTED = 262_144;

/** Nothing stands in it that a message to AWS may not hold: JSON escapes control characters, and these two are none to it. */
export const postedText = (posted: Posted): string =>
  JSON.stringify(posted).replaceAll(/[\ufffe\uffff]/g, (one) => `\\u${one.charCodeAt(0).toString(16)}`);

/** Where it is safe until it is taken. */
export interface PostBox {
  put(text: string): Promise<void>;
}

/** What providers sign with, and what they make sure of our address by. */
export interface SigningSecrets {
  /** Newest first; none where nobody entered one yet. */
  readonly secrets: readonly string[];
  readonly words: readonly string[];
}
