import { likenessTo } from '#answers/likeness.ts';
import type { Answers } from '#programme/grammar/answer.ts';

/** Which answer a question has, and why: the form it is likest, and how like, or that a model chose it. */
export interface Known {
  readonly answer: string;
  readonly language: string;
  /** Absent where a model chose. */
  readonly like?: Like;
}

export interface Like {
  readonly form: string;
  /** From 0 to 1. */
  readonly score: number;
}

/**
 * A wrong answer is worse than a person's later one. Chosen so that no question of `apps/learning/questions/asked.tsv` gets one, so that
 * those are no blind proof of it; those of `blind.tsv` are. `test/unit/answers` holds both to it.
 */
const LIKE = 0.45;
/** Nearer to another answer than that is told apart by a person. */
const CLEAR = 0.1;

interface Likely extends Like {
  readonly answer: string;
  readonly language: string;
}
type Likest = (text: string) => readonly Likely[];

const likestIn = (answers: Answers): Likest => {
  const forms = Object.entries(answers).flatMap(([answer, { asked }]) =>
    Object.entries(asked).flatMap(([language, all]) => all.map((form) => ({ answer, language, form }))),
  );
  const likeness = likenessTo(forms.map(({ form }) => form));
  return (text) => {
    const best = new Map<string, Likely>();
    for (const [at, score] of likeness(text).entries()) {
      const form = forms[at];
      if (form !== undefined && score > (best.get(form.answer)?.score ?? 0)) best.set(form.answer, { ...form, score });
    }
    return [...best.values()].sort((a, b) => b.score - a.score);
  };
};

/** A published programme does not change: its forms are weighed once. */
const weighed = new WeakMap<Answers, Likest>();

/** The answer that a question has; `undefined` where none is near enough, or two are as near. */
export const knownQuestion = (
  answers: Answers | undefined,
  text: string,
): (Known & { readonly like: Like }) | undefined => {
  if (answers === undefined) return undefined;
  const likest = weighed.get(answers) ?? likestIn(answers);
  weighed.set(answers, likest);
  const [first, second] = likest(text);
  if (first === undefined || first.score < LIKE || first.score - (second?.score ?? 0) < CLEAR) return undefined;
  const { answer, language, form, score } = first;
  return { answer, language, like: { form, score: Math.round(score * 100) / 100 } };
};
