import { takesOf, type Load, type Takes } from '#console/campaign-pace.ts';
import { lookAt, marginOf, sampleOf } from '#console/campaign-sample.ts';
import { foresee, type ForeseePorts } from '#console/foresee.ts';
import type { MemberRow } from '#members/member-row.ts';
import { placeOf } from '#members/place.ts';
import { textOf } from '#members/zone.ts';
import type { FirstCarrier } from '#messages/pace.ts';
import type { Ports } from '#ports/ports.ts';
import type { Programme } from '#programme/programme.ts';
import type { NamedCampaign } from '#segments/campaigns.ts';
import type { Segments, SegmentSize } from '#segments/segments.ts';
import { CHANNELS, type Channel, type MessageClass } from '#words/channel.ts';

export type EstimatePorts = ForeseePorts & {
  readonly members: Pick<Ports['members'], 'get'>;
  readonly segments: Pick<Segments, 'list' | 'size'>;
  readonly firstCarrier: FirstCarrier;
};

/** A share of the members of a sample, and how far the share of all may be from it, with 95 %. */
export interface Share {
  readonly share: number;
  readonly margin: number;
}

interface Reached {
  readonly channel: Channel;
  readonly country: string | null;
}

/** The same with what a sender is chosen by besides. */
interface First extends Reached {
  readonly class: MessageClass;
}

/** A phone is where its number is from, a mailbox where its owner is. */
const reachedBy = (row: MemberRow, channel: Channel): Reached => {
  const phone = CHANNELS[channel].address === 'phone' ? textOf(row, 'phoneCountry') : undefined;
  return { channel, country: phone ?? placeOf(row).country ?? null };
};

export interface CampaignEstimate extends SegmentSize {
  readonly at: string;
  readonly sample: { readonly members: number; readonly whole: boolean };
  /** Who may be written to, now or later, by the first channel on which they may. */
  readonly reached: Share;
  /** The same by that channel and the country that its price goes by; `null` where that is unknown. The largest first. */
  readonly ways: readonly (Reached & Share)[];
  /** Until the last has left, by the sender that is done last; `null` where nobody carries them. */
  readonly takes: Takes | null;
}

const sharesOf = <T>(
  all: readonly T[],
  key: (one: T) => string,
): readonly { readonly one: T; readonly count: number }[] =>
  [...Map.groupBy(all, key).values()].flatMap((ones) => ones.slice(0, 1).map((one) => ({ one, count: ones.length })));

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
    const first = hops.find(({ allow, nextEligible }) => allow || nextEligible !== null);
    if (row === undefined || first === undefined) return undefined;
    const type = programme.messages[first.message]?.class ?? 'marketing';
    return { ...reachedBy(row, first.channel), class: type } satisfies First;
  });
  const shareOf = (count: number): Share => {
    const share = sample.members.length === 0 ? 0 : count / sample.members.length;
    return { share, margin: marginOf(share, sample) };
  };
  const loads = sharesOf(firsts, (first) => JSON.stringify(first)).flatMap(({ one, count }): readonly Load[] => {
    const carried = ports.firstCarrier({ ...one, country: one.country ?? undefined });
    return carried === undefined ? [] : [{ ...carried, messages: Math.round(size.size * shareOf(count).share) }];
  });
  return {
    ...{
      at,
      ...size,
      sample: { members: sample.members.length, whole: sample.whole },
      reached: shareOf(firsts.length),
    },
    ways: sharesOf(firsts, ({ channel, country }) => `${channel} ${country ?? ''}`)
      .map(({ one: { channel, country }, count }) => ({ channel, country, ...shareOf(count) }))
      .toSorted((one, other) => other.share - one.share),
    takes: takesOf(loads) ?? null,
  };
};
