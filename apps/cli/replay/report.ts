import type { Programme } from '#programme/programme.ts';
import { costOf, totalUsd, type Position } from './cost.ts';
import { createCounts } from './counts.ts';
import { TRANSITION_USD, type Price } from './prices.ts';
import type { Replayed } from './replayed.ts';
import type { SentMessage } from './sent-messages.ts';

/** What a replay says, in the order in which it is read. */
export interface Report extends Omit<Replayed, 'messages' | 'verdicts'> {
  readonly version: string;
  readonly messages: {
    readonly total: number;
    /** Of those, what the provider reported lost. */
    readonly lost: number;
    readonly byJourney: Readonly<Record<string, Readonly<Record<string, number>>>>;
    readonly byChannel: Readonly<Record<string, number>>;
    readonly byMonth: Readonly<Record<string, number>>;
    /** The most marketing messages that one member got in any 30 days, and who that was. */
    readonly mostIn30Days: { readonly messages: number; readonly memberId: string | null };
  };
  readonly verdicts: {
    /** Messages that waited for a better time, and that were not sent, by the rule that decided. */
    readonly deferred: Readonly<Record<string, number>>;
    readonly refused: Readonly<Record<string, number>>;
    readonly byJourney: Readonly<Record<string, Readonly<Record<string, number>>>>;
  };
  readonly cost: {
    readonly messages: readonly Position[];
    /** Without the messages that no price is known for. */
    readonly usd: number;
    readonly unpriced: number;
    readonly transitions: number;
    readonly transitionsUsd: number;
  };
}

const WINDOW_MS = 30 * 86_400_000;

const nested = (pairs: readonly (readonly [string, string, number])[]): Record<string, Record<string, number>> => {
  const found: Record<string, Record<string, number>> = {};
  for (const [outer, inner, count] of pairs) {
    const group = (found[outer] ??= {});
    group[inner] = (group[inner] ?? 0) + count;
  }
  return found;
};

const countBy = (messages: readonly SentMessage[], nameOf: (message: SentMessage) => string) => {
  const counts = createCounts();
  for (const message of messages) counts.add(nameOf(message));
  return counts.sorted();
};

const byJourney = (messages: readonly SentMessage[]): Record<string, Record<string, number>> =>
  nested(
    Object.entries(countBy(messages, ({ journey, channel }) => `${journey} ${channel}`)).map(([name, count]) => {
      const [journey = '', channel = ''] = name.split(' ');
      return [journey, channel, count];
    }),
  );

/** The largest number of instants within any 30 days. */
const mostWithin = (instants: readonly number[]): number => {
  let [most, from] = [0, 0];
  for (const [to, at] of instants.entries()) {
    while ((instants[from] ?? at) <= at - WINDOW_MS) from += 1;
    most = Math.max(most, to - from + 1);
  }
  return most;
};

const mostIn30Days = (messages: readonly SentMessage[]) => {
  const byMember = new Map<string, number[]>();
  for (const { memberId, class: type, at } of messages)
    if (type === 'marketing') byMember.set(memberId, [...(byMember.get(memberId) ?? []), Date.parse(at)]);
  let found: { readonly messages: number; readonly memberId: string | null } = { messages: 0, memberId: null };
  for (const [memberId, instants] of [...byMember].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const most = mostWithin(instants.toSorted((a, b) => a - b));
    if (most > found.messages) found = { messages: most, memberId };
  }
  return found;
};

const verdictsOf = (verdicts: Replayed['verdicts']): Report['verdicts'] => {
  const rows = Object.entries(verdicts).map(([name, count]) => {
    const [state = '', rule = '', journey = ''] = name.split(' ');
    return { state, rule, journey, count };
  });
  const of = (state: string) => {
    const counts = createCounts();
    for (const row of rows) if (row.state === state) counts.add(row.rule, row.count);
    return counts.sorted();
  };
  const journeys = rows
    .map(({ state, rule, journey, count }) => [journey, `${state} ${rule}`, count] as const)
    .toSorted(([a], [b]) => (a === b ? 0 : a < b ? -1 : 1));
  return { deferred: of('deferred'), refused: of('refused'), byJourney: nested(journeys) };
};

/** Draws up what was replayed, with what it would have cost. */
export const reportOf = (programme: Programme, replayed: Replayed, prices: readonly Price[]): Report => {
  const { messages, verdicts, ...rest } = replayed;
  const arrived = messages.filter(({ lost }) => !lost);
  const cost = costOf(arrived, prices);
  const transitions = Object.values(rest.runs).reduce((sum, { transitions: states }) => sum + states, 0);
  return {
    version: programme.version,
    ...rest,
    messages: {
      total: messages.length,
      lost: messages.length - arrived.length,
      byJourney: byJourney(messages),
      byChannel: countBy(messages, ({ channel }) => channel),
      byMonth: countBy(messages, ({ at }) => at.slice(0, 7)),
      mostIn30Days: mostIn30Days(messages),
    },
    verdicts: verdictsOf(verdicts),
    cost: {
      messages: cost,
      usd: totalUsd(cost),
      unpriced: cost.reduce((sum, { usd, messages: count }) => sum + (usd === null ? count : 0), 0),
      transitions,
      transitionsUsd: Math.round(transitions * TRANSITION_USD * 1_000_000) / 1_000_000,
    },
  };
};
