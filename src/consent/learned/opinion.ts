import type { Classification } from '#consent/language/classification.ts';

/** From here on whoever wrote so wants no more messages, as far as `npm run learn` can measure. */
const LIKELY = 1.1;
/** The same beside words of others, of which some may be left, where no rule hears it. */
const CERTAIN = 3;
/** And from here on they may. */
const POSSIBLE = -0.4;
/** Below, hardly anybody does. */
const UNLIKELY = -3.5;

/** Rules that hear something so narrow that they are hardly ever wrong. */
const SURE = new Set([
  'complaint',
  'consent-withdrawn',
  'enough',
  'gone',
  'never-joined',
  'no-more',
  'unwanted',
  'wrong-number',
]);
/** Rules that were not made for what they heard: what was learned knows as much. */
const UNSURE = new Set(['anger', 'none']);

/** Rules that hear that nothing is decided, or that the opposite is wished. */
const CONTRARY = new Set(['asks-for-help', 'doubt', 'joining', 'returning']);

/** What a rule adds to the odds: of what was tried, what honoured most in examinations that no weights came from. */
const addedBy = ({ class: meant, rule }: Classification): number => {
  if (CONTRARY.has(rule)) return -4;
  if (meant !== 'opt-out') return meant === 'other' && UNSURE.has(rule) ? 0 : -0.8;
  return SURE.has(rule) ? 1.3 : 0.8;
};

/**
 * What is understood of a sentence when rules have `said` what they hear and what was learned gives it these `odds`. A
 * wish that only one of them is sure of is asked; one that the rules hear is never passed over. `beside`: words of others stood there.
 */
export const weighedWith = (said: Classification, odds: number, beside = false): Classification => {
  const sum = odds + addedBy(said);
  if (sum >= (beside && said.class !== 'opt-out' ? CERTAIN : LIKELY))
    return said.class === 'opt-out' ? said : { class: 'opt-out', rule: 'likely' };
  switch (said.class) {
    case 'opt-out':
      return { class: 'ambiguous', rule: 'unsure' };
    case 'ambiguous':
      return odds >= UNLIKELY ? said : { class: 'other', rule: 'unlikely' };
    case 'opt-in':
    case 'help':
      return said;
    case 'other':
      return odds >= POSSIBLE ? { class: 'ambiguous', rule: 'unsure' } : said;
  }
};
