import type { MemberRow } from '#members/member-row.ts';
import { standingIn } from '#members/standing.ts';
import { zoneOf } from '#members/zone.ts';
import type { LiveProgramme } from '#programme/programme.ts';
import { AGAIN, type DueWork } from '#runs/due.ts';
import { campaignBegins, type Campaign } from '#segments/campaigns.ts';
import { isZone } from '#time/local-time.ts';
import type { MemoryTables } from '#store/memory/tables.ts';
import type { Clock } from './clock.ts';
import { minuteOf } from './minutely.ts';
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

/**
 * The earliest thing that falls due: a timer, the scan of the minute in which work falls due, or the hourly one, which tries
 * again what was done in vain and finds whom a campaign is for.
 */
export const nextDue = (tables: MemoryTables, clock: Clock): ((programme: LiveProgramme) => number | undefined) => {
  const byDay = tables.index<DueWork>({ table: 'members', pk: '', sk: 'DUE#' }, ({ dueAt, tries, givenUp }) =>
    givenUp ? undefined : tries ? AGAIN : dueAt.slice(0, 10),
  );
  const byPlace = tables.index<MemberRow>({ table: 'members', pk: '', sk: 'MEMBER' }, placeOf);
  return (programme) => {
    const [day, ...others] = byDay.values();
    const now = clock.now().getTime();
    const hour = nextOf('hourly', now);
    const minute = (at: number): number => minuteOf(Math.max(at, now + 1));
    const due = day === undefined || day === AGAIN ? [] : byDay.find(day).map(({ dueAt }) => minute(Date.parse(dueAt)));
    const again = day === AGAIN || others.includes(AGAIN) ? [hour] : [];
    const begin = beginnings(campaignsOf(programme), byPlace.values(), now).map((at) => Math.max(hour, minute(at)));
    const scans = [...due, ...again, ...begin];
    const all = [clock.firstDue(), ...scans].filter((at) => at !== undefined);
    return all.length === 0 ? undefined : all.reduce((least, at) => Math.min(least, at));
  };
};
