import { isExternal, ownRules, type Rules } from '#loyalty/rules.ts';
import { leavesAfter } from '#members/kept-day.ts';

/**
 * The last day of points earned at `time`, in the form a row keeps it: the end of the month, some months after the member's
 * own. `undefined` where they never leave. With a loyalty.yaml its rule holds, else that of `points` in programme.yaml.
 */
export const expiryDay = (time: string, rules: Rules): string | undefined => {
  const loyalty = ownRules(rules);
  const months = loyalty === undefined ? rules.settings.points?.expireAfterMonths : loyalty.expire?.afterMonths;
  return months === undefined || isExternal(rules) ? undefined : leavesAfter(time, months);
};
