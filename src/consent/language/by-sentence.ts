import { asksForHelp, joining } from '#consent/language/asking.ts';
import { ceased } from '#consent/language/ceasing.ts';
import type { Dictionary } from '#consent/language/dictionary.ts';
import { forbidden } from '#consent/language/forbidding.ts';
import { gone } from '#consent/language/gone.ts';
import { enough, noMore } from '#consent/language/no-more.ts';
import { doubtful, returning } from '#consent/language/leaning.ts';
import { is, readClause, type Reading } from '#consent/language/reading.ts';
import type { ReadText } from '#consent/language/read-text.ts';
import { unwanted } from '#consent/language/refusing.ts';
import { pointsBack, removed } from '#consent/language/removing.ts';
import { isOfNamed, isOfOthers } from '#consent/language/reporting.ts';
import {
  ambiguous,
  optOut,
  other,
  strongest,
  type Classified,
  type Classification,
} from '#consent/language/classification.ts';
import { unclear } from '#consent/language/unclear.ts';
import { vocabulary } from '#consent/language/vocabulary.ts';
import { wrongNumber } from '#consent/language/wrong-number.ts';

const RULES = [removed, ceased, wrongNumber, gone, unwanted, forbidden, noMore, enough, unclear];
/** A language is heard beside the likeliest one when it knows at least this share of the words; four at most. */
const RIVAL = 0.45;
const MOST = 4;
/** Above this share two languages are equally likely, and the one that sees a negation or another sense is right. */
const TIE = 0.99;
const NO = /^(no|non|nein|nee|nej|nei|nie|nao)$/;

const applyRules = (readings: readonly Reading[]): Classification | undefined =>
  strongest(
    readings.flatMap((reading) => {
      if (isOfOthers(reading)) return [other('report')];
      if (returning(reading)) return [other('returning')];
      const said = RULES.flatMap((rule) => rule(reading));
      return doubtful(reading, said).map((one) => (isOfNamed(one, reading) ? ambiguous('report') : one));
    }),
  );

/** "Enough!" about what another sentence tells. */
const isTheLimit = (said: Classification | undefined, readings: readonly Reading[]): boolean =>
  (said?.rule === 'enough' || said?.rule === 'complaint') &&
  readings.some(({ tokens }) => tokens.every((token) => is(token, 'enough', 'polite')) && tokens.length > 0) &&
  (readings.some(({ has }) => has.has('annoy') || has.has('anger') || has.has('message')) ||
    readings.filter(({ has }) => has.has('enough')).length > 1);

/** "Why do you keep writing, I said no", "I cancelled months ago, why do you still write". */
const saidNo = (said: Classification | undefined, readings: readonly Reading[]): boolean =>
  said?.rule === 'complaint' &&
  readings.some(
    ({ has, tokens }) =>
      (has.has('told') && tokens.some(({ text }) => NO.test(text))) || (has.has('done') && has.has('past')),
  );

/** "How do I unsubscribe, if I don't like it later?" */
const onlyWonders = (readings: readonly Reading[]): boolean =>
  readings.some(({ asks }) => asks) &&
  readings.some(({ has }) => has.has('how')) &&
  readings.some(({ has }) => has.has('hypo'));

const understand = (readings: readonly Reading[]): Classification | undefined => {
  const said = applyRules(readings);
  if (pointsBack(said, readings) || isTheLimit(said, readings) || saidNo(said, readings)) return optOut('phrase');
  if (said?.class === 'opt-out' && onlyWonders(readings)) return ambiguous('hypothetical');
  if (said !== undefined && said.class !== 'other') return said;
  const sense = readings.some(({ has }) => has.has('sense') || has.has('finite')) ? other('other-sense') : undefined;
  return joining(readings) ?? asksForHelp(readings) ?? said ?? sense;
};

/** What the sentences of a text ask for, in the likeliest language that hears anything in them, else in two at once. */
export const bySentence = ({ clauses, languages }: ReadText): Classified => {
  const { dictionaryAt } = vocabulary();
  const top = languages[0]?.weight ?? 0;
  const likely = languages.filter(({ weight }) => weight >= top * RIVAL).slice(0, MOST);
  const heardIn = likely.length > 0 ? likely : [{ speaker: 0, weight: 0 }];
  const language = (speaker: number | undefined): string =>
    likely.length === 0 ? 'und' : (dictionaryAt(speaker ?? -1)?.lexicon.language ?? 'und');
  const readIn = (chosen: readonly (Dictionary | undefined)[]): readonly Reading[] => {
    const known = chosen.filter((dictionary) => dictionary !== undefined);
    return clauses.flatMap((clause) => readClause(clause, known));
  };
  const readings = heardIn.map(({ speaker }) => readIn([dictionaryAt(speaker)]));
  const heard = heardIn.flatMap(({ speaker, weight }, order) => {
    const said = understand(readings[order] ?? []);
    return said === undefined ? [] : [{ said, language: language(speaker), tied: weight >= top * TIE }];
  });
  const first = heard.find(({ said, tied }) => tied && said.class === 'other') ?? heard[0];
  if (first !== undefined) return { ...first.said, language: first.language };
  const [main, second] = languages;
  if (main !== undefined && second !== undefined) {
    const mixed = applyRules(readIn([main.speaker, 0, second.speaker].map(dictionaryAt)));
    if (mixed?.class === 'opt-out') return { ...mixed, rule: 'mixed-languages', language: language(main.speaker) };
  }
  const angry = readings.flat().some(({ has }) => has.has('anger'));
  return { ...other(angry ? 'anger' : 'none'), language: language(main?.speaker) };
};
