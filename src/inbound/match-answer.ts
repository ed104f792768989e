import { keywordOf, normalise } from '#consent/keywords.ts';
import type { Reply } from '#inbound/shapes.ts';
import type { Intent } from '#programme/grammar/steps/listen.ts';
import type { Question } from '#runs/run.ts';

/** An answer to a question that was open. */
export interface Answered {
  readonly question: Question;
  readonly intent: string;
  readonly number?: number;
}

/** The words of a no, normalised. */
export const NO: ReadonlySet<string> = new Set([
  'no',
  'nej',
  'nein',
  'non',
  'nee',
  'nei',
  'nao',
  'nie',
  'n',
  'no thanks',
  'nej tack',
  'nein danke',
]);
export const isNo = (text: string): boolean => NO.has(normalise(text));

/** `9`, `9!` and `9/10` are nine; a number inside a sentence is not an answer. */
const numberOf = (text: string): number | undefined => {
  const found = /^\s*(\d{1,4})\s*(\/\s*\d{1,4})?\s*[.!]*\s*$/.exec(text)?.[1];
  return found === undefined ? undefined : Number(found);
};

const says = ({ words, from, to }: Intent, word: string, number: number | undefined): boolean =>
  (words ?? []).some((one) => normalise(one) === word) ||
  (number !== undefined && from !== undefined && to !== undefined && number >= from && number <= to);

const tapOf = ({ postback }: Pick<Reply, 'postback'>): string | undefined => postback?.split(':')[1];

/** What a reply means to one question; `undefined` where it is no answer to it. */
const intentOf = (
  reply: Pick<Reply, 'text' | 'postback'>,
  question: Extract<Question, { readonly kind: 'reply' }>,
): Omit<Answered, 'question'> | undefined => {
  const tap = tapOf(reply);
  if (tap !== undefined)
    return Object.hasOwn(question.intents, tap) || tap === 'yes' || tap === 'no' ? { intent: tap } : undefined;
  const number = numberOf(reply.text);
  const known = number === undefined ? {} : { number };
  const word = normalise(reply.text);
  const named = Object.entries(question.intents).find(([, intent]) => says(intent, word, number));
  if (named !== undefined) return { intent: named[0], ...known };
  if (keywordOf(reply.text) === 'yes') return { intent: 'yes' };
  return isNo(reply.text) ? { intent: 'no' } : undefined;
};

/** The newest question that the reply answers. A yes to a double opt-in is told by its kind. */
export const matchAnswer = (
  reply: Pick<Reply, 'text' | 'postback'>,
  questions: readonly Question[],
  isYes: boolean,
): Answered | undefined => {
  for (const question of questions) {
    if (question.kind === 'reply') {
      const found = intentOf(reply, question);
      if (found !== undefined) return { question, ...found };
    } else if (question.kind === 'consent' && isYes) return { question, intent: 'yes' };
  }
  return undefined;
};

/** Whatever else somebody wrote, to the newest question that takes any answer. */
export const matchOther = (questions: readonly Question[]): Answered | undefined => {
  const question = questions.find((one) => one.kind === 'reply' && one.other);
  return question === undefined ? undefined : { question, intent: 'other' };
};
