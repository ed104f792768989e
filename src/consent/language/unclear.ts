import { between, hasAny, is, isUnknown, placesOfTag, type Reading } from '#consent/language/reading.ts';
import { ambiguous, optOut, type Classification } from '#consent/language/classification.ts';

const about = (reading: Reading): boolean =>
  hasAny(reading, 'message', 'send', 'reach', 'sending') || (reading.has.has('receive') && reading.has.has('it'));

const isAlone = ({ has, tokens, asks }: Reading): boolean =>
  !asks &&
  !has.has('sense') &&
  tokens.length <= 6 &&
  tokens.every((token) => is(token, 'too', 'often', 'it', 'be', 'polite', 'glue', 'anger'));

/** "Too many messages", "you text too much", "too much". */
const tooMany = (reading: Reading): Classification | undefined => {
  const { has } = reading;
  if (!has.has('too') || hasAny(reading, 'not', 'how', 'keep')) return undefined;
  return isAlone(reading) || about(reading) ? ambiguous('too-many') : undefined;
};

const LONGEST_CURSE = 8;
const DAYS =
  /^(days?|weeks?|hours?|today|tage?n?|woche|heute|jours?|semaine|dias?|semanas?|horas|giorni|ore|settimana|dagen|week|dagar|dager|dage|dni|godzin|uge|uke|vecka)$/;
/** "3 texts in 2 days". */
const counted = ({ tokens }: Reading): boolean =>
  tokens.some((token, at) => /^([2-9]|\d\d)$/.test(token.text) && is(tokens[at + 1], 'message')) &&
  tokens.some(({ text }) => DAYS.test(text));

/** "How many messages you send!" */
const exclaims = (reading: Reading): boolean =>
  placesOfTag(reading, 'how').some((at) => is(reading.tokens[at + 1], 'message')) &&
  hasAny(reading, 'send', 'sending', 'receive');

/** "You text a lot", "I get one of these every day", "fewer texts please". */
const tooOften = (reading: Reading): Classification | undefined => {
  const { has, asks } = reading;
  if (has.has('often') && has.has('it') && isAlone(reading)) return ambiguous('too-many');
  if (hasAny(reading, 'not', 'none', 'want', 'keep', 'other', 'sense', 'didnot')) {
    return has.has('fewer') && about(reading) && !hasAny(reading, 'keep', 'other') ? ambiguous('too-many') : undefined;
  }
  if (has.has('fewer')) return about(reading) || has.has('receive') ? ambiguous('too-many') : undefined;
  if (!asks && exclaims(reading)) return ambiguous('too-many');
  if (asks || !(has.has('often') || counted(reading))) return undefined;
  const theirs = has.has('you') && hasAny(reading, 'send', 'reach', 'sending');
  const mine = hasAny(reading, 'receive', 'message') && hasAny(reading, 'i', 'me', 'it', 'message');
  const dropped = reading.lexicon.subjectSaid !== true && hasAny(reading, 'send', 'reach');
  return theirs || mine || dropped ? ambiguous('too-many') : undefined;
};

/** "Not interested". */
const notInterested = (reading: Reading): Classification | undefined => {
  const denied = placesOfTag(reading, 'interest').some((at) =>
    between(reading, at - 5, at + 5, 'not', 'none', 'more', 'didnot'),
  );
  if (!denied && !reading.has.has('refused')) return undefined;
  const contact = reading.has.has('receive') && hasAny(reading, 'it', 'you');
  return contact || reading.has.has('message') ? optOut('unwanted') : ambiguous('not-interested');
};

/** "Can you please not". */
const justNot = ({ tokens, has }: Reading): Classification | undefined =>
  has.has('not') &&
  has.has('can') &&
  has.has('you') &&
  tokens.every((token) => is(token, 'can', 'you', 'polite', 'not'))
    ? ambiguous('unclear')
    : undefined;

/** "One more text and I call my lawyer". */
const threatened = ({ has, asks }: Reading): Classification | undefined =>
  has.has('threat') &&
  (hasAny({ has }, 'message', 'sending') || (has.has('reach') && has.has('me'))) &&
  !asks &&
  !has.has('other')
    ? optOut('complaint')
    : undefined;

/** "I never signed up for this", "I did not ask for these texts"; beside what nobody knows it must be asked. */
const neverJoined = (reading: Reading): Classification | undefined => {
  const denied = placesOfTag(reading, 'joined').some((at) => between(reading, at - 5, at + 3, 'not', 'didnot'));
  if (!denied) return undefined;
  const stands = !reading.asks && !reading.has.has('other') && !reading.tokens.some(isUnknown);
  return stands || reading.has.has('message') ? optOut('never-joined') : ambiguous('never-joined');
};

const notConsented = (reading: Reading): Classification | undefined =>
  placesOfTag(reading, 'consent').some((at) => between(reading, at - 5, at + 3, 'not', 'none', 'didnot'))
    ? optOut('consent-withdrawn')
    : undefined;

/** "Your texts are annoying", "this is spam", "why am I getting these". */
const complaint = (reading: Reading): Classification | undefined => {
  const { has, tokens } = reading;
  if (
    has.has('why') &&
    hasAny(reading, 'keep', 'more') &&
    hasAny(reading, 'sending', 'reach', 'send') &&
    !has.has('other')
  )
    return ambiguous('complaint');
  if (hasAny(reading, 'not', 'keep', 'didnot', 'cease')) return undefined;
  if (has.has('annoy') && (about(reading) || tokens.every((token) => token.tags.size > 0)))
    return ambiguous('complaint');
  const contact = hasAny(reading, 'receive', 'reach', 'send', 'sending') && hasAny(reading, 'message', 'me', 'it');
  if (has.has('why') && has.has('you') && has.has('more') && contact && has.has('me')) return ambiguous('complaint');
  if (has.has('why') && contact && !has.has('other'))
    return tokens.every((token) => token.tags.size > 0) ? ambiguous('complaint') : undefined;
  const spam = tokens.some(({ text }) => /^spam/.test(text));
  return spam &&
    tokens.every((token) =>
      is(token, 'message', 'it', 'be', 'det', 'polite', 'glue', 'they', 'you', 'all', 'anger', 'me', 'too', 'reach'),
    )
    ? ambiguous('complaint')
    : undefined;
};

/** "To hell with your texts": asked, since nobody said what should become of them. */
const cursed = (reading: Reading): Classification | undefined =>
  reading.has.has('anger') &&
  hasAny(reading, 'message', 'sending') &&
  !reading.asks &&
  reading.tokens.length <= LONGEST_CURSE &&
  !hasAny(reading, 'keep', 'other', 'not', 'cease', 'cannot')
    ? ambiguous('complaint')
    : undefined;

export const unclear = (reading: Reading): readonly Classification[] =>
  [tooMany, tooOften, justNot, threatened, notInterested, neverJoined, notConsented, complaint, cursed].flatMap(
    (rule) => rule(reading) ?? [],
  );
