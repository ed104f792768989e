import { batch, duration, run } from './assumptions.ts';
import { ofOurs, ofQuota, type Told } from './limit.ts';
import { batchMs, rateOf, type Load } from './load.ts';
import { quotas } from './quotas.ts';
import { stage, streamFactor } from './settings.ts';
import { rowsOfShard } from './shards.ts';

/** What Step Functions takes of runs that wait. */
export const ofRuns = ({ runs, steps: { receipt = 0 } }: Load): readonly Told[] =>
  runs === undefined
    ? []
    : [
        ofQuota(quotas.startExecution, runs.perSecond),
        ofQuota(quotas.transitions, runs.perSecond * run.transitions),
        ofQuota(quotas.sendTaskSuccess, Math.min(receipt, runs.perSecond * run.wakes)),
        ofQuota(quotas.openExecutions, runs.open),
      ];

/** Workers that stages have so many of. */
export const ofWorkers = (load: Load): readonly Told[] => {
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
export const ofStream = (load: Load, writes: number): Told => {
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

export const ofSender = ({ sender, steps: { send = 0 } }: Load): readonly Told[] =>
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
