/** The rules that can decide; each has a sentence in `console/explain.ts`. */
export type Rule =
  | 'allowed'
  | 'no-address'
  | 'unreachable'
  | 'no-consent'
  | 'consent-withdrawn'
  | 'consent-expired'
  | 'stopped'
  | 'clarifying'
  | 'paused'
  | 'frequency'
  | 'cool-down'
  | 'quiet-hours'
  | 'best-hour'
  | 'cap'
  | 'legal-cap'
  | 'priority'
  | 'spacing'
  | 'bounded'
  | 'country'
  | 'withheld'
  | 'window'
  | 'price'
  | 'expired'
  | 'provider-refuses'
  | 'provider-sick'
  | 'template'
  | 'pace'
  | 'not-needed'
  | 'already-delivered'
  | 'switched-off'
  | 'unknown-member'
  | 'unrenderable';

/** What decided, what it looked at (never personal data), and when the member is next eligible. */
export interface Verdict {
  readonly allow: boolean;
  readonly rule: Rule;
  readonly at: string;
  readonly looked: Readonly<Record<string, string | number | boolean>>;
  readonly nextEligible?: string;
}
