import { batch, duration, sending } from '../assumptions.ts';
import { strained, throughput, warming, type Case, type Done } from '../case.ts';
import { costOf, type CostOptions } from '../cost.ts';
import { drain, type Drained } from '../drain.ts';
import { limit, type Limit } from '../limit.ts';
import { coldTables } from '../limits.ts';
import type { Load, Sender } from '../load.ts';
import { enumeration, pace, stage } from '../settings.ts';
import { enumeratedPerSecond } from '../shards.ts';
import type { StepName } from '../steps.ts';
import { TEXT_USD } from './text-price.ts';

export interface CampaignOptions extends CostOptions {
  readonly sender: Sender;
  /** Whether each message's run waits for its receipt, as one with a second channel does. */
  readonly waits?: boolean;
}

const { leadSeconds } = enumeration;

const enumerated = (items: number, seconds: number): Limit =>
  limit({
    ...{
      name: 'members of a campaign enumerated',
      asked: items / (leadSeconds + seconds),
      allowed: enumeratedPerSecond(),
    },
    ...{ unit: 'members/s', raise: 'LISTS in `src/segments/segments.ts`', raisable: true },
    source: 'src/segments/segments.ts',
  });

const inTime = (items: number, { perSecond }: Sender): Limit =>
  limit({
    ...{ name: 'hours in which marketing may go before it expires', asked: items },
    allowed: perSecond * sending.hours * 3_600 * sending.days,
    ...{ unit: 'messages', raise: '`quietHours.expireAfter`, or a faster sender', raisable: true },
    source: 'programme/programme.yaml',
  });

const returning = (waited: number): Limit =>
  limit({
    ...{ name: 'messages that wait and look again', asked: waited / pace.looksAgainSeconds },
    allowed: (stage.marketingWorkers * batch.send * 1_000) / duration.waits,
    ...{ unit: 'messages/s', raise: '`outbox.marketing.concurrency`', raisable: true },
    source: 'bench/scale/settings.ts',
  });

/** Members are enumerated, each falls due at the campaign's time, and their messages wait for the sender. */
const runThrough = (items: number, options: CampaignOptions, of: keyof Done): Drained => {
  const { sender, steps, waits } = options;
  const through = (names: readonly StepName[]) => {
    const rate = sender.perSecond;
    const runs = waits === true && names.includes('send') ? { perSecond: rate, open: 0 } : undefined;
    const load: Load = {
      ...{ members: items, steps: Object.fromEntries(names.map((name) => [name, rate])) },
      ...(runs !== undefined && { runs }),
    };
    const most = throughput(strained(load, steps).limits, rate, of === 'asSet' ? 'asSet' : 'raised');
    const warm = warming(load, steps, rate);
    return (at: number): number => (of === 'warmed' ? most : Math.min(most, warm(at)));
  };
  const due = through(['start']);
  const stages = [
    { name: 'enumeration', perSecond: () => (of === 'asSet' ? enumeratedPerSecond() : items) },
    { name: 'workers', perSecond: (at: number): number => (at < 0 ? 0 : due(at)) },
    { name: 'outbox', perSecond: through(['send', 'receipt']) },
    { name: 'sender', perSecond: () => sender.perSecond },
  ];
  return drain(items, stages, -leadSeconds);
};

/** A campaign to so many members by one sender, as fast as it takes them. */
export const campaign = (items: number, options: CampaignOptions): Case => {
  const { sender, steps, waits } = options;
  const wanted = sender.perSecond;
  const [asSet, raised, warmed] = (['asSet', 'raised', 'warmed'] as const).map((of) => runThrough(items, options, of));
  const waited = warmed?.waited['sender'] ?? 0;
  const returns = (warmed?.waiting['sender'] ?? 0) / pace.looksAgainSeconds;
  const load: Load = {
    ...{ members: items, sender, steps: { put: wanted, start: wanted, send: wanted, receipt: wanted } },
    ...(waits === true && { runs: { perSecond: wanted, open: items } }),
  };
  const extra = [
    enumerated(items, items / wanted),
    inTime(items, sender),
    returning(waited),
    ...coldTables(load, steps),
  ];
  const counts = { put: items, start: items, send: items, receipt: items };
  return {
    name: `campaign-${sender.channel}${waits === true ? '-waits' : ''}`,
    asks: `a campaign to ${items.toLocaleString('en')} by ${sender.channel}, ${wanted.toLocaleString('en')} a second${waits === true ? ', whose runs wait for a second channel' : ''}`,
    wanted,
    of: 'messages',
    done: { asSet: asSet?.seconds ?? 0, raised: raised?.seconds ?? 0, warmed: warmed?.seconds ?? 0 },
    ...strained(load, steps, extra),
    cost: {
      aws: costOf({ steps: counts, returns, ...(waits === true && { runs: items }) }, options),
      messages: sender.channel === 'sms' ? items * TEXT_USD : 0,
    },
    facts: { 'most that wait for the sender': waited, 'times a message looks again': returns / items },
  };
};
