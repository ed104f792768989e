import { keywordOf, normalise } from '#consent/keywords.ts';
import type { Reply } from '#inbound/shapes.ts';
import type { Intent } from '#programme/grammar/steps/listen.ts';
import { scoreTapped } from '#programme/grammar/survey.ts';
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

/** `9`, `9!`, `9.`, `(9)`, `９` and `9/10` are nine; a number inside a sentence is not an answer. */
const numberOf = (text: string): number | undefined => {
  const found = /^\s*[(#]?\s*(\d{1,4})\s*(\/\s*\d{1,4})?\s*[.!):]*\s*$/.exec(text.normalize('NFKC'))?.[1];
  return found === undefined ? undefined : Number(found);
};

const says = ({ words, from, to }: Intent, word: string, number: number | undefined): boolean =>
  (words ?? []).some((one) => normalise(one) === word) ||
  (number !== undefined && from !== undefined && to !== undefined && number >= from && number <= to);

/** A reply as far as it can answer. */
export type Heard = Pick<Reply, 'text' | 'postback' | 'place'> & {
  readonly channel?: Reply['channel'] | undefined;
};
type Asks = Extract<Question, { readonly kind: 'reply' }>;

const isPlain = (tap: string): boolean => tap === 'yes' || tap === 'no';

const tapOf = ({ postback }: Pick<Reply, 'postback'>): string | undefined => postback?.split(':')[1];

/** What a tap means to who asks for these: one of them by its name, or a number of a survey's scale. */
const tapped = (tap: string, { intents, survey }: Pick<Asks, 'intents' | 'survey'>): ReturnType<typeof meaningOf> => {
  if (Object.hasOwn(intents, tap) || (survey === undefined && isPlain(tap))) return { intent: tap };
  const number = survey === undefined ? undefined : scoreTapped(tap);
  if (number === undefined) return undefined;
  const named = Object.entries(intents).find(([, intent]) => says(intent, tap, number));
  return named && { intent: named[0], number };
};

/** What a reply means to who asks for these; `undefined` where it is no answer to them. A survey is answered by neither yes nor no. */
export const meaningOf = (
  reply: Heard,
  { intents, survey }: Pick<Asks, 'intents' | 'survey'>,
): Omit<Answered, 'question'> | undefined => {
  const tap = tapOf(reply);
  if (tap !== undefined) return tapped(tap, { intents, survey });
  if (reply.place !== undefined) {
    const asked = Object.entries(intents).find(([, { place }]) => place === true);
    return asked && { intent: asked[0] };
  }
  const number = numberOf(reply.text);
  const known = number === undefined ? {} : { number };
  const word = normalise(reply.text);
  const named = Object.entries(intents).find(([, intent]) => says(intent, word, number));
  if (named !== undefined) return { intent: named[0], ...known };
  if (survey !== undefined) return undefined;
  if (keywordOf(reply.text) === 'yes') return { intent: 'yes' };
  return isNo(reply.text) ? { intent: 'no' } : undefined;
};

/**
 * The questions that a reply may be about, newest first. A tap is about the one whose message it stands on, and about no other
 * that a message asked. Words are about what was asked on their channel; about what another channel asked only where it asked nothing.
 */
const inQuestion = ({ postback, channel }: Heard, questions: readonly Question[]): readonly Question[] => {
  const messageId = postback?.split(':')[2];
  if (messageId !== undefined) {
    const named = questions.filter(({ by }) => by?.messages.includes(messageId));
    return named.length > 0 ? named : questions.filter(({ by }) => by === undefined);
  }
  const here = questions.filter(({ by }) => channel === undefined || by === undefined || by.channels.includes(channel));
  return here.length > 0 ? here : questions;
};

/** The newest question that the reply answers. A yes to a double opt-in is told by its kind. */
export const matchAnswer = (reply: Heard, questions: readonly Question[], isYes: boolean): Answered | undefined => {
  for (const question of inQuestion(reply, questions)) {
    if (question.kind === 'reply') {
      const found = meaningOf(reply, question);
      if (found !== undefined) return { question, ...found };
    } else if (question.kind === 'consent' && isYes) return { question, intent: 'yes' };
  }
  return undefined;
};

/** Whatever else somebody wrote, to the newest question that takes any answer. */
export const matchOther = (reply: Heard, questions: readonly Question[]): Answered | undefined => {
  const question = inQuestion(reply, questions).find((one) => one.kind === 'reply' && one.other);
  return question === undefined ? undefined : { question, intent: 'other' };
};
