import type { Asked } from '#answers/ask-model.ts';
import { knownQuestion, type Known } from '#answers/known.ts';
import { understand } from '#consent/classify.ts';
import { keywordOf, normalise } from '#consent/keywords.ts';
import { ownWords, type Borrowed } from '#consent/own-words/own-words.ts';
import { isNo, matchAnswer, matchOther, type Answered, type Heard } from '#inbound/match-answer.ts';
import { codeIn, type OneTimeCode } from '#members/one-time-code.ts';
import type { Reply } from '#inbound/shapes.ts';
import { Action } from '#programme/grammar/replies.ts';
import type { Programme } from '#programme/programme.ts';
import type { Question } from '#runs/run.ts';
import type { Mark } from '#surveys/surveys.ts';

/** What we asked and still await. */
export interface Awaiting {
  /** Open questions of runs, newest first. */
  readonly questions: readonly Question[];
  /** Whether to stop. */
  readonly clarifying: boolean;
  /** What we said to them lately, which they may quote. */
  readonly sent: readonly string[];
  /** The one-time code that this reply may be. */
  readonly code?: OneTimeCode | undefined;
}

/**
 * `ask`: it could be a stop. `code`: a one-time code that is open. `handover`: a person should read it. `answer`: to a run. `journey`: a word that starts one.
 * `known`: a question that the brand answers. `late`: to a survey whose time is over. `person`: one has the conversation, and reads it. `reaction`, `quote`, `automatic`: nothing of it is theirs, so it is kept, and neither wishes nor answers anything.
 */
export type Meaning =
  | Action
  | Borrowed
  | 'open-link'
  | 'code'
  | 'ask'
  | 'handover'
  | 'person'
  | 'answer'
  | 'known'
  | 'late'
  | 'journey'
  | 'other';

export interface Understanding {
  readonly action: Meaning;
  readonly answered?: Answered;
  readonly journey?: string;
  /** The question that it was taken for, whether it was answered or not. */
  readonly known?: Known;
  /** What a model was asked of it, and said. */
  readonly asked?: Asked;
  readonly code?: OneTimeCode;
  /** What is kept of an answer that came late. */
  readonly late?: Mark;
}

const KEEP = new Set([
  'keep',
  'behall',
  'behalten',
  'garder',
  'mantener',
  'manter',
  'tieni',
  'houden',
  'behold',
  'zostaw',
]);

const ownWord = (text: string, { settings: { keywords }, journeys }: Programme): Understanding | undefined => {
  const word = normalise(text);
  const action = Object.entries(keywords).find(([one]) => normalise(one) === word)?.[1];
  if (action !== undefined) return { action };
  const started = Object.values(journeys).find(
    ({ trigger }) => 'keyword' in trigger && trigger.keyword.some((one) => normalise(one) === word),
  );
  return started === undefined ? undefined : { action: 'journey', journey: started.journey };
};

/** An answer to whether we should stop. A yes is a stop: when in doubt the opt-out wins. */
const clarified = (text: string): Action | undefined => {
  if (KEEP.has(normalise(text)) || isNo(text)) return 'keep';
  return keywordOf(text) === 'yes' ? 'stop' : undefined;
};

/** A yes to a double opt-in is agreed to; every other answer goes to the run that asked. */
const answering = (answered: Answered): Understanding => ({
  action: answered.question.kind === 'consent' ? 'yes' : 'answer',
  answered,
});

const tapped = (reply: Heard, { questions }: Awaiting): Understanding | undefined => {
  const name = reply.postback?.split(':')[1];
  if (name === undefined) return undefined;
  if (name === 'open') return { action: 'open-link' };
  if (name === 'stop') return { action: 'stop' };
  const answered = matchAnswer(reply, questions, name === 'yes');
  if (answered !== undefined) return answering(answered);
  const action = Action.safeParse(name);
  return action.success ? { action: action.data } : undefined;
};

/** An answer word for word as we offered it: "Yes, keep my table" is a quote and an answer. */
const repeated = ({ text, channel }: Heard, { questions }: Awaiting, borrowed: Borrowed): Understanding | undefined => {
  const answered = borrowed === 'quote' ? matchAnswer({ text, channel }, questions, false) : undefined;
  return answered === undefined ? undefined : answering(answered);
};

/** An answer all the same, where somebody takes any; else a question that the brand answers. */
const otherwise = (heard: Heard, { answers }: Programme, { questions }: Awaiting): Understanding => {
  const other = matchOther(heard, questions);
  if (other !== undefined) return answering(other);
  const known = knownQuestion(answers, heard.text);
  return known === undefined ? { action: 'other' } : { action: 'known', known };
};

/** A place answers who asked for one; what it is called is nothing that anybody says. */
const located = (reply: Heard, programme: Programme, awaiting: Awaiting): Understanding => {
  const answered = matchAnswer(reply, awaiting.questions, false);
  return answered === undefined ? otherwise(reply, programme, awaiting) : answering(answered);
};

/** What a reply asks for. Opt-out comes before everything, then the open questions, then the brand's own words and answers. */
export const interpret = (
  reply: Heard & Pick<Reply, 'kind'>,
  programme: Programme,
  awaiting: Awaiting,
): Understanding => {
  if (reply.kind !== undefined) return { action: reply.kind };
  if (reply.place !== undefined) return located(reply, programme, awaiting);
  const tap = tapped(reply, awaiting);
  if (tap !== undefined) return tap;
  const own = ownWords(reply.text, awaiting.sent);
  if (own.borrowed !== undefined) return repeated(reply, awaiting, own.borrowed) ?? { action: own.borrowed };
  const { text } = own;
  const meant = understand(own);
  if (meant.class === 'opt-out') return { action: 'stop' };
  const keyword = keywordOf(text);
  if (keyword === 'help') return { action: 'help' };
  if (awaiting.code !== undefined && codeIn(text) !== undefined) return { action: 'code', code: awaiting.code };
  const clear = awaiting.clarifying ? clarified(text) : undefined;
  if (clear !== undefined) return { action: clear };
  const yes = keyword === 'yes' || (meant.class === 'opt-in' && keyword !== 'start');
  const heard = { text, channel: reply.channel };
  const answered = matchAnswer(heard, awaiting.questions, yes);
  if (answered !== undefined) return answering(answered);
  const word = ownWord(text, programme);
  if (word !== undefined) return word;
  switch (meant.class) {
    case 'help':
      return { action: 'help' };
    case 'ambiguous':
      return { action: 'ask' };
    case 'opt-in':
      // A yes to nothing we asked opens nothing: START does.
      return keyword === 'yes' ? otherwise(heard, programme, awaiting) : { action: 'start' };
    case 'other':
      return meant.rule === 'anger' ? { action: 'handover' } : otherwise(heard, programme, awaiting);
  }
};
