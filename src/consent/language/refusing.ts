import { negationOf } from '#consent/language/negation.ts';
import { objectAfter, type Found } from '#consent/language/objects.ts';
import { between, is, isUnknown, placesOfTag, type Reading } from '#consent/language/reading.ts';
import { ambiguous, optOut, other, type Said } from '#consent/language/said.ts';

/** The object past words that only measure or contact: "want to receive any more of those texts". */
const goalOf = (reading: Reading, from: number): Found => {
  let found = objectAfter(reading, from);
  for (let steps = 0; steps < 3 && found.kind === 'none'; steps += 1) {
    const skip = found.at >= 0 ? found.at : nextMeasure(reading, from);
    if (skip === undefined) break;
    from = skip;
    found = objectAfter(reading, from);
  }
  return found;
};
const nextMeasure = ({ tokens }: Reading, from: number): number | undefined => {
  for (let at = from + 1; at < Math.min(tokens.length, from + 4); at += 1)
    if (is(tokens[at], 'not', 'annoy', 'want')) return at;
  return undefined;
};

/** "I don't want these texts", "jag vill inte ha fler sms", "ya no quiero mensajes". */
export const unwanted = (reading: Reading): readonly Said[] => {
  if (!reading.has.has('not') && !reading.has.has('none') && !reading.has.has('didnot')) return [];
  return placesOfTag(reading, 'want').flatMap((want): readonly Said[] => {
    const { tokens, has } = reading;
    if (!between(reading, want - 4, want + 5, 'not', 'none', 'didnot')) return [];
    if (has.has('keep') && !has.has('more')) return [];
    if (
      placesOfTag(reading, 'cease', 'leave', 'cancel').some((at) => at > want && negationOf(reading, at) !== undefined)
    )
      return [];
    if (between(reading, want, tokens.length, 'miss')) return [other('negated')];
    const goal = goalOf(reading, want);
    const more = has.has('more');
    switch (goal.kind) {
      case 'wish':
        return [];
      case 'message':
        return [optOut('unwanted')];
      case 'contact':
        return contacted(reading, goal);
      case 'other':
        return between(reading, 0, tokens.length, 'message') ? [optOut('unwanted')] : [ambiguous('other-object')];
      case 'me':
      case 'it':
      case 'all':
      case 'none':
        if (between(reading, 0, want, 'message')) return [optOut('unwanted')];
        if (between(reading, 0, want, 'other')) return [ambiguous('other-object')];
        if (more) return reading.asks ? [] : [optOut('unwanted')];
        return tokens.length <= 7 && tokens.every((token) => !isUnknown(token)) && !reading.asks
          ? [ambiguous('unwanted')]
          : [];
      case 'unknown':
        return between(reading, goal.at, goal.at + 3, 'message') ? [optOut('unwanted')] : [];
    }
  });
};

const contacted = (reading: Reading, goal: Found): readonly Said[] => {
  const verb = reading.tokens[goal.at];
  if (reading.has.has('instead')) return [ambiguous('other-way')];
  const carried = goalOf(reading, goal.at);
  if (carried.kind === 'message' || reading.has.has('message')) return [optOut('unwanted')];
  if (carried.kind === 'other') return [ambiguous('other-object')];
  if (carried.kind === 'wish') return [];
  const calls = is(verb, 'reach', 'send') && !is(verb, 'receive', 'message');
  const asked = ['you', 'me', 'be'].some((tag) => reading.has.has(tag as 'you'));
  if (calls && reading.lexicon.subjectSaid === true && !asked) return [];
  if (carried.kind === 'unknown') return calls && !carried.definite ? [optOut('unwanted')] : [];
  return [optOut('unwanted')];
};

/** Where "don't" of "don't text me" stands; nothing when it is a report ("I don't text", "you didn't send"). */
const forbids = (reading: Reading, verb: number): boolean => {
  const { tokens, lexicon, follows } = reading;
  for (let at = verb - 1; at >= Math.max(0, verb - 5); at -= 1) {
    const token = tokens[at];
    if (is(token, 'not') || (is(token, 'none') && lexicon.subjectSaid !== true)) {
      if (is(token, 'they')) return false;
      if (between(reading, at - 4, verb, 'cease', 'leave')) return false;
      const subject = tokens[at - 1];
      if (lexicon.subjectSaid === true && is(subject, 'i', 'they')) return false;
      if (lexicon.subjectSaid === true && is(subject, 'you'))
        return is(tokens[at - 2], 'can') || is(tokens[at - 2], 'polite') || reading.has.has('more');
      return !is(tokens[at - 1], 'i');
    }
    if (
      !is(
        token,
        'me',
        'you',
        'glue',
        'to',
        'can',
        'more',
        'it',
        'be',
        'det',
        'receive',
        'send',
        'reach',
        'message',
        'none',
        'all',
      )
    )
      break;
  }
  if (lexicon.notFollows === undefined && !between(reading, verb + 1, verb + 5, 'none')) return false;
  const stated =
    is(tokens[verb - 1], 'i', 'they') || (is(tokens[verb - 1], 'you') && !between(reading, 0, verb, 'can', 'polite'));
  if (stated || between(reading, verb - 3, verb, 'cease')) return false;
  for (let at = verb + 1; at < Math.min(tokens.length, verb + 6); at += 1) {
    const token = tokens[at];
    if (token !== undefined && (is(token, 'none') || (follows.has(token.text) && is(token, 'not'))))
      return !is(token, 'i');
    if (!is(token, 'me', 'you', 'glue', 'to', 'det', 'it', 'message', 'polite', 'more')) return false;
  }
  return false;
};

/** "Do not contact me", "ne m'écrivez plus", "schreibt mir nicht mehr". */
export const forbidden = (reading: Reading): readonly Said[] => {
  const { has, tokens } = reading;
  if (has.has('want') && !has.has('polite') && !has.has('can')) return [];
  return placesOfTag(reading, 'send', 'reach').flatMap((verb): readonly Said[] => {
    if (!forbids(reading, verb) || between(reading, 0, verb, 'why', 'how', 'past')) return [];
    if (has.has('instead')) return [ambiguous('other-way')];
    const object = goalOf(reading, verb);
    const reaches = is(tokens[verb], 'reach');
    const me = between(reading, reading.lexicon.subjectSaid === true ? verb : verb - 3, verb + 4, 'me');
    if (object.kind === 'wish') return [];
    if (object.kind === 'other' && !has.has('message')) return [ambiguous('other-object')];
    if (object.kind === 'unknown' && !has.has('more') && !(reaches && me)) return [ambiguous('other-object')];
    if (object.kind === 'none' && !me && !has.has('more') && !reaches) return [ambiguous('unclear')];
    return [optOut('forbidden')];
  });
};

/** "How do I not get these": "come faccio a non ricevere più messaggi". */
const asksHowNot = (reading: Reading): boolean =>
  reading.has.has('how') &&
  !reading.has.has('why') &&
  (reading.has.has('message') || reading.has.has('it')) &&
  placesOfTag(reading, 'not').some(
    (at) =>
      between(reading, at + 1, at + (is(reading.tokens[at + 1], 'more', 'me') ? 3 : 2), 'receive') &&
      !is(reading.tokens[at - 1], 'i', 'they', 'you'),
  );

/** "No more texts", "inga fler sms", "keine Nachrichten mehr"; "no more" alone must be asked. */
export const noMore = (reading: Reading): readonly Said[] => {
  const { has, tokens } = reading;
  if (asksHowNot(reading)) return [optOut('no-more')];
  if (has.has('receive') || has.has('past') || has.has('didnot') || has.has('how') || has.has('why')) return [];
  const starts = placesOfTag(reading, 'none', 'not');
  const measured = starts.find(
    (at) => between(reading, at, at + 6, 'more') && !between(reading, at - 4, at + 4, 'cease'),
  );
  const lone = tokens.every((token) =>
    is(
      token,
      'none',
      'not',
      'more',
      'polite',
      'it',
      'you',
      'glue',
      'message',
      'det',
      'list',
      'all',
      'me',
      'to',
      'number',
      'anger',
      'annoy',
    ),
  );
  if (measured !== undefined) {
    if (between(reading, measured - 6, measured + 7, 'message') && !has.has('interest')) {
      const unnamed =
        has.has('want') ||
        has.has('send') ||
        has.has('reach') ||
        !tokens.some((token, at) => at < measured && isUnknown(token));
      return unnamed && !reading.asks ? [optOut('no-more')] : [];
    }
    if (!lone || reading.asks) return [];
    return has.has('polite') || has.has('it') || has.has('you') ? [optOut('no-more')] : [ambiguous('no-more')];
  }
  const first = tokens.findIndex((token) => !is(token, 'polite'));
  const bare = lone && has.has('message') && is(tokens[first], 'none') && tokens.length - first <= 6;
  return bare && !reading.asks ? [optOut('no-more')] : [];
};

/** "Enough with the texts"; "enough" alone must be asked. */
export const enough = (reading: Reading): readonly Said[] => {
  const { has, tokens } = reading;
  if (!has.has('enough') || reading.asks) return [];
  if (has.has('not') || has.has('cannot') || has.has('keep')) return [];
  if (placesOfTag(reading, 'none').some((at) => !is(tokens[at], 'enough'))) return [];
  if (has.has('message') && !has.has('receive')) return [optOut('enough')];
  const lone = tokens.every((token) =>
    is(token, 'enough', 'polite', 'it', 'be', 'glue', 'you', 'more', 'i', 'past', 'annoy', 'anger', 'det', 'they'),
  );
  return lone || has.has('message') ? [ambiguous('enough')] : [];
};
