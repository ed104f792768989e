import { between, hasAny, is, placesOfTag, type Reading } from '#consent/language/reading.ts';
import { optOut, type Classification } from '#consent/language/classification.ts';

const GONE = optOut('gone');

/** "He passed away", "my mother died in March"; "my phone died" has no person before it, and "he is dead right" no death. */
export const gone = (reading: Reading): readonly Classification[] => {
  const { has, tokens, asks } = reading;
  if (asks || hasAny(reading, 'other', 'not', 'how', 'hypo')) return [];
  if (has.has('gone')) return [GONE];
  const died = placesOfTag(reading, 'died').some(
    (at) =>
      between(reading, at - 4, at, 'kin') &&
      !is(tokens[at], 'kin') &&
      (tokens[at + 1] === undefined || is(tokens[at + 1], 'glue', 'polite', 'det', 'past')),
  );
  return died ? [GONE] : [];
};
