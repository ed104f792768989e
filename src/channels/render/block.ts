import type { LinkCollector } from '#channels/own-filters.ts';
import { webUrl } from '#channels/web-url.ts';
import type { Picture } from '#messages/picture.ts';
import type { Button, Content } from '#messages/sender.ts';
import type { Settings } from '#programme/grammar/settings.ts';
import type { Localized } from '#words/parts.ts';

/** What every channel is given to make its message of: the member's language is chosen, and variables are at hand. */
export interface Making {
  /** What a button of this meaning hands back. */
  readonly tap: (reply: string) => string;
  /** BCP 47; the one language of the block that this member reads. */
  readonly language: string;
  readonly brand: Settings['brand'];
  readonly layouts: Readonly<Record<string, string>>;
  readonly unsubscribeUrl?: string | undefined;
  /** They wrote by this channel so lately that it takes what nobody approved. */
  readonly inSession: boolean;
  /** Fills one text in that language; throws where a variable is missing. */
  readonly filled: (text: Localized) => string;
  /** Fills what a vendor registered, with parameters only. */
  readonly inLanguage: (text: Localized) => string;
  readonly collector: LinkCollector;
  /** What a block names as its picture; none where that is of a voucher, and there is none. */
  readonly picture: (media: string | undefined) => Picture | undefined;
}

/** What is sent, and what the message log keeps of it. */
export interface Made {
  readonly content: Content;
  readonly text: string;
}

/** Something to tap that means an answer, or opens a page. */
export type Suggested = { readonly text: Localized } & ({ readonly reply: string } | { readonly url: Localized });

/** A tap tells which message it was on, so that an old card answers for itself. */
export const buttonOf = (suggestion: Suggested, { filled, tap }: Pick<Making, 'filled' | 'tap'>): Button =>
  'reply' in suggestion
    ? { text: filled(suggestion.text), postback: tap(suggestion.reply) }
    : { text: filled(suggestion.text), url: webUrl(filled(suggestion.url)), postback: tap('open') };
