import type { Tag } from '#consent/language/lexicon.ts';
import { goalOf } from '#consent/language/objects.ts';
import { between, hasAny, is, placesOfTag, type Reading } from '#consent/language/reading.ts';
import { ambiguous, optOut, type Classification } from '#consent/language/classification.ts';

const REACH = 5;
/** What may stand between "don't" and "text", and in languages where the verb comes first, between it and "not". */
const AFTER: readonly Tag[] = ['me', 'you', 'glue', 'to', 'det', 'it', 'message', 'more'];
const BEFORE: readonly Tag[] = [...AFTER, 'can', 'be', 'receive', 'send', 'reach', 'none', 'all'];

/** "Don't" is a command; "I don't" and "it doesn't" tell something. */
const commands = ({ tokens, lexicon, has }: Reading, not: number): boolean => {
  const subject = tokens[not - 1];
  if (is(tokens[not], 'they') || is(subject, 'i')) return false;
  if (lexicon.subjectSaid !== true) return true;
  if (is(subject, 'they')) return false;
  return !is(subject, 'you') || is(tokens[not - 2], 'can', 'polite') || has.has('more');
};

/** "Don't text me", "no me escriban". */
const forbiddenBefore = (reading: Reading, verb: number): boolean | undefined => {
  const { tokens, lexicon } = reading;
  for (let at = verb - 1; at >= Math.max(0, verb - REACH); at -= 1) {
    if (is(tokens[at], 'not') || (is(tokens[at], 'none') && lexicon.subjectSaid !== true))
      return !between(reading, at - 4, verb, 'cease', 'leave') && commands(reading, at);
    if (!is(tokens[at], ...BEFORE)) return undefined;
  }
  return undefined;
};

/** "Schreibt mir nicht mehr", "stuur niets", "send me no more". */
const forbiddenAfter = (reading: Reading, verb: number): boolean => {
  const { tokens, lexicon, follows } = reading;
  if (lexicon.notFollows === undefined && !between(reading, verb + 1, verb + REACH, 'none')) return false;
  const asked = between(reading, 0, verb, 'can', 'polite');
  if (is(tokens[verb - 1], 'i', 'they') || (is(tokens[verb - 1], 'you') && !asked)) return false;
  if (between(reading, verb - 3, verb, 'cease')) return false;
  for (const token of tokens.slice(verb + 1, verb + REACH + 1)) {
    if ((is(token, 'none') && !is(token, 'more')) || (is(token, 'not') && follows.has(token.text)))
      return !is(token, 'i');
    if (!is(token, ...AFTER, 'polite')) return false;
  }
  return false;
};

/** "I get no texts from you any more": it is missed. */
const misses = (reading: Reading): boolean =>
  !hasAny(reading, 'want', 'can') &&
  placesOfTag(reading, 'receive').some(
    (at) => is(reading.tokens[at - 1], 'i') || (at === 0 && !is(reading.tokens[at], 'past')),
  );

const order = (reading: Reading, verb: number): Classification | undefined => {
  const { has, tokens, lexicon } = reading;
  if (!(forbiddenBefore(reading, verb) ?? forbiddenAfter(reading, verb))) return undefined;
  if (between(reading, 0, verb, 'why', 'how', 'past') || misses(reading)) return undefined;
  if (has.has('instead')) return ambiguous('other-way');
  const reaches = is(tokens[verb], 'reach');
  const me = between(reading, lexicon.subjectSaid === true ? verb : verb - 3, verb + 4, 'me');
  switch (goalOf(reading, verb).kind) {
    case 'wish':
      return undefined;
    case 'other':
      return has.has('message') ? optOut('forbidden') : ambiguous('other-object');
    case 'unknown':
      return has.has('more') || (reaches && me) ? optOut('forbidden') : ambiguous('other-object');
    case 'none':
      return me || has.has('more') || reaches ? optOut('forbidden') : ambiguous('unclear');
    case 'message':
    case 'contact':
    case 'me':
    case 'it':
    case 'all':
      return optOut('forbidden');
  }
};

/** "Do not contact me", "ne m'écrivez plus", "schreibt mir nicht mehr". */
export const forbidden = (reading: Reading): readonly Classification[] => {
  const { has } = reading;
  if (has.has('want') && !has.has('polite') && !has.has('can')) return [];
  return placesOfTag(reading, 'send', 'reach').flatMap((verb) => order(reading, verb) ?? []);
};
