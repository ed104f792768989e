/** One word as written. `name` tells "Anna" from "anna"; it is false where everything is in capitals. */
export interface Word {
  readonly text: string;
  readonly name: boolean;
  /** Ends on é or ó: the past in Spanish, where `cancelé` and `cancele` differ by nothing else. */
  readonly accented?: boolean;
}

/** Words between two marks of punctuation. */
export interface Clause {
  readonly words: readonly Word[];
  readonly asks: boolean;
}

/** A clause without any punctuation is cut here: no rule looks further, and time stays linear. */
const LONGEST = 40;
const LETTERS: Readonly<Record<string, string>> = { ø: 'o', æ: 'ae', œ: 'oe', ł: 'l', ß: 'ss', đ: 'd', ð: 'd', ı: 'i' };

/** Without case and diacritics: "Arrêt" is `arret`, "hjælp" is `hjaelp`. Plain ASCII is quick: most words are. */
export const fold = (text: string): string => (/^[\x00-\x7f]*$/.test(text) ? text.toLowerCase() : foldLetters(text));

const foldLetters = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[øæœłßđðı]/g, (letter) => LETTERS[letter] ?? letter);

/** "S T O P" and "s.t.o.p": single letters that only marks or blanks part. */
const SPELLED = /(?<![\p{L}\p{N}])\p{L}(?:[\s.\-_*·•,/]{1,3}\p{L}){2,11}(?![\p{L}\p{N}])/gu;
const joinSpelled = (text: string, isWord: (word: string) => boolean): string =>
  text.replace(SPELLED, (spelled) => {
    const joined = spelled.replace(/[^\p{L}]/gu, '');
    return isWord(fold(joined)) ? joined : spelled;
  });

/** English glues its endings ("don't" is `dont`); elsewhere an apostrophe parts two words ("n'arrêtez"). */
const parted = (raw: string): readonly string[] => {
  const parts = raw.split("'").filter((part) => part !== '');
  const glued = parts.length === 2 && /^(t|s|re|ve|ll|d|m)$/i.test(parts[1] ?? '');
  return glued ? [parts.join('')] : parts;
};

const TOKEN = /[\p{L}\p{M}\p{N}']+|[.!?;:,\n…()–—¿¡"“”«»]+|\s-+\s/gu;

/** Cuts a text into clauses of folded words. Emoji and other signs say nothing; `isWord` knows what spelled letters may mean. */
export const clausesOf = (text: string, isWord: (word: string) => boolean): readonly Clause[] => {
  const plain = text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[’‘´`ʼ′]/g, "'")
    .replace(/(\p{L}):(\p{L})/gu, '$1$2')
    .replace(/#(?![\p{L}\p{N}])/gu, ' number ');
  const shouted = plain === plain.toUpperCase();
  const clauses: Clause[] = [];
  let words: Word[] = [];
  const close = (asks: boolean): void => {
    if (words.length > 0) clauses.push({ words, asks });
    words = [];
  };
  for (const [raw] of joinSpelled(plain, isWord).matchAll(TOKEN)) {
    if (!/[\p{L}\p{N}]/u.test(raw)) {
      if (/["“”«»]/.test(raw) && !/[.!?;:,\n]/.test(raw)) continue;
      close(raw.includes('?'));
      continue;
    }
    for (const part of parted(raw)) {
      const folded = fold(part);
      if (folded !== '')
        words.push({ text: folded, name: !shouted && /^\p{Lu}\p{Ll}/u.test(part), accented: /[éó]$/i.test(part) });
    }
    if (words.length >= LONGEST) close(false);
  }
  close(false);
  return clauses;
};
