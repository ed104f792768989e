import { price } from '../../apps/cli/cost/list-prices.ts';
import { TRANSITION_USD } from '../../apps/cli/replay/prices.ts';
import { SQS_REQUESTS } from '../cost/prices.ts';
import { batch, duration, memory, run } from './assumptions.ts';
import { batchMs } from './load.ts';
import { lanes } from './settings.ts';
import { STEPS, sumOf, type StepName, type Steps } from './steps.ts';

/** How often each step is done, and how many runs have an execution, all in all. */
export interface Counts {
  readonly steps: Readonly<Partial<Record<StepName, number>>>;
  readonly runs?: number;
  /** How often messages came back from the queue before their turn. */
  readonly returns?: number;
}

const FLOW = ['accept', 'advance', 'send', 'receipt'] as const;
const MILLION = 1e6;

const invoked = (ms: number, gb: number, records: number): number =>
  (price.lambdaInvoke + (ms / 1_000) * gb * price.lambdaGbSecond) / records;
/** A request of SQS carries ten messages at the most. */
const queued = (records: number): number => (1 + (SQS_REQUESTS - 1) / Math.min(10, records)) * price.sqsRequest;

/** $ for a million of a step, besides its units. */
const around = (name: StepName, alone: boolean, logBytes: number): number => {
  if (name === 'timer' || name === 'put') return 0;
  if (name === 'due' || name === 'start')
    return (duration.dueRow / lanes / 1_000) * memory.due * price.lambdaGbSecond + queued(1) / SQS_REQUESTS;
  const records = alone ? 1 : batch[name];
  const logged = (logBytes / FLOW.length / 1_000) * price.logGb;
  const own = {
    accept: price.httpRequest / records,
    advance: price.streamRead / records,
    send: queued(records),
    receipt: 0,
  };
  return invoked(batchMs(duration[name], records), memory[name], records) + logged + own[name];
};

/** $ for a run that waits: its transitions, their invocations, and what it writes. */
const ofRun =
  run.transitions * (TRANSITION_USD * MILLION + invoked(duration.advance, memory.advance, 1)) +
  (run.writes + run.groupWrites) * price.writeUnit;
/** $ for a message that comes from its queue and goes back into it, ten at a time. */
const ofReturn = queued(batch.send) + invoked(duration.waits, memory.send, batch.send);

export interface CostOptions {
  readonly steps: Steps;
  readonly logBytes: number;
  readonly alone?: boolean;
}

/** $ that AWS takes for so much of everything, without what messages themselves cost. */
export const costOf = ({ steps: counts, runs = 0, returns = 0 }: Counts, options: CostOptions): number => {
  const { steps, logBytes, alone = false } = options;
  const ofSteps = STEPS.map((name) => {
    const { touches } = steps[name];
    const units = sumOf(touches, 'writes') * price.writeUnit + sumOf(touches, 'reads') * price.readUnit;
    return (counts[name] ?? 0) * (units + around(name, alone, logBytes));
  });
  return (ofSteps.reduce((sum, one) => sum + one, 0) + runs * ofRun + returns * ofReturn) / MILLION;
};
