/** What a model said, as it said it, and what it counted. */
export interface Said {
  readonly text: string;
  readonly inputTokens: number;
  readonly outputTokens: number;
}

/** A model as a stage has set it up. Nobody believes what it says: `ask-model.ts` checks it. */
export interface Model {
  readonly name: string;
  /** US dollars for a million tokens, which are millionths for one. */
  readonly price: { readonly input: number; readonly output: number };
  /** Millionths of a US dollar that it may cost in a day (UTC). */
  readonly daily: number;
  /** One try within seconds; throws where none was answered. At most so many tokens come back. */
  ask(system: string, words: string, maxTokens: number): Promise<Said>;
}

/** What may be used up to a bound, by name. */
export interface Budgets {
  /** Takes so much while it fits below the bound; false, and nothing taken, when it does not. */
  take(name: string, amount: number, bound: number): Promise<boolean>;
  giveBack(name: string, amount: number): Promise<void>;
}

/** One use of a model, as the log of messages keeps it. */
export interface ModelUse {
  readonly model: string;
  /** What it chose among what it was given; `unknown` for everything else. */
  readonly choice: string;
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** Millionths of a US dollar. */
  readonly cost: number;
  /** What was amiss where it gave no answer, as a name. */
  readonly fault?: string;
}
