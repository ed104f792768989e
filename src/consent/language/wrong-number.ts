import { between, hasAny, is, isUnknown, placesOfTag, type Reading } from '#consent/language/reading.ts';
import { ambiguous, optOut, other, type Classification } from '#consent/language/classification.ts';

const TITLE =
  /^(mr|mrs|ms|miss|mme|mlle|m|frau|herr|herrn|sra|sr|srta|dona|sig|signora|signor|mevr|mevrouw|dhr|fru|herr|pani|pan|dr)$/;
const MINE =
  /^(my|a|new|mon|un|nouveau|mein|meine|neue|eine|mi|nuevo|meu|novo|um|mio|nuovo|mijn|nieuw|een|min|mitt|nytt|nyt|moj|nowy)$/;
/** The article is in the word, or the language has none. */
const DEFINITE = /^(nummeret|numret|numer|linjen|telefonen)$/;

const said = (reading: Reading, from: number): Classification => {
  const own = is(reading.tokens[from], 'not');
  if (!own && between(reading, from - 4, from, 'not') && !reading.has.has('more')) return other('negated');
  return reading.asks && is(reading.tokens[0], 'be', 'past', 'it', 'i')
    ? ambiguous('wrong-number')
    : optOut('wrong-number');
};

/** "Wrong number", "you have the wrong person", "numéro erroné". */
const wrong = (reading: Reading): readonly Classification[] =>
  placesOfTag(reading, 'wrong').flatMap((at) => {
    const near = placesOfTag(reading, 'number', 'person').find((to) => to !== at && to >= at - 4 && to <= at + 4);
    if (near === undefined || between(reading, Math.min(at, near), Math.max(at, near) + 2, 'other')) return [];
    if (reading.has.has('other') && !reading.has.has('message')) return [];
    return [said(reading, at)];
  });

const misdialled = (reading: Reading): readonly Classification[] =>
  reading.has.has('other') ? [] : placesOfTag(reading, 'misdial').map((at) => said(reading, at));

/** "The number belongs to me now", "I took over this number"; "my new number" is the person's own. */
const isNewOwner = (reading: Reading, number: number): boolean => {
  const { tokens, has } = reading;
  if (has.has('belong')) return true;
  const own = tokens.slice(Math.max(0, number - 3), number).some(({ text }) => MINE.test(text));
  return !own && (is(tokens[number - 1], 'it', 'det') || DEFINITE.test(tokens[number]?.text ?? '') || has.has('it'));
};

/** "Mette har ikke det her nummer mere", "sophie n'a plus ce numéro". */
const isGone = (reading: Reading): boolean => {
  const { tokens } = reading;
  const subject = tokens.find((token) => !is(token, 'polite'));
  return (
    subject !== undefined &&
    (isUnknown(subject) || is(subject, 'they')) &&
    reading.has.has('more') &&
    !hasAny(reading, 'i', 'want', 'can', 'cannot', 'send', 'reach', 'receive', 'message', 'other', 'remove', 'sense')
  );
};

/** "This isn't Anna's number any more", "this number no longer belongs to her". */
const changedHands = (reading: Reading): readonly Classification[] => {
  const { has, tokens, lexicon } = reading;
  const [number] = placesOfTag(reading, 'number');
  const [not] = placesOfTag(reading, 'not', 'didnot');
  if (number === undefined || reading.asks) return [];
  if (hasAny(reading, 'belong', 'took') && !hasAny(reading, 'other', 'how', 'want', 'send', 'remove'))
    return isNewOwner(reading, number) ? [optOut('wrong-number')] : [];
  if (not === undefined) return [];
  if (isGone(reading)) return [optOut('wrong-number')];
  if (hasAny(reading, 'want', 'other', 'how', 'send', 'remove', 'can', 'cannot')) return [];
  const subject = tokens.find((token) => !is(token, 'polite'));
  const shown = is(subject, 'it', 'they', 'be') || (lexicon.subjectSaid !== true && is(subject, 'not'));
  const named = tokens.slice(not).some((token) => token.name || isUnknown(token));
  const isTheirs = shown && not < number && number - not <= 5;
  const whose = is(tokens[number - 1], 'it') ? has.has('more') || named : is(tokens[number - 1], 'det') && named;
  const isSaid = has.has('be') || lexicon.language === 'pl';
  const brief = not === 0 && number === tokens.length - 1 && number <= 3 && tokens.some(({ name }) => name);
  return brief || (isSaid && (isTheirs || (number < not && whose))) ? [optOut('wrong-number')] : [];
};

/** "I'm not Anna", "ik ben Anna niet": a name at the end, told by its capital. German writes every noun so. */
const someoneElse = (reading: Reading): readonly Classification[] => {
  const { tokens, has, lexicon, asks } = reading;
  const not = placesOfTag(reading, 'not')[0];
  const said = tokens.filter((token) => !is(token, 'more', 'polite') && !TITLE.test(token.text));
  const [before, last] = said.slice(-2);
  const named = last?.text === tokens[not ?? -1]?.text ? before : last;
  if (not === undefined || asks || !has.has('be') || named?.name !== true || named.tags.size > 0) return [];
  if (not > 3 || said.length - not > 4) return [];
  if (is(tokens[0], 'not') && lexicon.subjectSaid !== true) return [optOut('wrong-number')];
  const speaks = is(tokens[0], 'i') || (is(tokens[0], 'it', 'be', 'they') && lexicon.language !== 'de');
  return speaks && not > 0 ? [optOut('wrong-number')] : [];
};

/** "There is no Anna here." */
const nobodyHere = ({ tokens, asks }: Reading): readonly Classification[] => {
  const at = tokens.findIndex((token) => is(token, 'none'));
  const name = tokens[at + 1];
  if (at < 0 || asks || name === undefined || !name.name || name.tags.size > 0 || tokens.length < at + 3) return [];
  const rest = tokens.slice(at + 2);
  return rest.length <= 3 && rest.every((token) => is(token, 'glue', 'it', 'number')) ? [optOut('wrong-number')] : [];
};

export const wrongNumber = (reading: Reading): readonly Classification[] => [
  ...wrong(reading),
  ...misdialled(reading),
  ...changedHands(reading),
  ...someoneElse(reading),
  ...nobodyHere(reading),
];
