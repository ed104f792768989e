import { brandValues } from '#publishing/check/check-sms.ts';
import { shortestText } from '#publishing/check/shortest-text.ts';
import type { MessageFile } from '#programme/grammar/message.ts';
import { RCS_LIMITS } from '#programme/grammar/rcs.ts';
import type { Settings } from '#programme/grammar/settings.ts';
import type { Found } from '#programme/problem.ts';
import { blockTexts, eachLanguage, type Text } from '#programme/texts-of.ts';

type Place = readonly string[];

/** The names on the way to a text, without places in lists and its language: `cards.suggestions.calendar.title`. */
const placeOf = ({ path, language }: Text): Place =>
  path.slice(1, language === undefined ? undefined : -1).filter((part): part is string => typeof part === 'string');

/** How many characters a text may have, by where it stands; of those that name none it is another check's. */
const limitAt = (place: Place, isCard: boolean): number | undefined => {
  const [field = ''] = place.slice(-1);
  if (field === 'url') return RCS_LIMITS.url;
  if (place.includes('calendar')) return { title: RCS_LIMITS.event, description: RCS_LIMITS.description }[field];
  if (place.includes('place')) return field === 'label' ? RCS_LIMITS.label : undefined;
  if (place.includes('suggestions')) return field === 'text' ? RCS_LIMITS.suggestion : undefined;
  if (field === 'title') return RCS_LIMITS.title;
  return isCard ? RCS_LIMITS.text : RCS_LIMITS.plain;
};

const NUMBER = /^\+[1-9]\d{6,14}$/;

/** What is wrong with a text that is written out, and so known before it is sent. */
const writtenFlaw = (place: Place, text: string): string | undefined => {
  if (/\{[{%]/.test(text)) return undefined;
  switch (place.at(-1) ?? '') {
    case 'dial':
      return NUMBER.test(text) ? undefined : 'expected a number with its plus and country, such as +46812345678';
    case 'url':
      return /^http:/.test(text) ? 'expected an address that begins with https://: RCS opens no other' : undefined;
    case 'start':
      return 'expected a template of an instant, such as {{ event.at }}: one that is written out is soon over';
    case 'latitude':
    case 'longitude':
      return 'expected a number of degrees, without quotes';
    default:
      return undefined;
  }
};

/** What RCS refuses of a message, in any language of it. */
export const checkRcs = (message: MessageFile, { settings }: { readonly settings: Settings }): readonly Found[] => {
  const { rcs } = message;
  if (rcs === undefined) return [];
  const isCard = 'cards' in rcs || rcs.title !== undefined;
  const values = brandValues(settings);
  return blockTexts(message, 'rcs')
    .flatMap(eachLanguage)
    .flatMap((text): readonly Found[] => {
      const place = placeOf(text);
      const limit = limitAt(place, isCard);
      const { length } = shortestText(text.text, values);
      if (limit !== undefined && length > limit)
        return [{ path: text.path, message: `expected at most ${limit} characters, not ${length}` }];
      const flaw = writtenFlaw(place, text.text);
      return flaw === undefined ? [] : [{ path: text.path, message: flaw }];
    });
};
