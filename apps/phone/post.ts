import type { PostingVendor } from './model.ts';
import { posted } from './receipts-meta.ts';
import { twilioPost } from './receipts-twilio.ts';
import { signatureOf, type Headers } from './wire/sign.ts';

/** Posts to an address that a vendor was given, and says how it was answered: a status of HTTP. */
export type Post = (vendor: PostingVendor, headers: Headers, body: string, url: string) => Promise<number>;

/** What was not taken comes again, after 429 and 5xx only (Vonage, Webhooks). */
const isAgain = (status: number): boolean => status === 429 || status >= 500;

interface Letter {
  readonly body: string;
  /** Where it was asked for; where everything is posted, when left out. */
  readonly url?: string;
}
const LETTERS: Readonly<Record<PostingVendor, (message: string) => Letter>> = {
  meta: (message) => ({ body: JSON.stringify(posted(JSON.parse(message) as never)) }),
  vonage: (body) => ({ body }),
  twilio: twilioPost,
};

/** What is told of a message, as its vendor posts it and signs it. `webhooks` is where, before the vendor's name. */
export const posting =
  (post: Post, webhooks: string, now: () => Date) =>
  async (vendor: PostingVendor, message: string): Promise<'again' | undefined> => {
    const { body, url = `${webhooks}/${vendor}` } = LETTERS[vendor](message);
    // Nobody there is no answer either.
    const status = await post(vendor, signatureOf(vendor, body, now(), url), body, url).catch(() => 503);
    return isAgain(status) ? 'again' : undefined;
  };
