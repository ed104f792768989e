import { parsePhoneNumberFromString } from 'libphonenumber-js/mobile';
import type { Member } from '#loyalty/member.ts';
import { MMS_COUNTRIES } from '#messages/mms.ts';
import { billedParts } from '#messages/parts.ts';
import type { Preview } from '#publishing/preview/preview-message.ts';
import { priceOf } from './replay/cost.ts';
import { PRICES } from './replay/prices.ts';

export interface PreviewPrice {
  /** Of the whole message, in USD; `null` where no price is known. */
  readonly usd: number | null;
  readonly text: string;
}

const countryOf = ({ addresses: { phone }, profile }: Member): string =>
  (phone === null ? undefined : parsePhoneNumberFromString(phone)?.country) ?? profile['country'] ?? '?';

/** What a preview would cost where the member's phone is from; a price that no source gave is said to be missing, not guessed. */
export const previewPrice = (preview: Preview, member: Member): PreviewPrice | undefined => {
  if ('missing' in preview) return undefined;
  const { channel, content } = preview;
  const country = countryOf(member);
  const isMms = content.kind === 'text' && content.picture !== undefined && MMS_COUNTRIES.includes(country);
  const price = isMms ? undefined : priceOf(PRICES, channel, country);
  const to = price?.country === '*' ? '' : ` to ${country}`;
  if (price === undefined)
    return { usd: null, text: `no price is known${to}: it is in your contract (replay takes it with --prices)` };
  const parts = price.per === 'part' ? billedParts(channel, content, country) : 1;
  const usd = Math.round(parts * price.usd * 1_000_000) / 1_000_000;
  return { usd, text: `costs $${usd}${to} (${price.source}, ${price.date})` };
};
