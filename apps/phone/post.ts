import type { PostingVendor } from './model.ts';
import { posted } from './receipts-meta.ts';
import { signatureOf, type Headers } from './wire/sign.ts';

/** Posts to the address that a vendor was given, and says how it was answered: a status of HTTP. */
export type Post = (vendor: PostingVendor, headers: Headers, body: string) => Promise<number>;

/** What was not taken comes again, after 429 and 5xx only (Vonage, Webhooks). */
const isAgain = (status: number): boolean => status === 429 || status >= 500;

/** What is told of a message, as its vendor posts it and signs it. */
export const posting =
  (post: Post, now: () => Date) =>
  async (vendor: PostingVendor, message: string): Promise<'again' | undefined> => {
    const body = vendor === 'meta' ? JSON.stringify(posted(JSON.parse(message) as never)) : message;
    // Nobody there is no answer either.
    const status = await post(vendor, signatureOf(vendor, body, now()), body).catch(() => 503);
    return isAgain(status) ? 'again' : undefined;
  };
