import type { Member } from '#loyalty/member.ts';
import type { Language } from '#preferences/languages.ts';

/** An instant as the member would write it, in their own zone; the region of their locale decides the form. */
export const sayTime = (
  instant: string,
  { locale, timeZone }: Pick<Member, 'locale' | 'timeZone'>,
  language: Language,
  form: Pick<Intl.DateTimeFormatOptions, 'dateStyle' | 'timeStyle'>,
): string => {
  const written = locale?.split('-')[0] === language ? locale : language;
  return new Intl.DateTimeFormat(written, { ...form, timeZone: timeZone.zone }).format(new Date(instant));
};
