import type { Programmes } from '#programme/programme.ts';
import { languageOf } from '#preferences/languages.ts';
import { invalidLinkPage } from '#preferences/pages/small-pages.ts';
import { page, type Shown, type Visit } from '#preferences/visit.ts';

/**
 * The same answer to a link that was tampered with, used or has expired, and to one whose member is not there: it says
 * nothing about anybody. Its language is the browser's, never the member's.
 */
export const invalidLink = async (programmes: Pick<Programmes, 'live'>, { locales }: Visit): Promise<Shown> => {
  const { settings } = await programmes.live();
  return page(invalidLinkPage(languageOf(...locales, settings.brand.language), settings), 404);
};
