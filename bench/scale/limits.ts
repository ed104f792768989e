import { batch, duration, run } from './assumptions.ts';
import type { Heat } from './heat.ts';
import { batchMs, concurrencyOf, flowsOf, FUNCTIONS, rateOf, requestsOf, type Load } from './load.ts';
import { quotas, type Quota } from './quotas.ts';
import { lanes, stage } from './settings.ts';
import type { Steps } from './steps.ts';

/** Something that there is only so much of, and how much of it is asked for. */
export interface Limit {
  readonly name: string;
  readonly asked: number;
  readonly allowed: number;
  /** Asked over allowed: above 1 it is hit, and at so many tenths it is hit at ten times the load. */
  readonly factor: number;
  readonly unit: string;
  /** What to raise. */
  readonly raise: string;
  /** A setting or a quota that can be had; else the design is the limit. */
  readonly raisable: boolean;
  /** The vendor's page, or the file of ours. */
  readonly source: string;
}

type Told = Omit<Limit, 'factor'>;
const ofQuota = (quota: Quota, asked: number, name = quota.name, allowed = quota.value): Told => ({
  ...{ name, asked, allowed, unit: quota.unit, source: quota.source },
  ...{ raise: `quota “${quota.name}”`, raisable: quota.raised },
});
const ofOurs = (name: string, asked: number, allowed: number, unit: string, raise: string, source: string): Told => ({
  ...{ name, asked, allowed, unit, raise, source },
  raisable: true,
});

/** Write units of each table and of each index, a second: an index has the quota of a table for itself. */
const byTable = (load: Load, steps: Steps): ReadonlyMap<string, number> => {
  const sums = new Map<string, number>();
  for (const { perSecond, touches } of flowsOf(load, steps))
    for (const { table, index, writes } of touches) {
      const name = index === undefined ? table : `${table}.${index}`;
      sums.set(name, (sums.get(name) ?? 0) + perSecond * writes);
    }
  return sums;
};
export const tableWrites = byTable;

/** What raises a place that is too hot. */
const cooled = (place: string): Pick<Limit, 'raise' | 'raisable'> => {
  if (place.includes('.byDue ')) return { raise: '`dueShards` of the stage', raisable: true };
  if (place.includes('.byGroup ')) return { raise: 'SHARDS in `src/store/shard.ts`', raisable: false };
  if (place.includes(' PACE#')) return { raise: 'a second sender beside it', raisable: true };
  if (/ [MA]#/.test(place)) return { raise: 'nothing: it is one person', raisable: false };
  return { raise: 'nothing: it is one key for all', raisable: false };
};

const ofHeat = ({ place, writes, reads }: Heat): Told => {
  const written = writes / quotas.partitionWrites.value >= reads / quotas.partitionReads.value;
  const quota = written ? quotas.partitionWrites : quotas.partitionReads;
  return { ...ofQuota(quota, written ? writes : reads, `hottest key: ${place}`), ...cooled(place) };
};

const ofRuns = ({ runs, steps: { receipt = 0 } }: Load): readonly Told[] =>
  runs === undefined
    ? []
    : [
        ofQuota(quotas.startExecution, runs.perSecond),
        ofQuota(quotas.transitions, runs.perSecond * run.transitions),
        ofQuota(quotas.sendTaskSuccess, Math.min(receipt, runs.perSecond * run.wakes)),
        ofQuota(quotas.openExecutions, runs.open),
      ];

const ofWorkers = (load: Load): readonly Told[] => {
  const [sends, dues] = [rateOf(load, 'send'), rateOf(load, 'due')];
  const perWorker = (batch.send * 1_000) / batchMs(duration.send, batch.send);
  const perShard = (lanes * 1_000) / duration.dueRow;
  const outbox = [stage.marketingWorkers * perWorker, 'messages/s', '`outbox.marketing.concurrency`', 'lib/config.ts'] as const;
  const shards = [stage.dueShards * perShard, 'rows/s', '`dueShards` of the stage', 'lib/config.ts'] as const;
  return [
    ofOurs('workers of the outbox', sends, ...outbox),
    ofOurs('workers of due shards', dues, ...shards),
  ];
};

const ofSender = ({ sender, steps: { send = 0 } }: Load): readonly Told[] =>
  sender === undefined
    ? []
    : [
        ofOurs(
          `pace of the sender (${sender.channel})`,
          ...([send, sender.perSecond, 'parts/s'] as const),
          'another sender, or more of the same kind',
          quotas.shortCode.source,
        ),
      ];

/** Everything that is asked for, by how near it is to its limit; the first is what breaks first. */
export const limitsOf = (load: Load, steps: Steps, heat: readonly Heat[]): readonly Limit[] => {
  const concurrency = concurrencyOf(load);
  const all = Object.values(concurrency).reduce((sum, at) => sum + at, 0);
  const told: readonly Told[] = [
    ofOurs('requests with events', requestsOf(load), stage.eventsRate, 'requests/s', '`throttle.events`', 'lib/config.ts'),
    ofQuota(quotas.httpRequests, requestsOf(load)),
    ofQuota(quotas.concurrency, all),
    ofQuota(quotas.inFlight, (concurrency[FUNCTIONS.send] ?? 0) * batch.send),
    ...ofWorkers(load),
    ...ofSender(load),
    ...ofRuns(load),
    ...[...byTable(load, steps)].map(([name, units]) =>
      ofQuota(quotas.tableWrites, units, `write units of ${name}`),
    ),
    ...heat.slice(0, 1).map(ofHeat),
  ];
  return told
    .filter(({ asked }) => asked > 0)
    .map((one) => ({ ...one, factor: one.asked / one.allowed }))
    .sort((a, b) => b.factor - a.factor);
};
