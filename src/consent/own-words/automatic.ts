import { findKeyword, normalise } from '#consent/keywords.ts';
import { AUTOMATIC_WORDS } from '#consent/own-words/automatic-words.ts';
import { fold } from '#consent/language/words.ts';

const anyOf = (lists: readonly string[]): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${lists.join('|')})`, 'u');
const MACHINE = anyOf(AUTOMATIC_WORDS.flatMap(({ machine }) => machine));
const AWAY = anyOf(AUTOMATIC_WORDS.flatMap(({ away }) => away));

/** Machines are brief; a longer letter has a person behind it. */
const LONGEST = 1_000;

const isKeyword = (part: string): boolean => findKeyword(normalise(part))?.keyword === 'stop';

/** With what one leaves a robot; of our own keywords none, since a person may write them behind two numbers. */
const LEAVES = /(?<!\p{L})(?:FIN|FINE|FIM|EXIT)\s\p{L}/u;
const offers = (part: string | undefined, number: string): boolean =>
  part?.split(/\s+/).slice(0, 3).includes(number) === true;

/** "1 for waste, 2 for parking, EXIT to leave": the choices of a robot, wherever it speaks. */
export const isMenu = (text: string): boolean => {
  const parts = text.slice(0, LONGEST).split(/[,;.:\n]\s*/);
  const one = parts.findIndex((part, at) => offers(part, '1') && offers(parts[at + 1], '2'));
  return one >= 0 && parts.slice(one + 2).some((part) => LEAVES.test(part));
};

/** Apostrophes as they are listed. */
const plain = (text: string): string => fold(text.replace(/[’‘´`]/g, "'"));

/** "Until 22.09." ends no sentence. */
const SENTENCE = /(?:[^.!?\n]|(?<=\d)\.)+[.!?]*\n?/g;

/** "…, STOP": the keyword somebody put behind what a machine might have said. Behind a colon or a question it tells how to stop. */
const keywordsOf = (text: string): readonly string[] => text.split(/[.!\n,;–]/).filter(isKeyword);

/**
 * What a person added to an automatic answer. Of a machine's text nothing counts but a keyword by itself; where somebody
 * only says why they cannot answer, the other sentences count.
 */
export const withoutAutomatic = (text: string): string => {
  if (text.length > LONGEST) return text;
  if (MACHINE.test(plain(text))) return keywordsOf(text).join('\n');
  if (!AWAY.test(plain(text))) return text;
  const sentences = text.match(SENTENCE) ?? [];
  return sentences.flatMap((one) => (AWAY.test(plain(one)) ? keywordsOf(one) : [one])).join('\n');
};
