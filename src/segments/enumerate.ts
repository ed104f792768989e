import type { Ports } from '#ports/ports.ts';
import type { LiveProgramme, Programme } from '#programme/programme.ts';
import type { Portion } from '#runs/scans.ts';
import { campaignNamed, campaignsUnderWay, dueFor, heldIn, type NamedCampaign } from '#segments/campaigns.ts';
import { LISTS, type Segments, type Walk } from '#segments/segments.ts';
import type { Members } from '#members/member-row.ts';
import { sideBySide } from '#words/side-by-side.ts';

export interface EnumeratePorts extends Pick<Ports, 'due'> {
  readonly segments: Segments;
  readonly members: Pick<Members, 'get'>;
}
export type PlanCampaignPorts = Pick<Ports, 'portions' | 'newId'> & { readonly segments: Segments };

const listsOf = (name: string): readonly string[] => Array.from({ length: LISTS }, (_, list) => `${name}#${list}`);
const isDone = (walk: Walk | undefined): boolean => walk !== undefined && walk.at >= walk.of.length;
const countOf = (walks: readonly (Walk | undefined)[]): number =>
  walks.reduce((sum, walk) => sum + (walk?.count ?? 0), 0);

/** How many members of a campaign are enumerated, and whether that are all. */
export const enumeratedOf = async (
  segments: Pick<Segments, 'walk'>,
  name: string,
): Promise<{ readonly enumerated: number; readonly done: boolean }> => {
  const whole = await segments.walk(name);
  if (isDone(whole)) return { enumerated: whole?.count ?? 0, done: true };
  const walks = await Promise.all(listsOf(name).map((list) => segments.walk(list)));
  return { enumerated: countOf(walks), done: walks.every(isDone) };
};

/** Hands over the lists of one campaign that are not done, and keeps that it is once they all are. */
const planOne = async (
  ports: PlanCampaignPorts,
  { journey, campaign, name }: NamedCampaign,
  { off, until }: { readonly off: readonly string[]; readonly until: string },
): Promise<number> => {
  if (off.includes(journey.journey) || heldIn(off, name) === 'stopped') return 0;
  if (isDone(await ports.segments.walk(name))) return 0;
  const walks = await Promise.all(listsOf(name).map((list) => ports.segments.walk(list)));
  const open = [...walks.keys()].filter((list) => !isDone(walks[list]));
  if (open.length === 0) {
    await ports.segments.keepWalk(name, { of: [campaign.campaign], at: 1, count: countOf(walks) });
    return 0;
  }
  await ports.portions.hand(
    open.map((shard) => ({ day: name, shard, until, pass: ports.newId(), journey: journey.journey })),
  );
  return open.length;
};

/**
 * Hands each list of the segment of every campaign that begins within two hours to workers, until all of them are done. A campaign
 * that was enumerated costs one read, and one that is stopped or off none. Two planners at once hand over the same, which is harmless.
 */
export const planCampaigns = async (ports: PlanCampaignPorts, programme: LiveProgramme, now: Date): Promise<number> => {
  const handed = await Promise.all(
    campaignsUnderWay(programme, now).map((one) =>
      planOne(ports, one, { off: programme.off, until: now.toISOString() }),
    ),
  );
  return handed.reduce((sum, one) => sum + one, 0);
};

/**
 * One due row for each member of the next page of a list, and only then the place of the page is kept: a crash in between does it
 * again. Who joins after their page was taken does not get the campaign. Answers where the next page begins; `undefined` after
 * the last, and where the campaign was taken back or moved.
 */
export const enumeratePage = async (
  ports: EnumeratePorts,
  programme: Programme,
  { day: name, shard: list, journey: of = '' }: Portion,
  { now, lanes }: { readonly now: Date; readonly lanes: number },
): Promise<string | undefined> => {
  const found = campaignNamed(programme, of);
  if (found?.name !== name) return undefined;
  const walked = `${name}#${list}`;
  const walk = (await ports.segments.walk(walked)) ?? { of: [found.campaign.campaign], at: 0 };
  if (isDone(walk)) return undefined;
  const { members, after } = await ports.segments.list(found.campaign.campaign, list, walk.after);
  let count = walk.count ?? 0;
  await sideBySide(members, lanes, async (memberId) => {
    const work = await dueFor(ports.members, found, memberId, now);
    if (work === undefined) return;
    await ports.due.put(work);
    count += 1;
  });
  await ports.segments.keepWalk(
    walked,
    after === undefined ? { of: walk.of, at: 1, count } : { of: walk.of, at: 0, after, count },
  );
  return after;
};
