import { batch } from './assumptions.ts';
import type { Heat } from './heat.ts';
import { limit, ofOurs, ofQuota, type Limit, type Told } from './limit.ts';
import { concurrencyOf, flowsOf, FUNCTIONS, rateOf, requestsOf, type Load } from './load.ts';
import { quotas } from './quotas.ts';
import { stage } from './settings.ts';
import { STEPS, type Steps } from './steps.ts';
import { ofRuns, ofSender, ofStream, ofWorkers } from './workers.ts';

/** Units of each table and of each index, a second: an index has the quota of a table for itself. */
export const tableUnits = (load: Load, steps: Steps, of: 'writes' | 'reads'): ReadonlyMap<string, number> => {
  const sums = new Map<string, number>();
  for (const { perSecond, touches } of flowsOf(load, steps))
    for (const { table, index, [of]: units } of touches) {
      const name = index === undefined ? table : `${table}.${index}`;
      sums.set(name, (sums.get(name) ?? 0) + perSecond * units);
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

/** Tables and indexes in a rush that they never had before: what a new one takes, until it has doubled often enough. */
export const coldTables = (load: Load, steps: Steps): readonly Limit[] =>
  [...tableUnits(load, steps, 'writes')]
    .filter(([, units]) => units > 0)
    .map(([name, units]) =>
      limit({
        ...ofQuota(quotas.warmWrites, units, `write units of ${name}, cold`),
        ...{ raise: `warm throughput of the ${name.includes('.') ? 'index' : 'table'}`, passes: true },
      }),
    );

const putEvents = (load: Load, steps: Steps): number =>
  STEPS.reduce((sum, name) => sum + rateOf(load, name) * (steps[name].calls['PutEvents'] ?? 0), 0);

/** Everything that is asked for, by how near it is to its limit; the first is what breaks first. */
export const limitsOf = (load: Load, steps: Steps, heat: readonly Heat[]): readonly Limit[] => {
  const concurrency = concurrencyOf(load);
  const written = tableUnits(load, steps, 'writes');
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
    ofStream(load, written.get('members') ?? 0),
    ofQuota(quotas.putEvents, putEvents(load, steps)),
    ...[...written].map(([name, units]) => ofQuota(quotas.tableWrites, units, `write units of ${name}`)),
    ...[...tableUnits(load, steps, 'reads')].map(([name, units]) =>
      ofQuota(quotas.tableReads, units, `read units of ${name}`),
    ),
    ...heat.map(ofHeat),
  ];
  return told
    .filter(({ asked }) => asked > 0)
    .map(limit)
    .sort((a, b) => b.factor - a.factor);
};
