import { PROVIDERS } from '#providers/registry.ts';
import { NumberChannel, type PostingVendor } from '../phone/model.ts';
import type { PhoneOptions } from '../phone/phone.ts';

/** Vendors post to this machine's own address, as they would to the deployed one, and to no other that a call may name. */
export const postTo =
  (url: string): NonNullable<PhoneOptions['post']> =>
  async (_, headers, body, to) => {
    if (!to.startsWith(`${url}/webhooks/`)) return 404;
    const response = await fetch(to, { method: 'POST', headers: { ...headers }, body });
    await response.body?.cancel();
    return response.status;
  };

/** Whose numbers the business has, by channel. */
export const carriedBy = (by: PostingVendor | undefined): NonNullable<PhoneOptions['carries']> => {
  if (by === undefined) return {};
  const sends: readonly string[] = PROVIDERS[by].sends;
  const own = NumberChannel.options.filter((channel) => sends.includes(channel));
  return Object.fromEntries(own.map((channel) => [channel, by]));
};
