const WIDTH = 56;
/** Stands for a line across the box. */
export const RULE = '\u0000';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const WIDE = /\p{Emoji_Presentation}|\uFE0F|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u;

/** Columns of a terminal that a text takes. */
const widthOf = (text: string): number =>
  [...graphemes.segment(text)].reduce((sum, { segment }) => sum + (WIDE.test(segment) ? 2 : 1), 0);

const wrapped = (text: string): readonly string[] =>
  text.split('\n').flatMap((paragraph) => {
    const lines = [''];
    for (const word of paragraph.split(' ')) {
      const last = lines.at(-1) ?? '';
      const joined = last === '' ? word : `${last} ${word}`;
      if (widthOf(joined) <= WIDTH || last === '') lines[lines.length - 1] = joined;
      else lines.push(word);
    }
    // Addresses and German words may be longer than a line.
    return lines.flatMap((line) => (line === '' ? [''] : (line.match(new RegExp(`.{1,${WIDTH}}`, 'gu')) ?? [line])));
  });

/** Texts in a frame, wrapped at its width. */
export const boxed = (texts: readonly string[]): readonly string[] => {
  const rule = '─'.repeat(WIDTH + 2);
  const rows = texts.flatMap((text) =>
    text === RULE
      ? [`├${rule}┤`]
      : wrapped(text).map((line) => `│ ${line}${' '.repeat(Math.max(0, WIDTH - widthOf(line)))} │`),
  );
  return [`╭${rule}╮`, ...rows, `╰${rule}╯`];
};
