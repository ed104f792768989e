import * as z from 'zod';
import type { MemberEvent } from '#words/event.ts';
import { idOf } from '#words/ids.ts';
import { boughtBehind } from '#loyalty/bought.ts';
import { monthsBehind } from '#loyalty/qualify.ts';
import { isExternal, type Rules } from '#loyalty/rules.ts';
import { expiriesBefore, lotDay, spentDay } from '#members/balance.ts';
import { NEVER } from '#members/kept-day.ts';
import type { Effect, MemberRow } from '#members/member-row.ts';
import { zoneOf } from '#members/zone.ts';
import { dayAfter, instantAt } from '#time/local-time.ts';

/** Events that come later than this count as if on the last day that is folded. */
export const LATE_DAYS = 60;
/** A fold is a transaction of its own, so it is worth some counters; but a row over 1 KB costs more with every event. */
const WORTH = 3;

/** The instant under which what left on a day of a member's stands in the ledger: after all else of that day. */
export const endOf = (day: string, zone: string): string =>
  new Date(instantAt(dayAfter(day, 1), '00:00', zone).getTime() - 1).toISOString();

const Named = z.array(z.tuple([z.string(), z.number()]));
/** What a fold says, short because the row carries it until its next event: counters with their points, and what left by day. */
const Folded = z.object({
  seq: z.number(),
  upTo: z.string(),
  zone: z.string(),
  lots: Named,
  spent: Named,
  months: z.array(z.string()),
  left: Named,
});

/**
 * Adds days long past into sums, which keeps the row small. It says what it adds and of which version of the row, so that it
 * is done to that one or not at all.
 */
export const foldOf = (
  rules: Rules,
  row: MemberRow,
  { now, today }: { readonly now: Date; readonly today: string },
): readonly MemberEvent[] => {
  if (isExternal(rules)) return [];
  const upTo = dayAfter(today, -LATE_DAYS);
  const { counters, memberId, seq } = row;
  const { zone } = zoneOf(row);
  const behind = (dayOf: typeof lotDay): [string, number][] =>
    Object.entries(counters).filter(([name]) => (dayOf(name, zone) ?? NEVER) <= upTo);
  const [lots, spent, months] = [
    behind(lotDay),
    behind(spentDay),
    [...monthsBehind(row, rules, upTo), ...boughtBehind(row, rules.settings, upTo)],
  ];
  if (lots.length + spent.length + months.length < WORTH) return [];
  const left = expiriesBefore(row, dayAfter(upTo, 1)).map(({ expiresOn, points }) => [expiresOn, points]);
  return [
    {
      id: idOf('fold', memberId, upTo, seq),
      type: 'ledger.folded',
      source: 'regulars',
      time: now.toISOString(),
      memberId,
      data: { seq, upTo, zone, lots, spent, months, left },
    },
  ];
};

const sum = (points: readonly number[]): number => points.reduce((total, one) => total + one, 0);

/** What left on the days of a fold is final with it, and becomes rows of the ledger under its own days. */
export const foldEffect = ({ id, type, source, time, data }: MemberEvent): Effect => {
  const { seq, upTo, zone, lots, spent, months, left } = Folded.parse(data);
  return {
    add: {
      'fold:lots': sum(lots.map(([, points]) => points)),
      'fold:spent': sum(spent.map(([, points]) => points)),
      'fold:expired': sum(left.map(([, points]) => points)),
    },
    set: { folded: { value: upTo, at: time } },
    drop: [...[...lots, ...spent].map(([name]) => name), ...months],
    only: { seq },
    entries: left.map(([day, points]) => ({
      at: endOf(day, zone),
      type,
      source,
      id,
      moves: [{ rule: 'expired', points: -points }],
    })),
  };
};
