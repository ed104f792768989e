import { pair, stateOf, type Evidence, type EvidenceEntry, type Pair, type Standing } from '#consent/consent.ts';
import { replay } from '#consent/proof/replay.ts';
import type { MarketingChoice } from '#inbound/shapes.ts';
import { sendsOf } from '#programme/grammar/journey.ts';
import type { Programme } from '#programme/programme.ts';

const SECOND = '2026-11-21T12:00:00'.length;

/** Each topic on a channel, but for those whose messages are all of another kind than marketing. */
export const marketingPairs = (
  { settings, journeys, messages, surveys }: Programme,
  channel: string,
): readonly Pair[] =>
  Object.keys(settings.topics)
    .filter((topic) => {
      const classes = Object.values(journeys)
        .filter((journey) => journey.topic === topic)
        .flatMap((journey) => sendsOf(journey, surveys).map(({ send }) => messages[send]?.class));
      return classes.length === 0 || classes.includes('marketing');
    })
    .map((topic) => pair(channel, topic));

/** What of these pairs nobody agreed to, or took up again, after an instant. */
export const notTakenUpAfter = (
  entries: readonly EvidenceEntry[],
  pairs: readonly Pair[],
  at: string,
): readonly Pair[] => {
  const since = entries.filter(({ at: said }) => said.slice(0, SECOND) > at.slice(0, SECOND));
  const agreed = since.flatMap(({ change, pairs: of }) => (change === 'granted' || change === 'started' ? of : []));
  return pairs.filter((one) => !agreed.includes(one));
};

/** What is given back to somebody, or opened for nobody by name. */
export type Resumed = Pick<Evidence, 'pairs' | 'memberId' | 'until'>;

const isStopOf = ({ channel, at }: Pick<MarketingChoice, 'channel' | 'at'>, entry: EvidenceEntry): boolean =>
  entry.change === 'withdrawn' && entry.how === 'provider-list' && entry.channel === channel && entry.at <= at;

/** What a member would have now, and until when, for these pairs. */
const heldBy = (standing: Standing, memberId: string, pairs: readonly Pair[], at: string): Resumed => {
  const held = pairs.filter((one) => stateOf(standing, memberId, one, at) === 'granted');
  const [until] = held.flatMap((one) => standing.members[memberId]?.until[one] ?? []).toSorted();
  return { memberId, pairs: held, ...(until === undefined ? {} : { until }) };
};

/**
 * What a resume gives back: what would hold had the person never stopped there, and nothing more. For who had agreed to nothing
 * the pairs are open again, so that they may be asked; what was stopped by any other way stays stopped.
 */
export const resumedBy = (
  entries: readonly EvidenceEntry[],
  choice: Pick<MarketingChoice, 'channel' | 'at'>,
): readonly Resumed[] => {
  const stops = entries.filter((entry) => isStopOf(choice, entry));
  const otherwise = replay(entries.filter((entry) => !stops.includes(entry)));
  if (otherwise.stoppedAt !== undefined) return [];
  const pairs = [...new Set(stops.flatMap((entry) => entry.pairs))].filter((one) => !otherwise.withdrawn.includes(one));
  const given = Object.keys(otherwise.members).map((memberId) => heldBy(otherwise, memberId, pairs, choice.at));
  return [...given, { pairs }].filter((one) => one.pairs.length > 0);
};
