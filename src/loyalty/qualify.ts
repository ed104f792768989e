import { ownRules, type Rules } from '#loyalty/rules.ts';
import type { MemberRow } from '#members/member-row.ts';
import { zoneOf } from '#members/zone.ts';
import { instantAt } from '#time/local-time.ts';
import { monthFrom, monthKept, monthShown } from '#time/months.ts';

type By = 'points' | 'spend' | 'purchases';
type Counters = MemberRow['counters'];

/** Counters of a month, kept apart by what they count, so that a programme may change its mind. Short: each is in every row. */
const MONTHLY = { points: 'qp', spend: 'qs', purchases: 'qn' } as const satisfies Record<By, string>;
const EVER = { points: 'earned', spend: 'revenue', purchases: 'purchases' } as const satisfies Record<By, string>;

const windowOf = (rules: Rules): { readonly by: By; readonly months: number } | undefined => {
  const qualify = ownRules(rules)?.qualify;
  return qualify === undefined || qualify.window === 'ever'
    ? undefined
    : { by: qualify.by, months: qualify.window.months };
};

/** What a fact adds to its calendar month, or to its quarter of an hour where that is for the member's clock to say. */
export const monthlyCount = (time: string, counts: Readonly<Record<By, number>>, rules: Rules): Counters => {
  const window = windowOf(rules);
  const count = window === undefined ? 0 : counts[window.by];
  return window === undefined || count === 0 ? {} : { [`${MONTHLY[window.by]}:${monthKept(time)}`]: count };
};

/** The month of the member's that a counter counts; `undefined` for other counters. */
const monthOf = (name: string, zone: string): string | undefined =>
  /^q[psn]:/.test(name) ? monthShown(name.slice(3), zone) : undefined;

/** What was counted in each month of the member's that is no earlier than one. */
const countedSince = (row: MemberRow, by: By, first: string): readonly (readonly [string, number])[] => {
  const { zone } = zoneOf(row);
  return Object.entries(row.counters).flatMap(([name, count]) => {
    const month = name.startsWith(MONTHLY[by]) ? monthOf(name, zone) : undefined;
    return month !== undefined && month >= first ? [[month, count] as const] : [];
  });
};

/** What tiers look at on a day of the member's: of all time, or of this calendar month and those before it in the window. */
export const qualified = (row: MemberRow, rules: Rules, today: string): number => {
  const window = windowOf(rules);
  if (window === undefined) return row.counters[EVER[ownRules(rules)?.qualify.by ?? 'points']] ?? 0;
  const month = today.slice(0, 7);
  return countedSince(row, window.by, monthFrom(month, 1 - window.months))
    .filter(([counted]) => counted <= month)
    .reduce((sum, [, count]) => sum + count, 0);
};

/** When the earliest month that still counts for something leaves the window, by the member's clock. */
export const monthLeaves = (row: MemberRow, rules: Rules, today: string): string | undefined => {
  const window = windowOf(rules);
  if (window === undefined) return undefined;
  const [first] = countedSince(row, window.by, monthFrom(today.slice(0, 7), 1 - window.months))
    .filter(([, count]) => count !== 0)
    .map(([month]) => month)
    .sort();
  return first === undefined
    ? undefined
    : instantAt(`${monthFrom(first, window.months)}-01`, '00:00', zoneOf(row).zone).toISOString();
};

/** Counters of months that left the window before this day of the member's. */
export const monthsBehind = (row: MemberRow, rules: Rules, day: string): readonly string[] => {
  const { zone } = zoneOf(row);
  const first = monthFrom(day.slice(0, 7), 1 - (windowOf(rules)?.months ?? 0));
  return Object.keys(row.counters).filter((name) => (monthOf(name, zone) ?? first) < first);
};
