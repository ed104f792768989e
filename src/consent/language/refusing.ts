import { negationOf } from '#consent/language/negation.ts';
import { goalOf, type Found } from '#consent/language/objects.ts';
import { between, hasAny, is, isUnknown, placesOfTag, type Reading } from '#consent/language/reading.ts';
import { ambiguous, optOut, other, type Classification } from '#consent/language/classification.ts';

const UNWANTED = optOut('unwanted');
/** "I don't want it": about a thing as likely as about messages, but only when nothing else is said. */
const SHORT = 7;

/** "I don't want you to stop" is no refusal; the rule of the other verb speaks. */
const wantsNoEnd = (reading: Reading, want: number): boolean =>
  placesOfTag(reading, 'cease', 'leave', 'cancel').some((at) => at > want && negationOf(reading, at) !== undefined) ||
  placesOfTag(reading, 'switch').some((at) => at > want + 1 && is(reading.tokens[at - 1], 'to'));

/** "I don't want to be contacted", "to hear from you", "to get these". */
const unwantedContact = (reading: Reading, goal: Found): Classification | undefined => {
  const { tokens, has, lexicon } = reading;
  if (has.has('instead')) return ambiguous('other-way');
  const carried = goalOf(reading, goal.at);
  if (carried.kind === 'message' || has.has('message')) return UNWANTED;
  if (carried.kind === 'other') return ambiguous('other-object');
  if (carried.kind === 'wish') return undefined;
  const reaches = is(tokens[goal.at], 'reach', 'send') && !is(tokens[goal.at], 'receive', 'message');
  if (reaches && lexicon.subjectSaid === true && !hasAny(reading, 'you', 'me', 'be')) return undefined;
  if (carried.kind !== 'unknown' || has.has('none')) return UNWANTED;
  return reaches && !carried.definite ? UNWANTED : undefined;
};

/** "I don't want it", "I don't want any more". */
const unwantedThing = (reading: Reading, want: number): Classification | undefined => {
  if (between(reading, 0, want, 'message')) return UNWANTED;
  if (between(reading, 0, want, 'other')) return ambiguous('other-object');
  if (reading.asks) return undefined;
  const nothing = reading.has.has('none') && hasAny(reading, 'you', 'told') && goalOf(reading, want).kind !== 'it';
  if (nothing || hasAny(reading, 'more', 'told')) return UNWANTED;
  return reading.tokens.length <= SHORT && !reading.tokens.some(isUnknown) ? ambiguous('unwanted') : undefined;
};

const refusal = (reading: Reading, want: number): Classification | undefined => {
  const { tokens, has } = reading;
  if (!between(reading, want - 4, want + 5, 'not', 'none', 'didnot')) return undefined;
  if ((has.has('keep') && !has.has('more')) || wantsNoEnd(reading, want)) return undefined;
  if (between(reading, want, tokens.length, 'miss')) return other('negated');
  if (hasAny(reading, 'often', 'too', 'fewer') && has.has('message') && !has.has('more')) return ambiguous('too-many');
  const goal = goalOf(reading, want);
  switch (goal.kind) {
    case 'wish':
      return undefined;
    case 'message':
      return UNWANTED;
    case 'contact':
      return unwantedContact(reading, goal);
    case 'other':
      return has.has('message') ? UNWANTED : ambiguous('other-object');
    case 'unknown':
      return between(reading, goal.at, goal.at + 3, 'message') ? UNWANTED : undefined;
    case 'me':
    case 'it':
    case 'all':
    case 'none':
      return unwantedThing(reading, want);
  }
};

/** "I don't want these texts", "jag vill inte ha fler sms", "ya no quiero mensajes". */
export const unwanted = (reading: Reading): readonly Classification[] =>
  hasAny(reading, 'not', 'none', 'didnot')
    ? placesOfTag(reading, 'want').flatMap((at) => refusal(reading, at) ?? [])
    : [];
