import type { MemberRow } from '#members/member-row.ts';
import { zoneOf } from '#members/zone.ts';
import { instantOfWall } from '#time/moment.ts';
import type { MemberEvent } from '#words/event.ts';

/** Clocks differ; an event further ahead than this is a mistake. */
const FUTURE_TOLERANCE_MS = 5 * 60_000;

/** Whether an event says that it is still to happen. */
export const isAhead = (time: string, now: Date): boolean => Date.parse(time) > now.getTime() + FUTURE_TOLERANCE_MS;

/** Where in an event times have no offset: its own, and fields of its data. */
export interface Wall {
  readonly time: boolean;
  readonly fields: readonly string[];
}

type Placed =
  | { readonly ok: true; readonly event: MemberEvent }
  | { readonly ok: false; readonly path: string; readonly reason: string };

/**
 * The event with its times without an offset read by the member's clock. Nobody guesses a zone: refused where the member is
 * not known yet, or nothing of them says where they are.
 */
export const byTheirClock = (event: MemberEvent, wall: Wall, row: MemberRow | undefined): Placed => {
  const [first] = [...(wall.time ? ['time'] : []), ...wall.fields.map((name) => `data.${name}`)];
  if (first === undefined) return { ok: true, event };
  const place = row === undefined ? undefined : zoneOf(row);
  if (place === undefined || place.source === 'none') {
    const why = place === undefined ? 'the member is not known yet' : 'nothing says in which zone the member is';
    return { ok: false, path: first, reason: `has no offset, and ${why}: expected one, as in 2026-11-21T09:30:00Z` };
  }
  const instant = (text: unknown): string => instantOfWall(String(text), place.zone).toISOString();
  const read = wall.fields.map((name) => [name, instant(event.data[name])] as const);
  return {
    ok: true,
    event: {
      ...event,
      time: wall.time ? instant(event.time) : event.time,
      data: { ...event.data, ...Object.fromEntries(read) },
    },
  };
};
