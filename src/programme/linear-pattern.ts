import { RE2JS } from 're2js';

const KEPT = 500;
/** Repeats count as what they repeat, up to a thousand times, and all of it is held against each character. */
const LONGEST = 200;
const patterns = new Map<string, RE2JS>();

/**
 * A regular expression of an author's, in RE2 (https://github.com/google/re2/wiki/Syntax): its time grows with the text and
 * no faster. Throws on what is none, which back references and look-around are, and on one that is too long.
 */
const patternOf = (text: string): RE2JS => {
  const known = patterns.get(text);
  if (known !== undefined) return known;
  if (text.length > LONGEST) throw new RangeError(`expected a pattern of at most ${LONGEST} characters`);
  const made = RE2JS.compile(text);
  if (patterns.size >= KEPT) patterns.clear();
  patterns.set(text, made);
  return made;
};

/** Whether the pattern is found anywhere in the text. */
export const isFoundIn = (text: string, pattern: string): boolean => patternOf(pattern).test(text);

/** Why a text is no pattern; `undefined` where it is one. */
export const patternFlaw = (text: string): string | undefined => {
  try {
    patternOf(text);
    return undefined;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return error.message.replace(/^error parsing regexp: /, '');
  }
};
