import type { DueWork } from '#runs/due.ts';
import type { Journey } from '#programme/grammar/journey.ts';
import type { Trigger } from '#programme/grammar/trigger.ts';
import type { Programme } from '#programme/programme.ts';
import type { MemberRow, Members } from '#members/member-row.ts';
import { standingIn } from '#members/standing.ts';
import { zoneOf } from '#members/zone.ts';
import { instantAt } from '#time/local-time.ts';

export type Campaign = Extract<Trigger, { readonly campaign: string }>;
type Start = Extract<DueWork, { readonly kind: 'start' }>;

const HOUR_MS = 3_600_000;
const LEAD_MS = 2 * HOUR_MS;
/** Later than this it would be news of yesterday. */
const LATE_MS = 24 * HOUR_MS;
/** The first and the last place on Earth where a clock shows a time. */
const FIRST_ZONE = 'Etc/GMT-14';
const LAST_ZONE = 'Etc/GMT+12';

const instantIn = ({ at }: Campaign, zone: string): number => {
  const [day = '', time = ''] = at.split('T');
  return instantAt(day, time, zone).getTime();
};
const inOwnZone = (campaign: Campaign): boolean => campaign.in === 'member';

/** When a campaign begins where a clock shows this zone's time; one that names a zone begins everywhere at once. */
export const campaignBegins = (campaign: Campaign, zone: string): number =>
  instantIn(campaign, inOwnZone(campaign) ? zone : campaign.in);

/** Follows from what the campaign is: one that is moved to another time, or to other people, is another. */
export const causeOf = ({ campaign, at, in: zone }: Campaign): string => `campaign:${campaign}:${at}:${zone}`;

const isUnderWay = (campaign: Campaign, now: number): boolean => {
  const [first, last] = inOwnZone(campaign) ? [FIRST_ZONE, LAST_ZONE] : [campaign.in, campaign.in];
  return now >= instantIn(campaign, first) - LEAD_MS && now <= instantIn(campaign, last) + LATE_MS;
};

/** How an operator holds a campaign; what is stopped is never started, and what is paused waits. */
export type Held = 'paused' | 'stopped';

/** Kept among the switches of journeys, under a name that no journey has. */
export const heldSwitch = (name: string, held: Held): string => `${name} ${held}`;
export const heldIn = (off: readonly string[], name: string): Held | undefined =>
  (['stopped', 'paused'] as const).find((held) => off.includes(heldSwitch(name, held)));

/** The name of the campaign that a due row is of. */
export const nameOfStart = ({ journey, cause }: Start): string => `${journey}:${cause}`;

/** A journey that is a campaign, under the name that it has at this time and for these people. */
export interface NamedCampaign {
  readonly journey: Journey;
  readonly campaign: Campaign;
  readonly name: string;
}

/** `undefined` where the programme has no such journey, or it is no campaign. */
export const campaignNamed = ({ journeys }: Programme, named: string): NamedCampaign | undefined => {
  const journey = Object.hasOwn(journeys, named) ? journeys[named] : undefined;
  if (journey === undefined || !('campaign' in journey.trigger)) return undefined;
  return { journey, campaign: journey.trigger, name: `${named}:${causeOf(journey.trigger)}` };
};

export const campaignsOf = (programme: Programme): readonly NamedCampaign[] =>
  Object.keys(programme.journeys).flatMap((named) => campaignNamed(programme, named) ?? []);

/** Those whose members are listed now: from two hours before it begins anywhere to a day after it began everywhere. */
export const campaignsUnderWay = (programme: Programme, now: Date): readonly NamedCampaign[] =>
  campaignsOf(programme).filter(({ campaign }) => isUnderWay(campaign, now.getTime()));

/** The campaign's instant for a member; `undefined` for nobody. */
const timeFor = async (
  members: Pick<Members, 'get'>,
  campaign: Campaign,
  memberId: string,
): Promise<number | undefined> => {
  if (!inOwnZone(campaign)) return instantIn(campaign, campaign.in);
  const row = await members.get(memberId);
  return row && campaignBegins(campaign, zoneOf(row).zone);
};

/**
 * What falls due for a member of the segment; who leaves it before their time does not get it, see `dueCampaign`. A member who
 * cannot be read now is due at once, and so has tries of their own. `undefined` where their day is over.
 */
export const dueFor = async (
  members: Pick<Members, 'get'>,
  { journey, campaign }: NamedCampaign,
  memberId: string,
  now: Date,
): Promise<Start | undefined> => {
  const at = await timeFor(members, campaign, memberId).catch(() => now.getTime());
  if (at === undefined || at < now.getTime() - LATE_MS) return undefined;
  const dueAt = new Date(at).toISOString();
  return { kind: 'start', memberId, dueAt, journey: journey.journey, cause: causeOf(campaign) };
};

const [SOONEST_MS, LATEST_MS] = [5 * 60_000, HOUR_MS];

/**
 * When a start whose campaign is paused is looked at again: after as long as it has waited, five minutes at least and an hour at
 * most, so that each look costs a write and a long pause has few of them.
 */
export const looksAgainAt = (at: string, now: Date): string => {
  const waited = now.getTime() - Date.parse(at);
  return new Date(now.getTime() + Math.min(Math.max(waited, SOONEST_MS), LATEST_MS)).toISOString();
};

/**
 * The journey that a due row of a campaign starts, and when; `undefined` when the campaign was taken back or moved since, the
 * member has left the segment, or it is a day too late.
 */
export const dueCampaign = (
  programme: Programme,
  work: Start,
  row: MemberRow,
  now: Date,
): { readonly journey: Journey; readonly at: string } | undefined => {
  const found = campaignNamed(programme, work.journey);
  if (found === undefined) return undefined;
  const { journey, campaign: trigger } = found;
  const at = instantIn(trigger, inOwnZone(trigger) ? zoneOf(row).zone : trigger.in);
  const isLate = Math.min(at, Date.parse(work.dueAt)) < now.getTime() - LATE_MS;
  if (causeOf(trigger) !== work.cause || isLate || !standingIn(row).segments.includes(trigger.campaign))
    return undefined;
  return { journey, at: new Date(at).toISOString() };
};
