import * as z from 'zod';
import type { MemberEvent } from '#words/event.ts';
import { idOf } from '#words/ids.ts';
import { monthsBehind } from '#loyalty/qualify.ts';
import { isExternal, type Rules } from '#loyalty/rules.ts';
import { expiriesBefore } from '#members/balance.ts';
import type { Effect, MemberRow } from '#members/member-row.ts';
import { dayAfter } from '#time/local-time.ts';

/** Events that come later than this count as if on the last day that is folded. */
export const LATE_DAYS = 60;
/** A fold is a transaction of its own, so it is worth some counters; but a row over 1 KB costs more with every event. */
const WORTH = 3;

/** The instant under which what left on a day stands in the ledger: after all else of that day. */
export const endOf = (day: string): string => `${day}T23:59:59.999Z`;

/** What a fold says, short because the row carries it until its next event: days with their points, and what of them left. */
const Folded = z.object({
  seq: z.number(),
  upTo: z.string(),
  lots: z.array(z.tuple([z.string(), z.number(), z.number()])),
  spent: z.array(z.tuple([z.string(), z.number()])),
  months: z.array(z.string()),
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
  const behind = (prefix: string): readonly (readonly [string, number])[] =>
    Object.entries(counters).flatMap(([name, points]) => {
      const day = name.slice(prefix.length);
      return name.startsWith(prefix) && day <= upTo ? [[day, points] as const] : [];
    });
  const left = new Map(expiriesBefore(row, dayAfter(upTo, 1)).map(({ expiresOn, points }) => [expiresOn, points]));
  const lots = behind('lot:').map(([day, points]) => [day, points, left.get(day) ?? 0] as const);
  const [spent, months] = [behind('spent:'), monthsBehind(row, rules, upTo)];
  if (lots.length + spent.length + months.length < WORTH) return [];
  return [
    {
      id: idOf('fold', memberId, upTo, seq),
      type: 'ledger.folded',
      source: 'regulars',
      time: now.toISOString(),
      memberId,
      data: { seq, upTo, lots, spent, months },
    },
  ];
};

const sum = (points: readonly number[]): number => points.reduce((total, one) => total + one, 0);

/** What left on the days of a fold is final with it, and becomes rows of the ledger under its own days. */
export const foldEffect = ({ id, type, source, time, data }: MemberEvent): Effect => {
  const { seq, upTo, lots, spent, months } = Folded.parse(data);
  return {
    add: {
      'fold:lots': sum(lots.map(([, points]) => points)),
      'fold:spent': sum(spent.map(([, points]) => points)),
      'fold:expired': sum(lots.map(([, , left]) => left)),
    },
    set: { folded: { value: upTo, at: time } },
    drop: [...lots.map(([day]) => `lot:${day}`), ...spent.map(([day]) => `spent:${day}`), ...months],
    only: { seq },
    entries: lots
      .filter(([, , left]) => left > 0)
      .map(([day, , left]) => ({ at: endOf(day), type, source, id, moves: [{ rule: 'expired', points: -left }] })),
  };
};
