import * as z from 'zod';
import { attempt } from '#providers/attempt.ts';
import { credential } from '#providers/http-api/credential.ts';
import { postJson } from '#providers/http-api/post.ts';
import type { Send } from '#providers/provider.ts';
import { metaVendor } from './meta-codes.ts';
import { whatsappBody } from './whatsapp-body.ts';
import type { Addresses } from './whatsapp-files.ts';

export interface CloudApiOptions extends Addresses {
  /** `https://graph.facebook.com/v24.0`. */
  readonly base: string;
  /** Meta's phone number id. */
  readonly from: string;
  readonly accessToken: () => Promise<string>;
}

const Accepted = z.object({ messages: z.tuple([z.object({ id: z.string().min(1) })]).rest(z.unknown()) });
const idIn = (answer: unknown): string | undefined => {
  const read = Accepted.safeParse(answer);
  return read.success ? read.data.messages[0].id : undefined;
};

/** Templates, and whatever goes inside the 24-hour window, over Meta's Cloud API. */
export const cloudApiSender =
  (options: CloudApiOptions): Send =>
  async (message) => {
    const { base, from, accessToken } = options;
    const body = whatsappBody(message, options);
    const token = await credential('whatsapp', accessToken);
    const url = `${base}/${encodeURIComponent(from)}/messages`;
    return attempt(metaVendor, 'whatsapp', async () => idIn(await postJson(url, token, body)));
  };
