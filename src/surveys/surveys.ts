import type { Value } from '#surveys/reading.ts';
import type { Channel } from '#words/channel.ts';

/** Whose answers to which survey: one run asks it once. */
export interface Asked {
  readonly survey: string;
  readonly memberId: string;
  readonly runId: string;
  readonly journey: string;
}

export interface Answer {
  readonly at: string;
  readonly value: Value;
  readonly channel?: Channel;
  /** The message that has the words, where the answer is words. */
  readonly message?: string;
}

/** What happened to one asked survey. `first`: nothing was answered before. */
export type Mark = Asked & { readonly at: string } & (
    | { readonly what: 'asked' | 'delivered' | 'completed' | 'partial' }
    | { readonly what: 'answered'; readonly question: string; readonly answer: Answer; readonly first: boolean }
    /** Kept beside the others, and counted by itself: nothing else follows from it. */
    | { readonly what: 'late'; readonly question: string; readonly answer: Answer }
  );

/** What one member answered in one run. */
export interface Response extends Asked {
  readonly asked?: string;
  readonly delivered?: string;
  readonly completed?: string;
  readonly partial?: string;
  readonly answers: Readonly<Record<string, Answer>>;
  readonly late: Readonly<Record<string, Answer>>;
}

/** Counts of a survey by what is counted: `asked`, `delivered`, `answered`, …, and `<question>=<value>`. */
export type Tally = Readonly<Record<string, number>>;

export interface ResponsePage {
  readonly responses: readonly Response[];
  /** Where the next page begins; absent after the last. */
  readonly after?: string;
}

export interface Surveys {
  /** Keeps a mark with its counts in one transaction; false where it was kept before, and then counts nothing. */
  keep(mark: Mark): Promise<boolean>;
  /** At most a hundred responses, in no order of time. */
  page(survey: string, after?: string): Promise<ResponsePage>;
  tally(survey: string): Promise<Tally>;
}

/** Words are counted, and stand in no name. */
const named = (value: Value): string => (value === true ? 'words' : String(value));

/** What a mark adds one to. The counts are as many as the survey has answers to choose from, whoever answers. */
export const countsOf = (mark: Mark): readonly string[] => {
  if (mark.what !== 'answered') return [mark.what];
  return [`${mark.question}=${named(mark.answer.value)}`, ...(mark.first ? ['answered'] : [])];
};
