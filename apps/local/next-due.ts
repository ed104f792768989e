import type { MemberRow } from '#members/member-row.ts';
import { standingIn } from '#members/standing.ts';
import { zoneOf } from '#members/zone.ts';
import type { LiveProgramme } from '#programme/programme.ts';
import type { DueWork } from '#runs/due.ts';
import { campaignBegins, type Campaign } from '#segments/campaigns.ts';
import { isZone } from '#time/local-time.ts';
import type { MemoryTables } from '#store/memory/tables.ts';
import type { Clock } from './clock.ts';
import { nextOf } from './rules.ts';

const campaignsOf = ({ journeys, off }: LiveProgramme): readonly Campaign[] =>
  Object.values(journeys).flatMap(({ journey, trigger }) =>
    'campaign' in trigger && !off.includes(journey) ? [trigger] : [],
  );

/** Where members are and which segments they are in, as one value: few of them are different. */
const placeOf = (row: MemberRow): string => [zoneOf(row).zone, ...standingIn(row).segments].join(' ');

/** When campaigns that are still to come reach somebody who is in their segment now. */
const beginnings = (campaigns: readonly Campaign[], places: Iterable<string>, now: number): readonly number[] =>
  [...places].flatMap((place) => {
    const [zone = '', ...segments] = place.split(' ');
    if (!isZone(zone)) return [];
    return campaigns
      .filter(({ campaign }) => segments.includes(campaign))
      .map((campaign) => campaignBegins(campaign, zone))
      .filter((at) => at > now);
  });

/** The earliest thing that falls due: a timer, or the hourly scan that finds due work and starts campaigns. */
export const nextDue = (tables: MemoryTables, clock: Clock): ((programme: LiveProgramme) => number | undefined) => {
  const byDay = tables.index<DueWork>({ table: 'members', pk: '', sk: 'DUE#' }, ({ dueAt, givenUp }) =>
    givenUp ? undefined : dueAt.slice(0, 10),
  );
  const byPlace = tables.index<MemberRow>({ table: 'members', pk: '', sk: 'MEMBER' }, placeOf);
  return (programme) => {
    const [day] = byDay.values();
    const due = day === undefined ? [] : byDay.find(day).map(({ dueAt }) => Date.parse(dueAt));
    const now = clock.now().getTime();
    const all = [...due, ...beginnings(campaignsOf(programme), byPlace.values(), now)];
    const scanned = all.length === 0 ? undefined : nextOf('hourly', Math.max(now, Math.min(...all) - 1));
    const timer = clock.firstDue();
    return scanned === undefined || (timer !== undefined && timer < scanned) ? timer : scanned;
  };
};
