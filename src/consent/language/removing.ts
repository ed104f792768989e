import { negationOf, complains } from '#consent/language/negation.ts';
import { objectAfter, objectBefore, objectOf } from '#consent/language/objects.ts';
import { between, hasAny, is, isUnknown, placesOfTag, type Reading } from '#consent/language/reading.ts';
import { ambiguous, optOut, other, type Classification } from '#consent/language/classification.ts';

/** "Delete it": what is meant was said in another sentence. */
export const POINTS_BACK = 'points-back';

type Rule = (reading: Reading, at: number) => Classification | undefined;

/** Unsubscribe, opt out, leave me alone: enough in themselves. */
const leaving: Rule = (reading, at) => {
  const { tokens } = reading;
  const negation = negationOf(reading, at);
  if (negation !== undefined) {
    const tried = is(tokens[negation], 'cannot');
    return tried || complains(reading, at, negation) ? optOut('phrase') : other('negated');
  }
  if (between(reading, 0, at + 1, 'hypo')) return ambiguous('hypothetical');
  if (between(reading, at - 4, at, 'past') && reading.has.has('byMistake')) return other('report');
  const object = objectAfter(reading, at);
  const idiom = tokens[at]?.text.includes(' ') === true;
  const before = reading.lexicon.objectFirst === true && !idiom ? objectBefore(reading, at) : undefined;
  return object.kind === 'other' || before?.kind === 'other' ? ambiguous('other-object') : optOut('phrase');
};

/** "I unsubscribed" still asks for silence; "I was unsubscribed" reports what we did. */
const left: Rule = (reading, at) => {
  const { has } = reading;
  if (reading.asks && !hasAny(reading, 'want', 'can', 'why', 'how', 'more')) return other('question');
  if (has.has('byMistake') || between(reading, at - 3, at, 'be')) {
    if (!has.has('want') && !has.has('polite') && !between(reading, at - 3, at, 'can')) return other('report');
  }
  const negation = negationOf(reading, at);
  const tried = negation !== undefined && is(reading.tokens[negation], 'cannot');
  if (negation !== undefined && !tried && !between(reading, 0, negation + 1, 'you', 'why')) return other('negated');
  if (between(reading, 0, at, 'hypo')) return ambiguous('hypothetical');
  const theirs = reading.tokens.slice(0, at).some((token) => isUnknown(token) || is(token, 'they'));
  return theirs && !hasAny(reading, 'i', 'me', 'you', 'want', 'can', 'message') ? other('report') : optOut('phrase');
};

/** Remove and delete: from a list, a number, a person; else what is meant must be asked. */
const removing: Rule = (reading, at) => {
  const asked = is(reading.tokens[at + 1], 'you') && !hasAny(reading, 'me', 'message', 'list', 'number', 'polite');
  if (asked && (at === 0 || reading.asks)) return undefined;
  const told = is(reading.tokens[at - 1], 'past') && is(reading.tokens[at - 2], 'you', 'they');
  if (told && !hasAny(reading, 'why', 'not')) return other('report');
  if (negationOf(reading, at) !== undefined) return other('negated');
  if (hasAny(reading, 'instead', 'enrol')) return ambiguous('other-way');
  const object = objectOf(reading, at);
  const me = between(reading, at - 2, at, 'me') || between(reading, at + 1, at + 3, 'me');
  if (object.kind === 'message' || object.kind === 'me' || object.kind === 'all') return optOut('phrase');
  if (object.kind === 'contact') return me ? optOut('phrase') : undefined;
  const listed = placesOfTag(reading, 'list', 'number').some((place) => !is(reading.tokens[place], 'other'));
  if (listed && (object.kind === 'other' || object.kind === 'unknown')) return optOut('phrase');
  if (reading.has.has('food') && !listed) return other('other-sense');
  if (object.kind === 'other') return ambiguous('other-object');
  if (object.kind === 'it') return ambiguous(POINTS_BACK);
  if (object.kind === 'unknown') {
    if (is(reading.tokens[at + 1], 'me') || (me && !object.definite)) return optOut('phrase');
    if (reading.asks && is(reading.tokens[at - 1], 'you', 'they')) return undefined;
    return reading.has.has('how') || !is(reading.tokens[at], 'remove') ? undefined : ambiguous('other-object');
  }
  const alone = reading.tokens.every((token) => is(token, 'polite', 'remove', 'glue', 'to', 'me', 'can', 'you'));
  const begged = is(reading.tokens[at - 1], 'polite') && at === reading.tokens.length - 1;
  return me || ((alone || begged) && !reading.asks) ? optOut('phrase') : undefined;
};

/** Cancel: of a subscription or of all; of an order it is no opt-out; alone in a sentence it must be asked. */
const cancelling: Rule = (reading, at) => {
  if (between(reading, at - 3, at, 'past') && between(reading, at - 2, at, 'you', 'they')) return other('report');
  if (is(reading.tokens[at - 1], 'be', 'past') && !hasAny(reading, 'want', 'can')) return other('report');
  if (negationOf(reading, at) !== undefined) return other('negated');
  if (between(reading, 0, at, 'hypo')) return ambiguous('hypothetical');
  const object = objectOf(reading, at);
  // A subscription and an order are one word in Finnish, and an order has a number.
  if (object.kind === 'message' && reading.tokens.some(({ text }) => /^\d{3,}$/.test(text)))
    return ambiguous('other-object');
  if (object.kind === 'message' || object.kind === 'all' || object.kind === 'me') return optOut('phrase');
  return ambiguous('other-object');
};

/** What is turned off sends or makes a noise: "it" must be asked about. */
const OFF = / (off|aus|ab|av|af|uit|fra)$/;

/** Close, end, turn off: only with their object. */
const switching: Rule = (reading, at) => {
  const object = objectOf(reading, at);
  if (object.kind === 'none' && hasAny(reading, 'want', 'can') && !hasAny(reading, 'how', 'not') && !reading.asks) {
    const before = objectBefore(reading, at);
    if (before.kind === 'message' || (before.kind === 'it' && at <= before.at + 4)) return optOut('phrase');
  }
  const named = object.kind === 'message' || object.kind === 'other';
  if (object.kind === 'it' && (reading.has.has('how') || OFF.test(reading.tokens[at]?.text ?? '')))
    return negationOf(reading, at) === undefined ? ambiguous(POINTS_BACK) : other('negated');
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
  if (object.kind === 'it') return ambiguous(POINTS_BACK);
  const about = [object.kind, after.kind];
  if (object.kind === 'none' && reading.has.has('i') && reading.has.has('want')) return optOut('phrase');
  return about.some((kind) => kind === 'message' || kind === 'me') || is(reading.tokens[at - 1], 'be')
    ? optOut('phrase')
    : undefined;
};

/** "I want off this list", "ik wil van de lijst af". */
const away: Rule = (reading, at) => {
  const { has, tokens } = reading;
  const around = [objectAfter(reading, at), objectBefore(reading, at)].map(({ kind }) => kind);
  const bare = tokens.every((token) => is(token, 'message', 'number', 'away', 'polite', 'det', 'it', 'can', 'you'));
  if (bare && around.includes('message') && !reading.asks) return optOut('phrase');
  const listed = around.includes('message') && !hasAny(reading, 'other', 'food');
  return listed && (has.has('want') || has.has('can')) && !has.has('not') && !has.has('none')
    ? optOut('phrase')
    : undefined;
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

/** "Ihr habt die falsche Nummer. Lösche sie": a word that points back, and what it points to. */
export const pointsBack = (said: Classification | undefined, readings: readonly Reading[]): boolean =>
  said?.rule === POINTS_BACK &&
  readings.some((reading) => hasAny(reading, 'number', 'message', 'list', 'consent', 'assist')) &&
  !readings.some((reading) => hasAny(reading, 'other', 'food'));

export const removed = (reading: Reading): readonly Classification[] =>
  (Object.entries(RULES) as [keyof typeof RULES, Rule][]).flatMap(([tag, rule]) =>
    placesOfTag(reading, tag).flatMap((at) => rule(reading, at) ?? []),
  );
