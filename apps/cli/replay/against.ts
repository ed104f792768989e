import { totalUsd, costOf } from './cost.ts';
import { createCounts } from './counts.ts';
import type { Price } from './prices.ts';
import type { SentMessage } from './sent-messages.ts';

/** A message that one version sends and the other does not. */
export type Difference = Pick<SentMessage, 'memberId' | 'journey' | 'message' | 'channel' | 'at' | 'cause'>;

export interface Comparison {
  /** What the new version sends besides, and what it does not send any more, by instant. */
  readonly more: readonly Difference[];
  readonly fewer: readonly Difference[];
  /** Messages of the version it is held against. */
  readonly before: number;
  readonly after: number;
  /** More and fewer over what was sent before. */
  readonly changed: number;
  readonly byJourney: Readonly<Record<string, { readonly more: number; readonly fewer: number }>>;
  readonly usd: { readonly before: number; readonly after: number; readonly difference: number };
}

/** One member, one journey, one cause, one message: the same send in both, whenever and by whatever channel it goes. */
const keyOf = ({ memberId, journey, cause, message }: SentMessage): string =>
  [memberId, journey, cause, message].join('\n');

/** Those of a list that another has not, one for one. */
const without = (messages: readonly SentMessage[], others: readonly SentMessage[]): readonly Difference[] => {
  const left = new Map<string, number>();
  for (const other of others) left.set(keyOf(other), (left.get(keyOf(other)) ?? 0) + 1);
  return messages
    .filter((message) => {
      const count = left.get(keyOf(message)) ?? 0;
      left.set(keyOf(message), count - 1);
      return count <= 0;
    })
    .map(({ memberId, journey, message, channel, at, cause }) => ({ memberId, journey, message, channel, at, cause }))
    .toSorted((a, b) => (a.at === b.at ? (a.memberId < b.memberId ? -1 : 1) : a.at < b.at ? -1 : 1));
};

const arrived = (messages: readonly SentMessage[]): readonly SentMessage[] => messages.filter(({ lost }) => !lost);

/** What another version would have sent over the same events, message by message. */
export const compare = (
  before: readonly SentMessage[],
  after: readonly SentMessage[],
  prices: readonly Price[],
): Comparison => {
  const [old, now] = [arrived(before), arrived(after)];
  const [more, fewer] = [without(now, old), without(old, now)];
  const [gained, lost] = [createCounts(), createCounts()];
  for (const { journey } of more) gained.add(journey);
  for (const { journey } of fewer) lost.add(journey);
  const names = [...new Set([...more, ...fewer].map(({ journey }) => journey))].sort();
  const [was, is] = [totalUsd(costOf(old, prices)), totalUsd(costOf(now, prices))];
  const changes = more.length + fewer.length;
  return {
    more,
    fewer,
    before: old.length,
    after: now.length,
    changed: changes === 0 ? 0 : changes / Math.max(1, old.length),
    byJourney: Object.fromEntries(
      names.map((name) => [name, { more: gained.sorted()[name] ?? 0, fewer: lost.sorted()[name] ?? 0 }]),
    ),
    usd: { before: was, after: is, difference: Math.round((is - was) * 1_000_000) / 1_000_000 },
  };
};
