import { lookAt, sampleOf } from '#console/campaign-sample.ts';
import type { MessageRow, MessageState } from '#messages/message.ts';
import type { Ports } from '#ports/ports.ts';
import type { NamedCampaign } from '#segments/campaigns.ts';
import type { Segments } from '#segments/segments.ts';

export interface LookPorts extends Pick<Ports, 'messages' | 'now'> {
  readonly segments: Pick<Segments, 'list'>;
}

/** What became of the messages of a campaign, in members of a sample who are in its segment at an instant. */
export interface CampaignMessages {
  readonly at: string;
  readonly members: number;
  /** The sample is the whole segment. */
  readonly whole: boolean;
  readonly sent: number;
  readonly failed: number;
  /** By the rule that decided, as `explain` names it. */
  readonly waiting: Readonly<Record<string, number>>;
  readonly refused: Readonly<Record<string, number>>;
  /** Who has no message of it: not started, on its way, or a quarter of an hour at most from their sender's turn. */
  readonly none: number;
}

type Fate = 'sent' | 'waiting' | 'failed' | 'refused';
const FATES: Readonly<Record<MessageState, Fate>> = {
  read: 'sent',
  received: 'sent',
  delivered: 'sent',
  sent: 'sent',
  unknown: 'sent',
  claimed: 'sent',
  released: 'waiting',
  deferred: 'waiting',
  failed: 'failed',
  refused: 'refused',
};
/** Of several hops the one that got furthest says it. */
const ORDER: readonly Fate[] = ['sent', 'waiting', 'failed', 'refused'];
/** A member's newest messages; who has had more since is counted without this one. */
const NEWEST = 50;

const fateOf = (rows: readonly MessageRow[]): { readonly fate: Fate; readonly rule: string } | undefined => {
  const [best] = rows
    .map(({ state, verdict }) => ({ fate: FATES[state], rule: verdict?.rule ?? state }))
    .toSorted((a, b) => ORDER.indexOf(a.fate) - ORDER.indexOf(b.fate));
  return best;
};

const byRule = (rules: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries([...Map.groupBy(rules, (rule) => rule)].map(([rule, ones]) => [rule, ones.length]));

/** Four hundred members at most are looked at, with a page of messages each. */
export const campaignMessages = async (
  ports: LookPorts,
  { journey: { journey }, campaign }: NamedCampaign,
  cause: string,
): Promise<CampaignMessages> => {
  const at = ports.now().toISOString();
  const sample = await sampleOf(ports.segments, campaign.campaign);
  const found = await lookAt(sample, async (memberId) => {
    const { messages } = await ports.messages.page(memberId, undefined, NEWEST);
    return fateOf(messages.filter((row) => row.journey === journey && row.cause === cause));
  });
  const of = (fate: Fate) => found.filter((one) => one.fate === fate).map(({ rule }) => rule);
  return {
    ...{ at, members: sample.members.length, whole: sample.whole },
    ...{ sent: of('sent').length, failed: of('failed').length },
    ...{ waiting: byRule(of('waiting')), refused: byRule(of('refused')) },
    none: sample.members.length - found.length,
  };
};
