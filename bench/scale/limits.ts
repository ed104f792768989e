import { batch, duration, run } from './assumptions.ts';
import type { Heat } from './heat.ts';
import { batchMs, concurrencyOf, flowsOf, FUNCTIONS, rateOf, requestsOf, type Load } from './load.ts';
import { quotas, type Quota } from './quotas.ts';
import { rowsOfShard } from './shards.ts';
import { stage, streamFactor } from './settings.ts';
import { STEPS, type Steps } from './steps.ts';

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
export const tableWrites = (load: Load, steps: Steps): ReadonlyMap<string, number> => {
  const sums = new Map<string, number>();
  for (const { perSecond, touches } of flowsOf(load, steps))
    for (const { table, index, writes } of touches) {
      const name = index === undefined ? table : `${table}.${index}`;
      sums.set(name, (sums.get(name) ?? 0) + perSecond * writes);
    }
  return sums;
};

/** What raises a place that is too hot. */
const cooled = (place: string): Pick<Limit, 'raise' | 'raisable'> => {
  if (place.includes('.byDue ')) return { raise: '`dueShards` of the stage', raisable: true };
  if (place.includes('.byGroup ')) return { raise: 'SHARDS in `src/store/shard.ts`', raisable: false };
  if (place.includes(' PACE#')) return { raise: 'a second sender beside it', raisable: true };
  if (/ [MAE]#/.test(place)) return { raise: 'nothing: it is one person', raisable: false };
  if (place.includes('.byProvider')) return { raise: 'nothing: it is one message', raisable: false };
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
  const [sends, dues] = [rateOf(load, 'send'), rateOf(load, 'due') + rateOf(load, 'start')];
  const perWorker = (batch.send * 1_000) / batchMs(duration.send, batch.send);
  const outbox = [
    stage.marketingWorkers * perWorker,
    'messages/s',
    '`outbox.marketing.concurrency`',
    'lib/config.ts',
  ] as const;
  const shards = [stage.dueShards * rowsOfShard(), 'rows/s', '`dueShards` of the stage', 'lib/config.ts'] as const;
  return [ofOurs('workers of the outbox', sends, ...outbox), ofOurs('workers of due shards', dues, ...shards)];
};

/** The stream of Members: a partition has a shard, and each shard so many batches at once. */
const ofStream = (load: Load, writes: number): Told => {
  const partitions = Math.max(quotas.warmWrites.value, writes) / quotas.partitionWrites.value;
  const perBatch = (batch.advance * 1_000) / batchMs(duration.advance, batch.advance);
  const allowed = Math.ceil(partitions) * streamFactor * perBatch;
  const raise = 'the size of its batches in `lib/constructs/journeys.ts`';
  return ofOurs(
    'workers of the stream',
    rateOf(load, 'advance'),
    allowed,
    'events/s',
    raise,
    'lib/constructs/journeys.ts',
  );
};

const putEvents = (load: Load, steps: Steps): number =>
  STEPS.reduce((sum, name) => sum + rateOf(load, name) * (steps[name].calls['PutEvents'] ?? 0), 0);

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
    ofOurs(
      'requests with events',
      requestsOf(load),
      stage.eventsRate,
      'requests/s',
      '`throttle.events`',
      'lib/config.ts',
    ),
    ofQuota(quotas.httpRequests, requestsOf(load)),
    ofQuota(quotas.concurrency, all),
    ofQuota(quotas.inFlight, (concurrency[FUNCTIONS.send] ?? 0) * batch.send),
    ...ofWorkers(load),
    ...ofSender(load),
    ...ofRuns(load),
    ofStream(load, tableWrites(load, steps).get('members') ?? 0),
    ofQuota(quotas.putEvents, putEvents(load, steps)),
    ...[...tableWrites(load, steps)].map(([name, units]) =>
      ofQuota(quotas.tableWrites, units, `write units of ${name}`),
    ),
    ...heat.map(ofHeat),
  ];
  return told
    .filter(({ asked }) => asked > 0)
    .map((one) => ({ ...one, factor: one.asked / one.allowed }))
    .sort((a, b) => b.factor - a.factor);
};
