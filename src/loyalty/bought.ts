import type { MemberEvent } from '#words/event.ts';
import type { PurchaseLine } from '#words/purchase-line.ts';
import type { Rules } from '#loyalty/rules.ts';
import type { Add } from '#loyalty/sums.ts';
import type { Effect, MemberRow } from '#members/member-row.ts';
import { wholeDays } from '#members/rhythm.ts';
import { zoneOf } from '#members/zone.ts';
import type { Settings } from '#programme/grammar/settings.ts';
import { instantAt } from '#time/local-time.ts';
import { monthFrom, monthKept, monthShown } from '#time/months.ts';

type Data = MemberEvent['data'];

/** What a member bought of something that the programme looks for. */
export interface Bought {
  /** Purchases with any of it: of all time, or of this calendar month of theirs and those before it in its window. */
  readonly count: number;
  /** When the last of them was; `null` where there was none. */
  readonly lastAt: string | null;
  /** Whole days since then; 0 where there was none. */
  readonly days: number;
}

const linesIn = ({ lines }: Data): readonly PurchaseLine[] => (Array.isArray(lines) ? (lines as PurchaseLine[]) : []);

/** Which of what the programme looks for is in a purchase. */
export const boughtIn = ({ bought }: Pick<Settings, 'bought'>, data: Data): readonly string[] =>
  Object.entries(bought).flatMap(([name, { category = [], sku = [] }]) =>
    linesIn(data).some((line) => sku.includes(line.sku) || category.includes(line.category ?? '')) ? [name] : [],
  );

export const boughtRegister = (name: string): string => `bought:${name}`;

const counterOf = (name: string, months: number | undefined, time: string): string =>
  months === undefined ? `b:${name}` : `b:${name}:${monthKept(time)}`;

/** Adds to the counts of these names, at the time of their purchase; one is −1 where it came back. */
export const boughtCounts = (
  { settings: { bought } }: Pick<Rules, 'settings'>,
  time: string,
  names: Readonly<Record<string, number>>,
): Add =>
  Object.fromEntries(
    Object.entries(names).flatMap(([name, by]) => {
      const declared = Object.hasOwn(bought, name) ? bought[name] : undefined;
      return declared === undefined || by === 0 ? [] : [[counterOf(name, declared.months, time), by] as const];
    }),
  );

/** A purchase counts once for each name, however many lines and pieces it has. */
export const boughtEffect = (
  rules: Pick<Rules, 'settings'>,
  { data, time }: Pick<MemberEvent, 'data' | 'time'>,
): Pick<Effect, 'add' | 'set'> => {
  const names = boughtIn(rules.settings, data);
  return {
    add: boughtCounts(rules, time, Object.fromEntries(names.map((name) => [name, 1]))),
    set: Object.fromEntries(names.map((name) => [boughtRegister(name), { value: null, at: time }])),
  };
};

interface Counted {
  readonly name: string;
  readonly month: string;
  readonly counter: string;
  readonly count: number;
}

/** What was counted by months of the member's. */
const counted = (row: MemberRow): readonly Counted[] => {
  const { zone } = zoneOf(row);
  return Object.entries(row.counters).flatMap(([counter, count]) => {
    const [, name, kept] = /^b:([^:]+):(.+)$/.exec(counter) ?? [];
    return name === undefined || kept === undefined ? [] : [{ name, month: monthShown(kept, zone), counter, count }];
  });
};

const firstMonth = (months: number, today: string): string => monthFrom(today.slice(0, 7), 1 - months);

/** What a member bought of each thing that the programme looks for. What came back and was bought before it was looked for takes nothing. */
export const boughtOf = (
  row: MemberRow,
  { bought }: Pick<Settings, 'bought'>,
  { today, now }: { readonly today: string; readonly now: Date },
): Readonly<Record<string, Bought>> => {
  const monthly = counted(row);
  return Object.fromEntries(
    Object.entries(bought).map(([name, { months }]) => {
      const within = monthly.filter(
        (one) => one.name === name && one.month >= firstMonth(months ?? 1, today) && one.month <= today.slice(0, 7),
      );
      const count =
        months === undefined ? (row.counters[`b:${name}`] ?? 0) : within.reduce((sum, one) => sum + one.count, 0);
      const lastAt = row.registers[boughtRegister(name)]?.at ?? null;
      return [name, { count: Math.max(0, count), lastAt, days: wholeDays(lastAt, now) }];
    }),
  );
};

/** When the earliest month that counts leaves its window, by the member's clock. */
export const boughtLeaves = (row: MemberRow, { bought }: Pick<Settings, 'bought'>, today: string): string | undefined =>
  counted(row)
    .flatMap(({ name, month, count }) => {
      const months = Object.hasOwn(bought, name) ? bought[name]?.months : undefined;
      return months === undefined || count === 0 || month < firstMonth(months, today)
        ? []
        : [instantAt(`${monthFrom(month, months)}-01`, '00:00', zoneOf(row).zone).toISOString()];
    })
    .sort()[0];

/** Counters of months that left their window before this day of the member's, and of what is looked for no more. */
export const boughtBehind = (row: MemberRow, { bought }: Pick<Settings, 'bought'>, day: string): readonly string[] =>
  counted(row).flatMap(({ name, month, counter }) => {
    const months = Object.hasOwn(bought, name) ? bought[name]?.months : undefined;
    return months !== undefined && month >= firstMonth(months, day) ? [] : [counter];
  });
