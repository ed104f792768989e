/** The languages the pages speak, each by its own name. */
export const LANGUAGES = { en: 'English', sv: 'Svenska', de: 'Deutsch', fr: 'Français', es: 'Español' } as const;
export type Language = keyof typeof LANGUAGES;

export const isLanguage = (text: string): text is Language => Object.hasOwn(LANGUAGES, text);

/** The first of some locales whose language the pages speak. */
export const languageOf = (...locales: readonly (string | null | undefined)[]): Language =>
  locales.map((locale) => locale?.split('-')[0]?.toLowerCase() ?? '').find(isLanguage) ?? 'en';

/** The locales of an Accept-Language header, most wanted first (RFC 9110, 12.5.4). */
export const localesAsked = (header: string): readonly string[] =>
  header
    .slice(0, 200)
    .split(',')
    .map((part) => {
      const [locale = '', ...rest] = part.trim().split(/\s*;\s*/);
      const quality = rest.find((one) => one.startsWith('q='))?.slice(2) ?? '1';
      return { locale, quality: Number(quality) || 0 };
    })
    .filter(({ quality }) => quality > 0)
    .toSorted((a, b) => b.quality - a.quality)
    .map(({ locale }) => locale);
