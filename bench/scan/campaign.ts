import { campaignProgress } from '#console/campaign-progress.ts';
import { estimateCampaign } from '#console/estimate-campaign.ts';
import { explainMember } from '#console/explain-member.ts';
import { beginScan } from '#journeys/due/scan.ts';
import { LANES, workPortion } from '#journeys/due/work-portion.ts';
import { switchOff } from '#journeys/switch-off.ts';
import { FIRST_SHARDS, type Portion } from '#runs/scans.ts';
import { campaignNamed, heldSwitch } from '#segments/campaigns.ts';
import { createWorld } from '../../test/support/world.ts';
import { roastCampaign } from '../../test/support/roast-campaign.ts';

const [LISTED, BEGINS] = [Date.parse('2026-12-01T07:30:00.000Z'), Date.parse('2026-12-01T09:00:00.000Z')];
const MINUTE = 60_000;

const programme = roastCampaign('2026-12-01T10:00');
const found = campaignNamed(programme, 'roast');
if (found === undefined) throw new Error('no campaign');
const { name } = found;
const nameOf = (i: number): string => `member-${String(i).padStart(7, '0')}`;

/** One moment of the campaign: what is told of it then, and for how many seconds its minute was worked. */
export interface Played {
  readonly stage: string;
  readonly seconds: number;
  readonly enumerated: number;
  readonly started: number;
  readonly waiting: number;
  readonly off: number;
  /** Members that the estimate before it says. */
  readonly estimated?: number;
  /** Members of whom `explain` says that a run was begun, and that the campaign was stopped; counted in the end. */
  readonly explainedRuns?: number;
  readonly explainedOff?: number;
}

/** A campaign to so many members on the memory store: enumerated, begun, paused, resumed and stopped half way. */
export const campaignEmbedded = async (members: number): Promise<readonly Played[]> => {
  const world = await createWorld({ programme });
  const handed: Portion[] = [];
  const ports = {
    ...world.deps,
    portions: { hand: (more: readonly Portion[]) => Promise.resolve(void handed.push(...more)) },
    dueShards: FIRST_SHARDS,
  };
  for (let i = 0; i < members; i += 1) {
    await world.accept({ type: 'member.enrolled', memberId: nameOf(i), data: { country: 'SE' } });
    await world.drain();
  }
  const played: Played[] = [];
  const minute = async (stage: string, at: number, pages = Infinity): Promise<void> => {
    world.at(new Date(at).toISOString());
    const begun = performance.now();
    let left = pages;
    await beginScan(ports, 0);
    for (let next = handed.shift(); next !== undefined; next = left > 0 ? handed.shift() : undefined)
      await workPortion(ports, next, { lanes: LANES, hasTime: () => (left -= 1) > 0 });
    const seconds = (performance.now() - begun) / 1_000;
    const told = await campaignProgress(ports, await ports.programmes.live(), 'roast');
    if (told === undefined) throw new Error('no campaign');
    const { enumerated, started, waiting, refused } = told;
    played.push({ stage, seconds, enumerated, started, waiting, off: refused.off ?? 0 });
  };
  const turn = (held: 'paused' | 'stopped', to: 'on' | 'off') => ports.programmes.turn(heldSwitch(name, held), to);
  world.at(new Date(LISTED).toISOString());
  const { size: estimated } = await estimateCampaign({ ...ports, firstCarrier: () => undefined }, programme, found);
  await minute('enumerated', LISTED);
  await minute('all lists done', LISTED + MINUTE);
  await minute('begun', BEGINS, members / 400);
  await turn('paused', 'off');
  await minute('paused', BEGINS + 10 * MINUTE);
  await turn('paused', 'on');
  await minute('resumed', BEGINS + 30 * MINUTE, members / 400);
  await turn('stopped', 'off');
  await switchOff(ports, 'roast', new Date(BEGINS + 60 * MINUTE));
  await ports.programmes.turn('roast', 'on');
  await minute('stopped', BEGINS + 60 * MINUTE);
  const rules = new Map<string, number>();
  for (let i = 0; i < members; i += 1) {
    const rule = (await explainMember(ports, nameOf(i), { journey: 'roast' }))?.journeys[0]?.rule ?? 'nothing';
    rules.set(rule, (rules.get(rule) ?? 0) + 1);
  }
  const [first, last] = [played[0], played.at(-1)];
  if (first === undefined || last === undefined) throw new Error('nothing was played');
  const explained = { explainedRuns: rules.get('switched-off') ?? 0, explainedOff: rules.get('off') ?? 0 };
  return [{ ...first, estimated }, ...played.slice(1, -1), { ...last, ...explained }];
};
