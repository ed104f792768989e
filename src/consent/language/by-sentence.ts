import type { Classified } from '#consent/classify.ts';
import { ceased } from '#consent/language/ceasing.ts';
import { joining, asksForHelp } from '#consent/language/asking.ts';
import { readClause, type Reading } from '#consent/language/reading.ts';
import type { ReadText } from '#consent/language/read-text.ts';
import { enough, forbidden, noMore, unwanted } from '#consent/language/refusing.ts';
import { removed } from '#consent/language/removing.ts';
import { other, type Said } from '#consent/language/said.ts';
import { unclear } from '#consent/language/unclear.ts';
import { dictionaries } from '#consent/language/vocabulary.ts';
import { wrongNumber } from '#consent/language/wrong-number.ts';
import type { Dictionary } from '#consent/language/dictionary.ts';

const RULES = [removed, ceased, wrongNumber, unwanted, forbidden, noMore, enough, unclear];
const RANK = { 'opt-out': 3, ambiguous: 2, 'opt-in': 1, help: 1, other: 0 };
/** A language counts beside the likeliest one when it knows at least this share of the words. */
const RIVAL = 0.45;
/** Above this share two languages are equally likely. */
const TIE = 0.99;

const strongest = (said: readonly Said[]): Said | undefined =>
  said.reduce<Said | undefined>(
    (best, next) => (best === undefined || RANK[next.class] > RANK[best.class] ? next : best),
    undefined,
  );

const sayAll = (readings: readonly Reading[]): Said | undefined => {
  const said = strongest(readings.flatMap((reading) => RULES.flatMap((rule) => rule(reading))));
  if (said !== undefined && RANK[said.class] > 0) return said;
  const sense = readings.some(({ has }) => has.has('sense')) ? other('other-sense') : undefined;
  return joining(readings) ?? asksForHelp(readings) ?? said ?? sense;
};

/** What the sentences of a text ask for, in the language that says it most clearly. */
export const bySentence = ({ clauses, languages }: ReadText): Classified => {
  const top = languages[0]?.weight ?? 0;
  const rivals = languages
    .filter(({ weight }, order) => weight >= top * RIVAL && order < 4)
    .map(({ speaker }) => speaker);
  const speakers = rivals.length > 0 ? rivals : [0];
  const name = (speaker: number | undefined): string =>
    languages.length === 0 ? 'und' : (dictionaries[speaker ?? -1]?.lexicon.language ?? 'und');
  const read = (...chosen: readonly (Dictionary | undefined)[]): readonly Reading[] => {
    const known = chosen.filter((dictionary) => dictionary !== undefined);
    return clauses.map((clause) => readClause(clause, known));
  };
  const ties = languages.filter(({ weight }) => weight > top * TIE).length;
  let anger = false;
  const heard = speakers.flatMap((speaker, order) => {
    const readings = read(dictionaries[speaker]);
    anger ||= readings.some(({ has }) => has.has('anger'));
    const said = sayAll(readings);
    return said === undefined ? [] : [{ ...said, language: name(speaker), tied: order < ties }];
  });
  const said = heard.find(({ class: meant, tied }) => tied && meant === 'other') ?? heard[0];
  if (said !== undefined) return { class: said.class, rule: said.rule, language: said.language };
  const mixed =
    languages.length > 1
      ? strongest(
          read(dictionaries[speakers[0] ?? 0], dictionaries[0], dictionaries[languages[1]?.speaker ?? 0]).flatMap(
            (reading) => RULES.flatMap((rule) => rule(reading)),
          ),
        )
      : undefined;
  if (mixed?.class === 'opt-out') return { ...mixed, rule: 'mixed-languages', language: name(speakers[0]) };
  return { class: 'other', rule: anger ? 'anger' : 'none', language: name(speakers[0]) };
};
