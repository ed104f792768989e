import { liveOrNone, type LiveProgramme } from '#programme/programme.ts';
import { planScan, type Plan, type PlanPorts, type Which } from '#journeys/due/plan-scan.ts';
import { createTally, type ScanReport } from '#journeys/due/report.ts';
import { workPortion, type PortionPorts } from '#journeys/due/work-portion.ts';
import { FIRST_SHARDS, type Portion } from '#runs/scans.ts';
import { planCampaigns, type EnumeratePorts, type PlanCampaignPorts } from '#segments/enumerate.ts';
import { refreshSome } from '#segments/refresh-members.ts';
import type { Ports } from '#ports/ports.ts';

type WalkPorts = PlanCampaignPorts & Pick<EnumeratePorts, 'due'> & Pick<Ports, 'now'>;

/** What makes work that is due: campaigns that begin, and in an hourly scan looks that somebody asked for. */
const walk = async (ports: WalkPorts, programme: LiveProgramme, isHourly: boolean): Promise<ScanReport> => {
  const now = ports.now();
  const tally = createTally();
  const attempt = async (what: 'campaigns' | 'refresh', run: () => Promise<unknown>): Promise<void> => {
    await run().catch((error: unknown) => {
      tally.failed({ what, error });
    });
  };
  await attempt('campaigns', () => planCampaigns(ports, programme, now));
  if (isHourly) await attempt('refresh', () => refreshSome(ports, now));
  return tally.report();
};

/**
 * Every scan hands over the lists of campaigns that begin and what is due, the hourly and the daily one go on with looks that
 * somebody asked for. Neither minds what became of the others.
 */
export const beginScan = async (
  ports: WalkPorts & PlanPorts & Pick<Ports, 'programmes'>,
  which: Which,
): Promise<Plan & ScanReport> => {
  const programme = await liveOrNone(ports.programmes);
  const nothing = createTally().report();
  if (programme === undefined) return { handed: 0, behind: 0, ...nothing };
  const walked = which === 'given-up' ? nothing : await walk(ports, programme, which > 0);
  return { ...(await planScan(ports, which)), ...walked };
};

export type ScanPorts = Omit<WalkPorts & PortionPorts, 'portions' | 'newId'>;

/** A whole scan in one process, one row after the other: what rules, queue and workers do together. */
export const scanDue = async (ports: ScanPorts, which: Which): Promise<ScanReport> => {
  const left: Portion[] = [];
  const portions = { hand: (more: readonly Portion[]) => Promise.resolve(void left.push(...more)) };
  const pass = ports.now().toISOString();
  const whole = { ...ports, portions, newId: () => pass, dueShards: FIRST_SHARDS };
  const tally = createTally();
  tally.add(await beginScan(whole, which));
  for (const portion of left) tally.add(await workPortion(whole, portion, { lanes: 1, hasTime: () => true }));
  return tally.report();
};
