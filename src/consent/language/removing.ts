import { negationOf, complains } from '#consent/language/negation.ts';
import { objectAfter, objectBefore, objectOf } from '#consent/language/objects.ts';
import { between, is, placesOfTag, type Reading } from '#consent/language/reading.ts';
import { ambiguous, optOut, other, type Said } from '#consent/language/said.ts';

type Rule = (reading: Reading, at: number) => Said | undefined;

/** Unsubscribe, opt out, leave me alone: enough in themselves. */
const leaving: Rule = (reading, at) => {
  const { tokens } = reading;
  const negation = negationOf(reading, at);
  if (negation !== undefined) {
    const tried = is(tokens[negation], 'cannot');
    return tried || complains(reading, at, negation) ? optOut('phrase') : other('negated');
  }
  if (between(reading, 0, at, 'hypo')) return ambiguous('hypothetical');
  if (between(reading, at - 4, at, 'past') && reading.has.has('byMistake')) return other('report');
  const object = objectAfter(reading, at);
  const before = reading.lexicon.objectFirst === true ? objectBefore(reading, at) : undefined;
  return object.kind === 'other' || before?.kind === 'other' ? ambiguous('other-object') : optOut('phrase');
};

/** "I unsubscribed" still asks for silence; "I was unsubscribed" reports what we did. */
const left: Rule = (reading, at) => {
  const { has } = reading;
  if (has.has('byMistake') || between(reading, at - 3, at, 'be')) {
    if (!has.has('want') && !has.has('polite') && !between(reading, at - 3, at, 'can')) return other('report');
  }
  const negation = negationOf(reading, at);
  const tried = negation !== undefined && is(reading.tokens[negation], 'cannot');
  if (negation !== undefined && !tried && !between(reading, 0, negation + 1, 'you', 'why')) return other('negated');
  if (between(reading, 0, at, 'hypo')) return ambiguous('hypothetical');
  return optOut('phrase');
};

/** Remove and delete: from a list, a number, a person; else what is meant must be asked. */
const removing: Rule = (reading, at) => {
  if (negationOf(reading, at) !== undefined) return other('negated');
  const object = objectOf(reading, at);
  const me = between(reading, at - 2, at, 'me') || between(reading, at + 1, at + 3, 'me');
  if (object.kind === 'message' || object.kind === 'me' || object.kind === 'all') return optOut('phrase');
  if (object.kind === 'contact') return me ? optOut('phrase') : undefined;
  const listed = placesOfTag(reading, 'list', 'number').some((place) => !is(reading.tokens[place], 'other'));
  if (listed && (object.kind === 'other' || object.kind === 'unknown')) return optOut('phrase');
  if (object.kind === 'other') return ambiguous('other-object');
  if (object.kind === 'it') return ambiguous('other-object');
  if (object.kind === 'unknown') {
    if (is(reading.tokens[at + 1], 'me') || (me && !object.definite)) return optOut('phrase');
    return reading.has.has('how') || !is(reading.tokens[at], 'remove') ? undefined : ambiguous('other-object');
  }
  const alone = reading.tokens.every((token) => is(token, 'polite', 'remove', 'glue', 'to', 'me', 'can', 'you'));
  const asked = is(reading.tokens[at - 1], 'polite') && at === reading.tokens.length - 1;
  return me || ((alone || asked) && !reading.asks) ? optOut('phrase') : undefined;
};

/** Cancel: of a subscription or of all; of an order it is no opt-out; alone in a sentence it must be asked. */
const cancelling: Rule = (reading, at) => {
  if (between(reading, at - 3, at, 'past') && between(reading, at - 2, at, 'you', 'they')) return other('report');
  if (negationOf(reading, at) !== undefined) return other('negated');
  if (between(reading, 0, at, 'hypo')) return ambiguous('hypothetical');
  const object = objectOf(reading, at);
  if (object.kind === 'message' || object.kind === 'all' || object.kind === 'me') return optOut('phrase');
  return ambiguous('other-object');
};

/** Close, end, turn off: only with their object. */
const switching: Rule = (reading, at) => {
  const object = objectOf(reading, at);
  if (object.kind === 'none' && (reading.has.has('want') || reading.has.has('can')) && !reading.has.has('how')) {
    const before = objectBefore(reading, at);
    if (before.kind === 'message' && !reading.has.has('not')) return optOut('phrase');
  }
  const named = object.kind === 'message' || object.kind === 'other';
  if (object.kind === 'it' && reading.has.has('how')) return ambiguous('other-object');
  if (!named || is(reading.tokens[object.at], 'number')) return undefined;
  if (negationOf(reading, at) !== undefined) return other('negated');
  if (between(reading, 0, at, 'hypo', 'past')) return undefined;
  return object.kind === 'message' ? optOut('phrase') : ambiguous('other-object');
};

/** "I want these texts stopped", "please have me removed". */
const done: Rule = (reading, at) => {
  const asked = is(reading.tokens[at - 1], 'be') && is(reading.tokens[at - 2], 'to');
  const wished = reading.has.has('want') || reading.has.has('polite') || between(reading, 0, at, 'can');
  if (!asked && !wished) return undefined;
  if (negationOf(reading, at) !== undefined) return other('negated');
  const object = objectBefore(reading, at);
  const after = objectAfter(reading, at);
  if (object.kind === 'other' || after.kind === 'other') return ambiguous('other-object');
  if (object.kind === 'it') return ambiguous('other-object');
  const about = [object.kind, after.kind];
  if (object.kind === 'none' && reading.has.has('i') && reading.has.has('want')) return optOut('phrase');
  return about.some((kind) => kind === 'message' || kind === 'me') || is(reading.tokens[at - 1], 'be')
    ? optOut('phrase')
    : undefined;
};

/** "I want off this list", "ik wil van de lijst af". */
const away: Rule = (reading, at) => {
  const { has } = reading;
  const listed = objectAfter(reading, at).kind === 'message' && has.has('list');
  return listed && has.has('want') && !has.has('not') && !has.has('none') ? optOut('phrase') : undefined;
};

/** Withdrawing consent in so many words. */
const withdrawing: Rule = (reading, at) => {
  if (negationOf(reading, at) !== undefined) return other('negated');
  return reading.has.has('consent') ? optOut('consent-withdrawn') : undefined;
};

const RULES = {
  leave: leaving,
  left,
  remove: removing,
  cancel: cancelling,
  switch: switching,
  done,
  away,
  withdraw: withdrawing,
};

export const removed = (reading: Reading): readonly Said[] =>
  (Object.entries(RULES) as [keyof typeof RULES, Rule][]).flatMap(([tag, rule]) =>
    placesOfTag(reading, tag).flatMap((at) => rule(reading, at) ?? []),
  );
