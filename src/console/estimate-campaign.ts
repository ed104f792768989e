import { lookAt, marginOf, sampleOf } from '#console/campaign-sample.ts';
import { foresee, type ForeseePorts } from '#console/foresee.ts';
import type { Ports } from '#ports/ports.ts';
import type { Programme } from '#programme/programme.ts';
import type { NamedCampaign } from '#segments/campaigns.ts';
import type { Segments, SegmentSize } from '#segments/segments.ts';
import type { Channel } from '#words/channel.ts';

export type EstimatePorts = ForeseePorts & {
  readonly members: Pick<Ports['members'], 'get'>;
  readonly segments: Pick<Segments, 'list' | 'size'>;
};

/** A share of the members of a sample, and how far the share of all may be from it, with 95 %. */
export interface Share {
  readonly share: number;
  readonly margin: number;
}

export interface CampaignEstimate extends SegmentSize {
  readonly at: string;
  readonly sample: { readonly members: number; readonly whole: boolean };
  /** Who may be written to, now or later, by the first channel on which they may. */
  readonly reached: Share;
  readonly channels: Readonly<Partial<Record<Channel, Share>>>;
}

/** The rules of a claim, asked for 400 members at most, as if the campaign went at this moment. */
export const estimateCampaign = async (
  ports: EstimatePorts,
  programme: Programme,
  { journey: { journey }, campaign }: NamedCampaign,
): Promise<CampaignEstimate> => {
  const at = ports.now().toISOString();
  const [size, sample] = await Promise.all([
    ports.segments.size(campaign.campaign),
    sampleOf(ports.segments, campaign.campaign),
  ]);
  const firsts = await lookAt(sample, async (memberId) => {
    const row = await ports.members.get(memberId);
    const hops = row === undefined ? [] : await foresee(ports, programme, row, journey);
    return hops.find(({ allow, nextEligible }) => allow || nextEligible !== null)?.channel;
  });
  const shareOf = (count: number): Share => {
    const share = sample.members.length === 0 ? 0 : count / sample.members.length;
    return { share, margin: marginOf(share, sample) };
  };
  return {
    ...{
      at,
      ...size,
      sample: { members: sample.members.length, whole: sample.whole },
      reached: shareOf(firsts.length),
    },
    channels: Object.fromEntries(
      [...Map.groupBy(firsts, (channel) => channel)].map(([channel, ones]) => [channel, shareOf(ones.length)]),
    ),
  };
};
