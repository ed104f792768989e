import type { DueWork } from '#runs/due.ts';
import type { Journey } from '#programme/grammar/journey.ts';
import type { Trigger } from '#programme/grammar/trigger.ts';
import type { Programme } from '#programme/programme.ts';
import type { MemberRow, Members } from '#members/member-row.ts';
import { standingIn } from '#members/standing.ts';
import { zoneOf } from '#members/zone.ts';
import type { Ports } from '#ports/ports.ts';
import { eachAlone } from '#words/each-alone.ts';
import { goThrough } from '#segments/go-through.ts';
import type { Segments } from '#segments/segments.ts';
import { instantAt } from '#time/local-time.ts';

export interface CampaignPorts extends Pick<Ports, 'due'> {
  readonly segments: Segments;
  readonly members: Pick<Members, 'get'>;
}

export type Campaign = Extract<Trigger, { readonly campaign: string }>;
type Start = Extract<DueWork, { readonly kind: 'start' }>;

const HOUR_MS = 3_600_000;
const LEAD_MS = 2 * HOUR_MS;
/** Later than this it would be news of yesterday. */
const LATE_MS = 24 * HOUR_MS;
/** Of a hundred members: about a minute of the scan's ten. The next scan goes on. */
const PAGES = 1_000;
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
const causeOf = ({ campaign, at, in: zone }: Campaign): string => `campaign:${campaign}:${at}:${zone}`;

const isUnderWay = (campaign: Campaign, now: number): boolean => {
  const [first, last] = inOwnZone(campaign) ? [FIRST_ZONE, LAST_ZONE] : [campaign.in, campaign.in];
  return now >= instantIn(campaign, first) - LEAD_MS && now <= instantIn(campaign, last) + LATE_MS;
};

/** The campaign's instant for a member; `undefined` for nobody. */
const timeFor = async (
  { members }: CampaignPorts,
  campaign: Campaign,
  memberId: string,
): Promise<number | undefined> => {
  if (!inOwnZone(campaign)) return instantIn(campaign, campaign.in);
  const row = await members.get(memberId);
  return row && campaignBegins(campaign, zoneOf(row).zone);
};

/**
 * One due row for each member of a campaign's segment, from two hours before it begins anywhere. Who joins the segment after
 * their page was taken does not get it; who leaves before their time does not either, see `dueCampaign`. A member who cannot
 * be read now is due at once, and so has tries of their own.
 */
export const enumerateCampaigns = async (ports: CampaignPorts, programme: Programme, now: Date): Promise<number> => {
  const put = async (journey: Journey, campaign: Campaign, memberId: string): Promise<void> => {
    const at = await timeFor(ports, campaign, memberId).catch(() => now.getTime());
    if (at === undefined || at < now.getTime() - LATE_MS) return;
    const dueAt = new Date(at).toISOString();
    await ports.due.put({ kind: 'start', memberId, dueAt, journey: journey.journey, cause: causeOf(campaign) });
  };

  let pages = 0;
  await eachAlone(Object.values(programme.journeys), async (journey) => {
    const { trigger } = journey;
    if (!('campaign' in trigger) || !isUnderWay(trigger, now.getTime())) return;
    const name = `${journey.journey}:${causeOf(trigger)}`;
    const start = { of: [trigger.campaign], at: 0 };
    pages += await goThrough(ports.segments, name, start, PAGES - pages, async (members) => {
      await Promise.all(members.map((memberId) => put(journey, trigger, memberId)));
    });
  });
  return pages;
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
  const journey = Object.hasOwn(programme.journeys, work.journey) ? programme.journeys[work.journey] : undefined;
  if (journey === undefined || !('campaign' in journey.trigger)) return undefined;
  const { trigger } = journey;
  const at = instantIn(trigger, inOwnZone(trigger) ? zoneOf(row).zone : trigger.in);
  const isLate = Math.min(at, Date.parse(work.dueAt)) < now.getTime() - LATE_MS;
  if (causeOf(trigger) !== work.cause || isLate || !standingIn(row).segments.includes(trigger.campaign))
    return undefined;
  return { journey, at: new Date(at).toISOString() };
};
