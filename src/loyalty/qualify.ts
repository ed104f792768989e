import { ownRules, type Rules } from '#loyalty/rules.ts';
import type { MemberRow } from '#members/member-row.ts';
import { monthsAfter } from '#time/calendar.ts';

type By = 'points' | 'spend' | 'purchases';
type Counters = MemberRow['counters'];

/** Counters of a month, kept apart by what they count, so that a programme may change its mind. Short: each is in every row. */
const MONTHLY = { points: 'qp', spend: 'qs', purchases: 'qn' } as const satisfies Record<By, string>;
const EVER = { points: 'earned', spend: 'revenue', purchases: 'purchases' } as const satisfies Record<By, string>;

const monthOf = (instant: string): string => instant.slice(0, 7);
const monthFrom = (month: string, later: number): string => monthsAfter(`${month}-01`, later).slice(0, 7);

const windowOf = (rules: Rules): { readonly by: By; readonly months: number } | undefined => {
  const qualify = ownRules(rules)?.qualify;
  return qualify === undefined || qualify.window === 'ever'
    ? undefined
    : { by: qualify.by, months: qualify.window.months };
};

/** What a fact adds to its calendar month (UTC); nothing where all time counts. */
export const monthlyCount = (time: string, counts: Readonly<Record<By, number>>, rules: Rules): Counters => {
  const window = windowOf(rules);
  const count = window === undefined ? 0 : counts[window.by];
  return window === undefined || count === 0 ? {} : { [`${MONTHLY[window.by]}:${monthOf(time)}`]: count };
};

/** What tiers look at, as of `now`: of all time, or of this calendar month (UTC) and those before it in the window. */
export const qualified = ({ counters }: Pick<MemberRow, 'counters'>, rules: Rules, now: Date): number => {
  const window = windowOf(rules);
  if (window === undefined) return counters[EVER[ownRules(rules)?.qualify.by ?? 'points']] ?? 0;
  const month = monthOf(now.toISOString());
  return Array.from(
    { length: window.months },
    (_, back) => counters[`${MONTHLY[window.by]}:${monthFrom(month, -back)}`] ?? 0,
  ).reduce((sum, count) => sum + count, 0);
};

/** When the earliest month that still counts for something leaves the window. */
export const monthLeaves = ({ counters }: Pick<MemberRow, 'counters'>, rules: Rules, now: Date): string | undefined => {
  const window = windowOf(rules);
  if (window === undefined) return undefined;
  const month = monthOf(now.toISOString());
  for (let back = window.months - 1; back >= 0; back -= 1) {
    const counted = monthFrom(month, -back);
    if ((counters[`${MONTHLY[window.by]}:${counted}`] ?? 0) !== 0)
      return `${monthFrom(counted, window.months)}-01T00:00:00.000Z`;
  }
  return undefined;
};

/** Counters of months that left the window before this day. */
export const monthsBehind = (
  { counters }: Pick<MemberRow, 'counters'>,
  rules: Rules,
  day: string,
): readonly string[] => {
  const first = monthFrom(monthOf(day), 1 - (windowOf(rules)?.months ?? 0));
  return Object.keys(counters).filter((name) => /^q[psn]:/.test(name) && name.slice(3) < first);
};
