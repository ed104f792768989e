import type { Tag } from '#consent/language/lexicon.ts';
import { between, hasAny, is, isUnknown, placesOfTag, type Reading } from '#consent/language/reading.ts';
import { ambiguous, optOut, type Classification } from '#consent/language/classification.ts';

const NO_MORE = optOut('no-more');
const MEASURES: readonly Tag[] = ['none', 'not', 'more', 'all', 'anger', 'annoy'];
const SMALL: readonly Tag[] = ['polite', 'it', 'you', 'me', 'glue', 'to', 'det'];
const ENOUGH: readonly Tag[] = ['enough', 'be', 'more', 'i', 'past', 'annoy', 'anger', 'they'];
const LONGEST = 6;

/** "How do I not get these", "come faccio a non ricevere più messaggi". */
const asksHowNot = (reading: Reading): boolean =>
  reading.has.has('how') &&
  !reading.has.has('why') &&
  hasAny(reading, 'message', 'it', 'more') &&
  placesOfTag(reading, 'not').some((at) => {
    const { tokens } = reading;
    const verb = is(tokens[at + 1], 'more', 'me') ? at + 2 : at + 1;
    return between(reading, at + 1, verb + 1, 'receive') && !is(tokens[at - 1], 'i', 'they', 'you');
  });

/** "Envoyez-moi plus d'offres": after a verb, the French no more is more. */
const asksForMore = (reading: Reading, at: number): boolean =>
  is(reading.tokens[at], 'none') && is(reading.tokens[at], 'more') && between(reading, 0, at, 'send', 'reach');

/** "No texts please": nothing else is said. */
const bare = (reading: Reading): readonly Classification[] => {
  const { tokens, has, asks } = reading;
  const first = tokens.findIndex((token) => !is(token, 'polite', 'glue') || is(token, 'none'));
  const opens = (is(tokens[first], 'none') || is(tokens.at(-1), 'none')) && tokens.length - first <= LONGEST;
  return opens && has.has('message') && !asks && isLone(reading) ? [NO_MORE] : [];
};

const isLone = ({ tokens }: Reading): boolean =>
  tokens.every((token) => is(token, ...MEASURES, ...SMALL, 'message', 'list', 'number', 'told', 'i'));

/** "My bank sends no texts any more": somebody else, named right before the verb, and it is missed. */
const isOfSomebody = ({ tokens, has }: Reading): boolean =>
  !has.has('want') &&
  tokens
    .slice(0, 3)
    .some(
      (token, at) =>
        isUnknown(token) && token.text.length > 2 && is(tokens[at + 1], 'send') && !is(tokens[at + 1], 'polite'),
    );

/** "No more texts", "inga fler sms", "keine Nachrichten mehr"; "no more" alone must be asked. */
export const noMore = (reading: Reading): readonly Classification[] => {
  const { has, tokens, asks } = reading;
  if (asksHowNot(reading)) return [NO_MORE];
  if (hasAny(reading, 'receive', 'past', 'didnot', 'how', 'why') || isOfSomebody(reading)) return [];
  const start = placesOfTag(reading, 'none', 'not').find(
    (at) => between(reading, at, at + 6, 'more') && !between(reading, at - 4, at + 4, 'cease'),
  );
  if (start === undefined) return bare(reading);
  if (asks || asksForMore(reading, start)) return [];
  if (between(reading, start - 6, start + 7, 'message') && !has.has('interest')) {
    const someone = tokens.slice(0, start).some(isUnknown) && !hasAny(reading, 'want', 'send', 'reach');
    return someone ? [] : [NO_MORE];
  }
  if (!isLone(reading)) return [];
  return hasAny(reading, 'polite', 'it', 'you', 'told') ? [NO_MORE] : [ambiguous('no-more')];
};

/** "Enough with the texts"; "enough" alone must be asked. */
export const enough = (reading: Reading): readonly Classification[] => {
  const { has, tokens, asks } = reading;
  if (!has.has('enough') || asks || hasAny(reading, 'not', 'cannot', 'keep')) return [];
  if (placesOfTag(reading, 'none').some((at) => !is(tokens[at], 'enough'))) return [];
  if (has.has('message')) return has.has('receive') ? [ambiguous('enough')] : [optOut('enough')];
  return tokens.every((token) => is(token, ...ENOUGH, ...SMALL)) ? [ambiguous('enough')] : [];
};
