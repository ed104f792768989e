import type { LedgerCheck } from './check-ledger.ts';
import type { Replayed } from './replayed.ts';
import type { JourneyRuns } from './runs-tally.ts';
import type { SentMessage } from './sent-messages.ts';
import type { StageMonth } from './stages.ts';

type Counted = Readonly<Record<string, number>>;

const sorted = <Value>(entries: Iterable<readonly [string, Value]>): Readonly<Record<string, Value>> =>
  Object.fromEntries([...entries].toSorted(([a], [b]) => (a < b ? -1 : 1)));

const sum = (all: readonly Counted[]): Counted => {
  const total = new Map<string, number>();
  for (const counts of all)
    for (const [name, count] of Object.entries(counts)) total.set(name, (total.get(name) ?? 0) + count);
  return sorted(total);
};

const orderOf = ({ at, memberId, journey, cause, message, channel }: SentMessage): string =>
  [at, memberId, journey, cause, message, channel].join('\n');

const mergeRuns = (all: readonly Replayed['runs'][]): Replayed['runs'] => {
  const total = new Map<string, JourneyRuns>();
  for (const runs of all)
    for (const [name, more] of Object.entries(runs)) {
      const so = total.get(name);
      total.set(
        name,
        so === undefined
          ? more
          : {
              started: so.started + more.started,
              atOnce: so.atOnce + more.atOnce,
              heldOut: so.heldOut + more.heldOut,
              refused: so.refused + more.refused,
              executions: so.executions + more.executions,
              transitions: so.transitions + more.transitions,
              mostTransitions: Math.max(so.mostTransitions, more.mostTransitions),
              goals: so.goals + more.goals,
              ended: sum([so.ended, more.ended]),
            },
      );
    }
  return sorted(total);
};

const mergeStages = (all: readonly (readonly StageMonth[])[]): readonly StageMonth[] =>
  (all[0] ?? []).map(({ month }, at) => ({
    month,
    atEnd: sum(all.map((months) => months[at]?.atEnd ?? {})),
    entered: sum(all.map((months) => months[at]?.entered ?? {})),
  }));

const both = (a: LedgerCheck['points'], b: LedgerCheck['points']): LedgerCheck['points'] => ({
  lines: a.lines + b.lines,
  balances: a.balances + b.balances,
});

const mergeLedger = (a: LedgerCheck, b: LedgerCheck): LedgerCheck => ({
  members: a.members + b.members,
  lines: a.lines + b.lines,
  points: both(a.points, b.points),
  cashback: both(a.cashback, b.cashback),
  wrong: [...a.wrong, ...b.wrong].sort(),
});

/** One replay of its parts: the same bytes into however many it was divided. */
export const merge = (parts: readonly [Replayed, ...Replayed[]]): Replayed => {
  const [{ from, to }] = parts;
  const keyed = parts.flatMap(({ messages }) => messages).map((message) => ({ message, order: orderOf(message) }));
  return {
    from,
    to,
    members: parts.reduce((total, { members }) => total + members, 0),
    events: {
      accepted: parts.reduce((total, { events }) => total + events.accepted, 0),
      duplicate: parts.reduce((total, { events }) => total + events.duplicate, 0),
      rejected: parts.reduce((total, { events }) => total + events.rejected, 0),
    },
    rejections: sum(parts.map(({ rejections }) => rejections)),
    messages: keyed.sort((a, b) => (a.order < b.order ? -1 : 1)).map(({ message }) => message),
    verdicts: sum(parts.map(({ verdicts }) => verdicts)),
    runs: mergeRuns(parts.map(({ runs }) => runs)),
    stages: mergeStages(parts.map(({ stages }) => stages)),
    facts: sum(parts.map(({ facts }) => facts)),
    ledger: parts.map(({ ledger }) => ledger).reduce(mergeLedger),
    stock: sum(parts.map(({ stock }) => stock)),
    faults: sum(parts.map(({ faults }) => faults)),
  };
};
