import { isExternal, ownRules, type Rules } from '#loyalty/rules.ts';

/**
 * The last day of points earned at `time`: the end of the month, some months after it. `undefined` where they never leave.
 * With a loyalty.yaml its rule holds, else that of `points` in programme.yaml.
 */
export const expiryDay = (time: string, rules: Rules): string | undefined => {
  const loyalty = ownRules(rules);
  const months = loyalty === undefined ? rules.settings.points?.expireAfterMonths : loyalty.expire?.afterMonths;
  if (months === undefined || isExternal(rules)) return undefined;
  const earned = new Date(time);
  // Day 0 of a month is the last of the one before it.
  return new Date(Date.UTC(earned.getUTCFullYear(), earned.getUTCMonth() + months + 1, 0)).toISOString().slice(0, 10);
};
