/** A line holds so many characters, fewer of the wide ones. */
const CHARACTERS = 28;
const AVERAGE = 0.72;
const CODE = 0.62;

const NARROW = /[ijlIJ.,:;'|!` ]/;
const SLIM = /[frt()[\]"*/\\-]/;
/** Accents over the letter before, and what joins pictures to one. */
const OVER = /[\u0300-\u036f\u200d]/;
const PAIR = /[ÆŒæœ\u01c4-\u01cc\u01f1-\u01f3]/;
const LATIN = /[\u0020-\u024f]/;
const WIDEST = /[mwMW@%]/;
const WIDE = /[&<>=+~^#]|\p{Lu}/u;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

const widthOf = (one: string, code: boolean): number => {
  if (OVER.test(one)) return 0;
  if (!LATIN.test(one) || PAIR.test(one)) return 1.4;
  if (code) return CODE;
  if (NARROW.test(one)) return 0.46;
  if (SLIM.test(one)) return 0.54;
  if (WIDEST.test(one)) return 1.11;
  return WIDE.test(one) ? 0.88 : AVERAGE;
};

/** The width of a text in em, no less than the widest common fonts need (measured on DejaVu Sans Bold and DejaVu Sans Mono). */
export const emOf = (text: string, code = false): number =>
  Array.from(text).reduce((sum, one) => sum + widthOf(one, code), 0);

/** Breaks a text at spaces, and inside a word only when it is longer than a line. */
export const wrap = (text: string, code = false): readonly string[] => {
  const fits = (line: string): boolean =>
    Array.from(line).length <= CHARACTERS && emOf(line, code) <= CHARACTERS * (code ? CODE : AVERAGE);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    for (const { segment } of graphemes.segment(word)) {
      if (line !== '' && !fits(line + segment)) {
        lines.push(line);
        line = '';
      }
      line += segment;
    }
  }
  return line === '' ? lines : [...lines, line];
};
