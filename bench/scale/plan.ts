import { batch, duration, member, sending } from './assumptions.ts';
import { asking } from './limit.ts';
import { batchMs } from './load.ts';
import { quotas } from './quotas.ts';
import { enumeration, stage } from './settings.ts';
import { enumeratedPerSecond, rowsOfShard } from './shards.ts';
import { sumOf, type Steps } from './steps.ts';

/** Something to raise, what it is without that, and what so many members ask of it. */
export interface Need {
  readonly what: string;
  readonly when: string;
  readonly has: number;
  readonly asks: (members: number) => number;
}

const MONTH = 30 * 86_400;
const HOUR = 3_600;
const DAY_OF_SENDING = sending.hours * HOUR;
/** Twice what the busiest hour asks. */
const ROOM = 2;

/**
 * What to raise as a stage grows, and for which of its days: the usual life with room for twice as much, all points leaving at one midnight
 * and looked at within an hour, a campaign to everybody within a day of sending. What is outgrown first comes first.
 */
export const needsOf = (steps: Steps): readonly Need[] => {
  const perSecond = (perMonth: number): number => (ROOM * perMonth * member.peak) / MONTH;
  const perWorker = (batch.send * 1_000) / batchMs(duration.send, batch.send);
  const ofDue = sumOf(
    steps.due.touches.filter(({ table, index }) => table === 'members' && index === undefined),
    'writes',
  );
  const needs: readonly Need[] = [
    {
      ...{ what: '`throttle.events`, requests/s', when: 'every day', has: stage.eventsRate },
      asks: (members) => members * perSecond(member.events),
    },
    {
      ...{ what: asking(quotas.openExecutions), when: 'every day', has: quotas.openExecutions.value },
      asks: (members) => (ROOM * members * member.messages * member.waiting * member.openDays) / 30,
    },
    {
      ...{
        what: `${asking(quotas.startExecution)}, a second`,
        when: 'every day',
        has: quotas.startExecution.value,
      },
      asks: (members) => members * perSecond(member.messages * member.waiting),
    },
    {
      ...{ what: '`dueShards`', when: 'a midnight of all', has: stage.dueShards },
      asks: (members) => members / HOUR / rowsOfShard(),
    },
    {
      ...{ what: 'warm throughput of Members, write units/s', when: 'a midnight of all', has: quotas.warmWrites.value },
      asks: (members) => (members / HOUR) * ofDue,
    },
    {
      ...{ what: asking(quotas.tableWrites), when: 'a midnight of all', has: quotas.tableWrites.value },
      asks: (members) => (members / HOUR) * ofDue,
    },
    {
      ...{ what: 'members of a campaign enumerated before it begins', when: 'a campaign to all' },
      has: enumeratedPerSecond() * enumeration.leadSeconds,
      asks: (members) => members,
    },
    {
      ...{ what: 'senders, messages/s together', when: 'a campaign to all', has: quotas.shortCode.value },
      asks: (members) => members / DAY_OF_SENDING,
    },
    {
      ...{ what: '`outbox.marketing.concurrency`', when: 'a campaign to all', has: stage.marketingWorkers },
      asks: (members) => members / DAY_OF_SENDING / perWorker,
    },
  ];
  return [...needs].sort((a, b) => outgrownAt(a) - outgrownAt(b));
};

/** From how many members on it is too little. */
export const outgrownAt = ({ has, asks }: Need): number => has / asks(1);

/** Sizes that a plan is told for. */
export const SIZES = [1e6, 10e6, 100e6] as const;

/** The plan as figures. */
export const planned = (needs: readonly Need[]) =>
  needs.map((need) => ({
    ...{ what: need.what, when: need.when, has: need.has, outgrownAt: outgrownAt(need) },
    asked: SIZES.map((members) => ({ members, asks: need.asks(members) })),
  }));
