/** What a reply asks for. `ambiguous` is answered with one question, `other` goes to a person. */
export type ReplyClass = 'opt-out' | 'opt-in' | 'help' | 'ambiguous' | 'other';

export interface Classification {
  readonly class: ReplyClass;
  /** What decided, in kebab case: `keyword`, `typo`, `phrase`, `wrong-number`, `negated` … */
  readonly rule: string;
}

export interface Classified extends Classification {
  /** ISO 639-1, `und` when nothing tells. */
  readonly language: string;
}

export const optOut = (rule: string): Classification => ({ class: 'opt-out', rule });
export const ambiguous = (rule: string): Classification => ({ class: 'ambiguous', rule });
export const other = (rule: string): Classification => ({ class: 'other', rule });

const RANK: Readonly<Record<ReplyClass, number>> = { 'opt-out': 3, ambiguous: 2, 'opt-in': 1, help: 1, other: 0 };

/** An opt-out wins over a question, and a question over the rest. */
export const strongest = (said: readonly Classification[]): Classification | undefined =>
  said.reduce<Classification | undefined>(
    (best, next) => (best === undefined || RANK[next.class] > RANK[best.class] ? next : best),
    undefined,
  );
