import type { Wording } from '#consent/consent.ts';
import { spelled } from '#journeys/exact-wording.ts';
import type { Localized, Settings } from '#journeys/programme.ts';

/** The language a member reads among those a text has: their own, else the brand's. */
export const languageOf = (text: Localized, locale: string | null, fallback: string): string => {
  const wanted = locale?.slice(0, 2) ?? fallback;
  return typeof text === 'string' || text[wanted] === undefined ? fallback : wanted;
};

export const textFor = (text: Localized, locale: string | null, fallback: string): string =>
  typeof text === 'string' ? text : (text[languageOf(text, locale, fallback)] ?? '');

/** What a member agrees to, word for word as they read it; `undefined` for an id it does not have. */
export const wordingFor = (settings: Settings, id: string, locale: string | null): Wording | undefined => {
  const found = settings.wording[id];
  if (found === undefined) return undefined;
  const language = languageOf(found.text, locale, settings.brand.language);
  const text = spelled(textFor(found.text, locale, settings.brand.language), settings);
  return { id, version: found.version, language, text };
};
