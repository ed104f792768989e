import { ambiguous, type Classification } from '#consent/language/classification.ts';
import { hasAny, type Reading } from '#consent/language/reading.ts';

/** "Not sure if I want these", "thinking of unsubscribing": nothing is decided, whatever else is heard. */
export const doubtful = (reading: Reading, said: readonly Classification[]): readonly Classification[] => {
  if (!reading.has.has('doubt') || hasAny(reading, 'why', 'threat', 'anger', 'other')) return said;
  const leans = hasAny(reading, 'want', 'leave', 'left', 'cease', 'cancel', 'message', 'receive', 'keep');
  return said.length > 0 || leans ? [ambiguous('doubt')] : said;
};

/** "How do I get your texts back", "put me on the list again": what was ended is wished for once more. */
export const returning = (reading: Reading): boolean =>
  reading.has.has('again') &&
  !hasAny(reading, 'not', 'none', 'didnot', 'cannot', 'cease', 'leave', 'remove', 'cancel', 'why', 'told', 'annoy') &&
  hasAny(reading, 'want', 'how', 'can', 'enrol') &&
  hasAny(reading, 'message', 'list', 'receive', 'enrol');
