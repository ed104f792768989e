import type { LiveProgramme } from '#programme/programme.ts';
import type { Ports } from '#ports/ports.ts';
import { RUN_RULES, type RunRule } from '#runs/run.ts';
import { campaignNamed, campaignsOf, heldIn, type Held, type NamedCampaign } from '#segments/campaigns.ts';
import { enumeratedOf } from '#segments/enumerate.ts';
import { OUTCOMES } from '#segments/outcomes.ts';
import type { Segments } from '#segments/segments.ts';

export interface ProgressPorts extends Pick<Ports, 'programmes'> {
  readonly segments: Pick<Segments, 'walk' | 'told'>;
}

/** How far a campaign is, in members. All but `waiting` are counted as they happen; what a worker that died did not count waits. */
export interface CampaignProgress {
  readonly journey: string;
  readonly segment: string;
  readonly at: string;
  readonly in: string;
  readonly held: Held | 'off' | null;
  /** Members who were given a time, and whether those are all. */
  readonly enumerated: number;
  readonly complete: boolean;
  readonly started: number;
  readonly heldOut: number;
  /** By the rule of the journey that refused them, as `explain` names it. */
  readonly refused: Readonly<Partial<Record<RunRule, number>>>;
  /** Left the segment before their time, or it was over. */
  readonly gone: number;
  readonly failed: number;
  /** Enumerated, and nothing became of it yet. */
  readonly waiting: number;
}

const progressOf = async (
  { segments }: ProgressPorts,
  off: readonly string[],
  { journey, campaign, name }: NamedCampaign,
): Promise<CampaignProgress> => {
  const [{ enumerated, done }, told] = await Promise.all([enumeratedOf(segments, name), segments.told(name)]);
  const settled = OUTCOMES.reduce((sum, outcome) => sum + (told[outcome] ?? 0), 0);
  return {
    ...{ journey: journey.journey, segment: campaign.campaign, at: campaign.at, in: campaign.in },
    held: heldIn(off, name) ?? (off.includes(journey.journey) ? 'off' : null),
    ...{ enumerated, complete: done },
    ...{ started: told.started ?? 0, heldOut: told['held-out'] ?? 0 },
    refused: Object.fromEntries(RUN_RULES.flatMap((rule) => (told[rule] ? [[rule, told[rule]]] : []))),
    ...{ gone: told.gone ?? 0, failed: told.failed ?? 0, waiting: Math.max(0, enumerated - settled) },
  };
};

/** Every campaign of the live programme: some six small reads for each. */
export const listCampaigns = async (
  ports: ProgressPorts,
  programme: LiveProgramme,
): Promise<readonly CampaignProgress[]> => {
  const off = await ports.programmes.off();
  return Promise.all(campaignsOf(programme).map((one) => progressOf(ports, off, one)));
};

export const campaignProgress = async (
  ports: ProgressPorts,
  programme: LiveProgramme,
  journey: string,
): Promise<CampaignProgress | undefined> => {
  const found = campaignNamed(programme, journey);
  return found && progressOf(ports, await ports.programmes.off(), found);
};
