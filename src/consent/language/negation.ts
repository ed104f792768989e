import type { Tag } from '#consent/language/lexicon.ts';
import { objectAfter } from '#consent/language/objects.ts';
import { between, is, type Reading } from '#consent/language/reading.ts';

const SCOPE = 6;

/** What a negation passes over on its way to the verb, and what it passes only to reach an infinitive. */
const PASSED: readonly Tag[] = [
  ...(['glue', 'or', 'to', 'want', 'can', 'you', 'i', 'they', 'det', 'be'] as const),
  ...(['cease', 'leave', 'remove', 'cancel', 'send', 'sending', 'receive'] as const),
];
const BARRIERS: readonly Tag[] = ['message', 'it', 'all', 'more', 'polite', 'other', 'number', 'list'];

/**
 * Where the negation of the verb at `verb` stands. It reaches back over glue, pronouns, modals and wishes, but not over
 * a noun or a word nobody knows: in "I don't want this stop" the stop is a wish of its own, in "I don't want this to
 * stop" it is not.
 */
export const negationOf = (reading: Reading, verb: number): number | undefined => {
  const { tokens, lexicon } = reading;
  const infinitive = is(tokens[verb - 1], 'to');
  for (let at = verb - 1; at >= Math.max(0, verb - SCOPE); at -= 1) {
    const token = tokens[at];
    if (is(token, 'not', 'cannot', 'didnot'))
      return is(token, 'none') && !is(token, 'not') && at < verb - 2 ? undefined : at;
    const object = is(token, 'me') && lexicon.subjectSaid === true;
    const passed = object || is(token, ...BARRIERS) ? infinitive : is(token, ...PASSED, 'me');
    if (!passed) break;
  }
  return negationAfter(reading, verb);
};

/** "Hört nicht auf", "n'arrêtez pas"; in "stopp, nicht mehr schreiben" the verb that follows is negated. */
const negationAfter = ({ tokens, follows }: Reading, verb: number): number | undefined => {
  for (const at of [verb + 1, verb + 2, verb + 3]) {
    const token = tokens[at];
    if (token !== undefined && follows.has(token.text)) return is(tokens[at + 1], 'more') ? undefined : at;
    if (!is(token, 'you', 'me', 'polite', 'glue', 'it')) return undefined;
  }
  return undefined;
};

/** A complaint that they do not stop: "why won't you stop", "if you don't stop", "these texts never stop". */
export const complains = (reading: Reading, verb: number, negation: number): boolean => {
  const { tokens, has } = reading;
  if (has.has('keep')) return false;
  if (is(tokens[negation], 'cannot')) {
    const { kind } = objectAfter(reading, verb);
    return kind === 'message' || kind === 'contact' || between(reading, negation, verb, 'message');
  }
  if (between(reading, 0, verb, 'why')) return true;
  if (negation > verb && !reading.asks && between(reading, verb, negation, 'you')) return has.has('message');
  const before = [tokens[negation - 1], tokens[negation - 2]];
  const subject = is(before[0], 'can', 'past') ? before[1] : before[0];
  if (is(subject, 'message', 'it')) return objectAfter(reading, verb).kind !== 'unknown';
  return is(before[0], 'you') && between(reading, verb, tokens.length, 'message', 'send', 'sending', 'reach');
};
