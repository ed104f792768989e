import { strained, throughput, warming, type Case } from '../case.ts';
import { costOf, type CostOptions } from '../cost.ts';
import { drain } from '../drain.ts';
import { coldTables } from '../limits.ts';
import type { Load } from '../load.ts';
import { stage } from '../settings.ts';
import { rowsOfShard } from '../shards.ts';
import { TEXT_USD } from './text-price.ts';

/** Points of so many members leave on one midnight, and all of it is wanted within so many seconds. */
export const midnight = (members: number, within: number, options: CostOptions): Case => {
  const wanted = members / within;
  const load: Load = { members, steps: { due: wanted } };
  const told = strained(load, options.steps, coldTables(load, options.steps));
  const [asSet, raised] = [throughput(told.limits, wanted, 'asSet'), throughput(told.limits, wanted, 'raised')];
  const warm = warming(load, options.steps, wanted);
  const seconds = (perSecond: (at: number) => number): number =>
    drain(members, [{ name: 'workers', perSecond }]).seconds;
  return {
    name: 'midnight',
    asks: `${members.toLocaleString('en')} members' points leave at one midnight, all looked at within ${within / 60} minutes`,
    wanted,
    of: 'due rows',
    done: {
      asSet: seconds((at) => Math.min(asSet, warm(at))),
      raised: seconds((at) => Math.min(raised, warm(at))),
      warmed: seconds(() => raised),
    },
    ...told,
    cost: { aws: costOf({ steps: { due: members } }, options), messages: members * TEXT_USD },
    facts: { 'dueShards that are enough': Math.max(stage.dueShards, Math.ceil(wanted / rowsOfShard())) },
  };
};
