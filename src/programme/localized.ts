import type { Wording } from '#consent/consent.ts';
import { spelled } from '#programme/exact-wording.ts';
import type { Localized } from '#words/parts.ts';
import type { Settings } from '#programme/grammar/settings.ts';

/** What does for a locale: itself, its language in its region or the likeliest of its script (`zh-TW` for `zh-Hant`), its language. */
const wantedFor = (locale: string): readonly string[] => {
  const tag = new Intl.Locale(locale);
  const { language, region } = tag.script === undefined ? tag : tag.maximize();
  return [locale, `${language}-${region ?? ''}`, language];
};

/** The one of these languages that a member reads: their locale (`pt-BR`), else its language (`pt`), else the brand's. */
export const chosenLanguage = (languages: readonly string[], locale: string | null, fallback: string): string => {
  const wanted = locale === null ? [] : wantedFor(locale);
  return wanted.find((one) => languages.includes(one)) ?? fallback;
};

/** The language a member reads among those a text has: their own, else the brand's. */
export const languageOf = (text: Localized, locale: string | null, fallback: string): string =>
  chosenLanguage(typeof text === 'string' ? [] : Object.keys(text), locale, fallback);

/** A text in a language it has; the only text there is where it has but one. */
export const inLanguage = (text: Localized, language: string): string => {
  if (typeof text === 'string') return text;
  return Object.hasOwn(text, language) ? (text[language] ?? '') : '';
};

export const textFor = (text: Localized, locale: string | null, fallback: string): string =>
  inLanguage(text, languageOf(text, locale, fallback));

/** What a member agrees to, word for word as they read it; `undefined` for an id it does not have. */
export const wordingFor = (settings: Settings, id: string, locale: string | null): Wording | undefined => {
  const found = settings.wording[id];
  if (found === undefined) return undefined;
  const language = languageOf(found.text, locale, settings.brand.language);
  const text = spelled(textFor(found.text, locale, settings.brand.language), settings);
  return { id, version: found.version, language, text };
};
