import { hintsOf } from '#consent/learned/hints.ts';
import type { ReadText } from '#consent/language/read-text.ts';
import { readClause, type Reading, type Token } from '#consent/language/reading.ts';
import type { Tag } from '#consent/language/lexicon.ts';
import { vocabulary } from '#consent/language/vocabulary.ts';
import type { Clause } from '#consent/language/words.ts';

/** What is seen of a reply, in kinds of equal say: runs of letters, pairs of words, and what words mean. */
export type Features = readonly ReadonlySet<string>[];

/** In letters, with the marks of both ends of a word. */
const SHORTEST = 2;
const LONGEST = 5;
const STEM = 5;
/** In words: what stands further apart says nothing about each other. */
const REACH = 4;
/** In words, and in clauses: a letter says what it wants at its beginning. */
const MOST = 120;
/** In characters. */
const FURTHEST = 1_000;
/** Words that only tell the language. */
const SILENT: ReadonlySet<Tag> = new Set<Tag>(['glue', 'det', 'to']);
const MARKS = /\p{Extended_Pictographic}|[?!"“”«»„:/…]/gu;

const runsOf = (words: readonly string[]): ReadonlySet<string> => {
  const runs = new Set<string>();
  for (const word of words) {
    const marked = `<${word}>`;
    for (let length = SHORTEST; length <= LONGEST; length += 1)
      for (let at = 0; at + length <= marked.length; at += 1) runs.add(marked.slice(at, at + length));
  }
  return runs;
};

/** Which words stand near each other, by their beginnings: endings differ by person and case. */
const pairsOf = ({ words }: Clause): readonly string[] =>
  words.flatMap((word, at) =>
    words.slice(at + 1, at + 1 + REACH).map((next) => `${word.text.slice(0, STEM)} … ${next.text.slice(0, STEM)}`),
  );

const meaningOf = ({ text, tags }: Token): readonly string[] => [
  ...(tags.size === 0 ? ['?'] : [...tags].filter((tag) => !SILENT.has(tag))),
  ...hintsOf(text),
];

/** "Not" somewhere before "send", "stop" beside "message": the same in every language that has words for it. */
const meaningsOf = ({ tokens, asks }: Reading): readonly string[] => {
  const meanings = tokens.map(meaningOf);
  const found: string[] = [];
  for (const [at, tags] of meanings.entries()) {
    for (const tag of tags) {
      found.push(`# ${tag}`);
      if (asks) found.push(`# ${tag}?`);
      for (const [order, later] of meanings.slice(at + 1, at + 1 + REACH).entries())
        for (const next of later) {
          found.push(`# ${tag} … ${next}`);
          if (order === 0) found.push(`# ${tag} ${next}`);
        }
    }
  }
  for (const tag of meanings[0] ?? []) found.push(`# ^${tag}`);
  for (const tag of meanings.at(-1) ?? []) found.push(`# ${tag}$`);
  return found;
};

const measuresOf = (clauses: readonly Clause[], readings: readonly Reading[]): readonly string[] => {
  const tokens = readings.flatMap((reading) => reading.tokens);
  const strange = tokens.filter(({ tags }) => tags.size === 0).length;
  return [
    `length ${Math.min(8, Math.round(1.5 * Math.log2(1 + tokens.length)))}`,
    `strange ${Math.min(6, strange)}`,
    `clauses ${Math.min(4, clauses.length)}`,
    ...(clauses.some(({ asks }) => asks) ? ['asks'] : []),
  ];
};

/** The features of a text as it was read, its meanings in the likeliest language. */
export const featuresOf = (text: string, { clauses, languages }: ReadText): Features => {
  const brief = clauses.slice(0, MOST);
  const words = brief.flatMap((clause) => clause.words).slice(0, MOST);
  const dictionary = vocabulary().dictionaryAt(languages[0]?.speaker ?? 0);
  const readings = dictionary === undefined ? [] : brief.flatMap((clause) => readClause(clause, [dictionary]));
  const marks = text.slice(0, FURTHEST).match(MARKS) ?? [];
  return [
    runsOf(words.map((word) => word.text.replace(/\d+/g, '0'))),
    new Set(brief.flatMap(pairsOf)),
    new Set([...readings.flatMap(meaningsOf), ...measuresOf(brief, readings), ...marks.map((mark) => `! ${mark}`)]),
  ];
};
