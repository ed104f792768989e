import { between, is, placesOfTag, type Reading } from '#consent/language/reading.ts';
import { ambiguous, optOut, other, type Said } from '#consent/language/said.ts';

const said = (reading: Reading, from: number): Said => {
  const own = is(reading.tokens[from], 'not');
  if (!own && between(reading, from - 4, from, 'not') && !reading.has.has('more')) return other('negated');
  return reading.asks && is(reading.tokens[0], 'be', 'past', 'it', 'i')
    ? ambiguous('wrong-number')
    : optOut('wrong-number');
};

/** "Wrong number", "you have the wrong person", "numéro erroné". */
const wrong = (reading: Reading): readonly Said[] =>
  placesOfTag(reading, 'wrong').flatMap((at) => {
    const near = placesOfTag(reading, 'number', 'person').find((to) => to !== at && to >= at - 4 && to <= at + 4);
    if (near === undefined || between(reading, Math.min(at, near), Math.max(at, near) + 2, 'other')) return [];
    if (reading.has.has('other') && !reading.has.has('message')) return [];
    return [said(reading, at)];
  });

const misdialled = (reading: Reading): readonly Said[] =>
  reading.has.has('other') ? [] : placesOfTag(reading, 'misdial').map((at) => said(reading, at));

/** "This isn't Anna's number any more", "this number no longer belongs to her". */
const changedHands = (reading: Reading): readonly Said[] => {
  const { has, tokens, lexicon } = reading;
  if (
    !has.has('number') ||
    !(has.has('not') || has.has('didnot')) ||
    has.has('want') ||
    has.has('other') ||
    has.has('how')
  )
    return [];
  if (has.has('send') || has.has('remove') || has.has('can') || has.has('cannot')) return [];
  const [number = -1] = placesOfTag(reading, 'number');
  const [not = -1] = placesOfTag(reading, 'not', 'didnot');
  const belongs = placesOfTag(reading, 'belong').some((at) => at > -1);
  if (belongs) return [optOut('wrong-number')];
  const subject = tokens.findIndex((token) => !is(token, 'polite'));
  const shown = is(tokens[subject], 'it', 'they', 'be') || (lexicon.subjectSaid !== true && is(tokens[subject], 'not'));
  const named = tokens.slice(not).some(({ name }) => name);
  const said = shown && has.has('be') && not < number && number - not <= 5;
  const gone =
    number < not && (is(tokens[number - 1], 'it') ? has.has('more') || named : is(tokens[number - 1], 'det') && named);
  const short = not === 0 && number === tokens.length - 1 && number <= 3 && named;
  return said || short || (gone && has.has('be')) ? [optOut('wrong-number')] : [];
};

/** "I'm not Anna": a name at the end, told by its capital. */
const someoneElse = (reading: Reading): readonly Said[] => {
  const { tokens, has } = reading;
  const last = tokens.at(-1);
  const ending = is(last, 'more') || is(last, 'polite') ? tokens.at(-2) : last;
  const not = placesOfTag(reading, 'not')[0];
  if (ending === undefined || !ending.name || ending.tags.size > 0 || not === undefined) return [];
  if (not < 1 && reading.lexicon.subjectSaid === true) return [];
  if (!has.has('be') || tokens.length - not > 4 || not > 3 || reading.asks) return [];
  const speaks = is(tokens[0], 'i') || (is(tokens[0], 'it', 'be', 'they') && reading.lexicon.language !== 'de');
  return speaks || (reading.lexicon.subjectSaid !== true && is(tokens[0], 'not')) ? [optOut('wrong-number')] : [];
};

/** "There is no Anna here." */
const nobodyHere = ({ tokens, asks }: Reading): readonly Said[] => {
  const at = tokens.findIndex((token) => is(token, 'none'));
  const name = tokens[at + 1];
  if (at < 0 || asks || name === undefined || !name.name || name.tags.size > 0 || tokens.length < at + 3) return [];
  const rest = tokens.slice(at + 2);
  return rest.length <= 3 && rest.every((token) => is(token, 'glue', 'it', 'number')) ? [optOut('wrong-number')] : [];
};

export const wrongNumber = (reading: Reading): readonly Said[] => [
  ...wrong(reading),
  ...misdialled(reading),
  ...changedHands(reading),
  ...someoneElse(reading),
  ...nobodyHere(reading),
];
