import { fillHtml } from '#channels/template.ts';
import { webUrl } from '#channels/web-url.ts';
import type { Settings } from '#programme/grammar/settings.ts';

/** What a layout shows; every value is plain text. */
export interface Letter {
  readonly brand: Pick<Settings['brand'], 'name' | 'support' | 'terms' | 'website' | 'address'>;
  readonly subject: string;
  readonly preview: string;
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly button: { readonly text: string; readonly url: string } | null;
  readonly unsubscribe: string;
  /** Only marketing has one. */
  readonly unsubscribeUrl: string | null;
  readonly language: string;
}

/** A mail in its layout. Values are escaped, and a button that leads anywhere but to the web is refused. */
export const emailHtml = (layout: string, letter: Letter, links: Parameters<typeof fillHtml>[2]): string => {
  const button = letter.button && { ...letter.button, url: webUrl(letter.button.url) };
  return fillHtml(layout, { ...letter, button }, links);
};
