/** What a reply asks for. `ambiguous` is answered with one question, `other` goes to a person. */
export type ReplyClass = 'opt-out' | 'opt-in' | 'help' | 'ambiguous' | 'other';

export interface Said {
  readonly class: ReplyClass;
  /** What decided, in kebab case. */
  readonly rule: string;
}

export const optOut = (rule: string): Said => ({ class: 'opt-out', rule });
export const ambiguous = (rule: string): Said => ({ class: 'ambiguous', rule });
export const other = (rule: string): Said => ({ class: 'other', rule });
