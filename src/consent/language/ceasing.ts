import type { Tag } from '#consent/language/lexicon.ts';
import { complains, negationOf } from '#consent/language/negation.ts';
import { objectAfter, objectBefore } from '#consent/language/objects.ts';
import { between, hasAny, is, isUnknown, placesOfTag, type Reading } from '#consent/language/reading.ts';
import { ambiguous, optOut, other, type Classification } from '#consent/language/classification.ts';

/** The word that is a keyword on every phone: a bare name after it is the brand. */
const STOP = /^stopp?$/;

/** What else people write who were told to write it. */
const PLAIN_STOP = /^(baja|parar|sair|sluta|slutt|arreter|arret|basta|lopeta|cancelar|afmelden|abmelden)$/;

const COMMANDING: readonly Tag[] = ['polite', 'glue', 'to', 'can', 'want', 'you', 'me', 'anger', 'annoy', 'none'];

/** "The next stop", "en stopp": a noun. */
const isNoun = ({ tokens }: Reading, at: number): boolean => {
  if (!STOP.test(tokens[at]?.text ?? '')) return false;
  if (/^(what|which|quel|welke|welcher|vilket|hvilken|hvilket|que|qual|quale)$/.test(tokens[at - 1]?.text ?? ''))
    return true;
  const before = tokens.slice(Math.max(0, at - 3), at).findLast((token) => !isUnknown(token));
  return is(before, 'det') && !is(before, 'it', 'all', 'i', 'me');
};

/** Nothing but courtesy, "can you" and "I want you to" stands before a command. */
const isCommand = ({ tokens }: Reading, at: number): boolean =>
  tokens.slice(0, at).every((token) => is(token, ...COMMANDING));

const unknownObject = (reading: Reading, at: number, definite: boolean): Classification => {
  const { tokens } = reading;
  const stop = STOP.test(tokens[at]?.text ?? '');
  const next = objectAfter(reading, at);
  if (tells(reading, at)) return other('other-sense');
  if (!isCommand(reading, at)) {
    const wished = definite && between(reading, 0, at, 'i', 'want');
    return wished ? ambiguous('other-object') : other('other-sense');
  }
  if (between(reading, at, tokens.length, 'message')) return optOut('phrase');
  if (definite) return ambiguous('other-object');
  if (is(tokens[at + 1], 'polite') && !/.ing$/.test(tokens[next.at]?.text ?? '')) return optOut('phrase');
  if (between(reading, at, next.at + 3, 'me')) return optOut('phrase');
  if (!stop) return ambiguous('other-object');
  const word = tokens[next.at]?.text ?? '';
  const rest = tokens.length - next.at;
  return /.ing$/.test(word) || rest > 3 ? ambiguous('other-object') : optOut('keyword-with-target');
};

/** "Slutar jobba vid 5", "are you stopping the breakfast", "stopt lijn 5": it is told or asked, not wished. */
const tells = (reading: Reading, at: number): boolean => {
  const { tokens, asks, has } = reading;
  const [before, verb, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (hasAny(reading, 'message', 'want') || between(reading, 0, at, 'can', 'why')) return false;
  if (asks && at === 0 && objectAfter(reading, at).kind === 'unknown') return true;
  if (has.has('how') && !is(before, 'you') && !is(after, 'you', 'they')) return false;
  if (is(verb, 'finite')) return asks || !is(after, 'you') || tokens.length > at + 2;
  if (is(before, 'i') && !has.has('how')) {
    if (objectAfter(reading, at).kind === 'unknown') return true;
    if (between(reading, at, tokens.length, 'you') && !between(reading, at, tokens.length, 'me')) return true;
  }
  const inverted = is(after, 'you', 'they') || is(before, 'you') || (is(before, 'be') && at > 0);
  return asks && inverted;
};

/** "I said stop twice", "ich hab doch stop geschrieben"; nothing else was said in that breath but when and how often. */
const isRepeated = (reading: Reading, at: number): boolean => {
  const word = reading.tokens[at]?.text ?? '';
  if (!STOP.test(word) && !(PLAIN_STOP.test(word) && !reading.asks)) return false;
  if (hasAny(reading, 'byMistake', 'how', 'hypo', 'not', 'other') || between(reading, at - 4, at, 'didnot'))
    return false;
  return between(reading, at - 3, at, 'told') || between(reading, at + 1, at + 3, 'told');
};

/** "Did you stop the offers", "why did the texts stop", "I sent stop by mistake"; "I already sent stop" is a wish. */
const isReport = (reading: Reading, at: number): boolean => {
  const { tokens, has } = reading;
  if (!between(reading, at - 5, at, 'past') || between(reading, at - 5, at, 'not', 'want')) return false;
  if (is(tokens[at - 1], 'to') && !has.has('byMistake')) return false;
  if (has.has('byMistake')) return true;
  if (between(reading, at - 4, at, 'you') || (between(reading, at - 4, at, 'they') && !has.has('message'))) return true;
  if (has.has('message') && (has.has('why') || has.has('how'))) return true;
  return is(tokens[at - 1], 'past') && !between(reading, 0, at, 'i') && !has.has('message');
};

/** "Stop sending the order": the verb of sending has an object of its own. */
const carriesOther = (reading: Reading, at: number): boolean =>
  is(reading.tokens[at], 'send', 'sending') &&
  !is(reading.tokens[at], 'message') &&
  objectAfter(reading, at).kind === 'other' &&
  !reading.has.has('message');

/** "Stop", "make it stop", "how do I stop"; but "I stop there", "they stop". */
const withoutObject = (reading: Reading, at: number): Classification => {
  const { tokens, has, lexicon } = reading;
  if (tells(reading, at)) return other('other-sense');
  if (lexicon.objectFirst === true && objectBefore(reading, at).kind === 'other') return ambiguous('other-object');
  if (has.has('message')) return optOut('phrase');
  const subject = tokens[at - 1];
  const told = is(subject, 'they') ? !is(subject, 'it') : is(subject, 'i') && !between(reading, 0, at, 'how');
  return told ? other('other-sense') : optOut('phrase');
};

/** Verbs of ceasing: stop, arrêtez, hört auf, dejen de, sluta. */
const ceasing = (reading: Reading, at: number): Classification => {
  if (is(reading.tokens[at - 1], 'i') && tells(reading, at)) return other('other-sense');
  if (isRepeated(reading, at)) return optOut('repeated');
  if (isNoun(reading, at)) return other('other-sense');
  if (isReport(reading, at)) return other('report');
  const negation = negationOf(reading, at);
  if (between(reading, 0, at, 'hypo')) return negation === undefined ? ambiguous('hypothetical') : other('negated');
  const object = objectAfter(reading, at);
  if (negation !== undefined) {
    if (!complains(reading, at, negation)) return other('negated');
    return object.kind === 'other' ? ambiguous('other-object') : optOut('complaint');
  }
  switch (object.kind) {
    case 'other':
      return tells(reading, at) ? other('other-sense') : ambiguous('other-object');
    case 'unknown':
      return unknownObject(reading, at, object.definite);
    case 'none':
    case 'wish':
      return withoutObject(reading, at);
    case 'message':
    case 'contact':
      return carriesOther(reading, object.at) ? ambiguous('other-object') : optOut('phrase');
    case 'me':
    case 'it':
    case 'all':
      return optOut('phrase');
  }
};

export const ceased = (reading: Reading): readonly Classification[] => [
  ...placesOfTag(reading, 'cease').map((at) => ceasing(reading, at)),
  ...placesOfTag(reading, 'leave', 'switch', 'enough').flatMap((at) =>
    isRepeated(reading, at) ? [optOut('repeated')] : [],
  ),
];
