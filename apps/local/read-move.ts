import { DateTime, Duration } from 'luxon';
import * as z from 'zod';
import { Refusal } from './refusal.ts';

const Move = z.union([z.strictObject({ advance: z.string() }), z.strictObject({ to: z.string() })]);

/** Ten years of hourly scans are a minute's work; more is a slip of the pen. */
export const longest = Duration.fromObject({ years: 10 });

/** Where the clock is to go. */
export type Move =
  | { readonly kind: 'by'; readonly from: (now: Date) => number }
  | { readonly kind: 'to'; readonly at: number }
  | { readonly kind: 'next' };

const byDuration = (text: string): Move => {
  const duration = Duration.fromISO(text);
  if (!duration.isValid)
    throw new Refusal(400, `"${text}" is not an ISO 8601 duration such as PT1H or P30D`, 'advance');
  const from = (now: Date): number => DateTime.fromJSDate(now, { zone: 'utc' }).plus(duration).toMillis();
  const probe = new Date(0);
  if (from(probe) < 0) throw new Refusal(400, 'the clock only goes forward', 'advance');
  if (from(probe) > longest.toMillis()) throw new Refusal(400, 'expected at most P10Y', 'advance');
  return { kind: 'by', from };
};

const toInstant = (text: string): Move => {
  if (text === 'next') return { kind: 'next' };
  const at = DateTime.fromISO(text, { setZone: true });
  const hasOffset = /(Z|[+-]\d\d:?\d\d)$/.test(text);
  if (!at.isValid || !hasOffset)
    throw new Refusal(400, `"${text}" is neither "next" nor an instant such as 2026-12-01T09:00:00Z`, 'to');
  return { kind: 'to', at: at.toMillis() };
};

export const readMove = (body: unknown): Move => {
  const move = Move.safeParse(body);
  if (!move.success)
    throw new Refusal(400, 'expected {"advance": "P30D"}, {"to": "2026-12-01T09:00:00Z"} or {"to": "next"}', '');
  return 'advance' in move.data ? byDuration(move.data.advance) : toInstant(move.data.to);
};
