import type { Classification } from '#consent/language/classification.ts';
import { between, hasAny, isUnknown, placesOfTag, type Reading } from '#consent/language/reading.ts';

/** "My old bank": a subject stands no later. */
const LAST_SUBJECT = 2;

/** Told of what is over, and asking for nothing. */
const isPast = (reading: Reading): boolean =>
  !reading.asks &&
  hasAny(reading, 'past', 'finite', 'left', 'done', 'told') &&
  !hasAny(reading, 'want', 'can', 'not', 'none', 'why');

/** "I unsubscribed from another shop", "my bank stopped texting me": what was ended there is not to end here. */
export const isOfOthers = (reading: Reading): boolean => {
  const [subject = -1] = placesOfTag(reading, 'elsewhere');
  const theirs =
    subject >= 0 && subject <= LAST_SUBJECT && between(reading, subject + 1, subject + 3, 'finite', 'past', 'can');
  return subject >= 0 && (isPast(reading) || (theirs && !hasAny(reading, 'you', 'want')));
};

/** "I unsubscribed from Zara": perhaps that is us, so it must be asked. */
export const isOfNamed = ({ class: meant, rule }: Classification, reading: Reading): boolean =>
  meant === 'opt-out' &&
  (rule === 'phrase' || rule === 'repeated') &&
  isPast(reading) &&
  reading.tokens.some((token, at) => at > 0 && token.name && isUnknown(token));
