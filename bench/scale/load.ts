import { journeyGroup } from '#store/members/groups.ts';
import { keys } from '#store/keys.ts';
import { batch, duration, run } from './assumptions.ts';
import type { Flow } from './heat.ts';
import { lanes, pace } from './settings.ts';
import { STEPS, type StepName, type Steps } from './steps.ts';
import type { Touch } from './touch.ts';

/** A sender that is paced, and how many parts a second it takes. */
export interface Sender {
  readonly provider: string;
  readonly channel: string;
  readonly sender: string;
  readonly perSecond: number;
}

/** What the system is asked for, all of it a second unless said otherwise. */
export interface Load {
  readonly members: number;
  readonly steps: Readonly<Partial<Record<StepName, number>>>;
  /** Runs that wait, and so have an execution; and how many are open at once. */
  readonly runs?: { readonly perSecond: number; readonly open: number };
  readonly sender?: Sender;
  /** Each record alone in its request and its invocation, as when little happens. */
  readonly alone?: boolean;
}

export const rateOf = ({ steps }: Load, name: StepName): number => steps[name] ?? 0;

/** Requests to `POST /events` a second. */
export const requestsOf = (load: Load): number => rateOf(load, 'accept') / (load.alone === true ? 1 : batch.accept);

const ofRun: readonly Touch[] = [
  { table: 'members', pk: keys.run('', '', 0).pk, writes: run.writes, reads: 0 },
  { table: 'members', index: 'byGroup', pk: `${journeyGroup('campaign').name}#`, writes: run.groupWrites, reads: 0 },
];

const atDesk = ({ provider, channel, sender }: Sender): Touch => ({
  table: 'counters',
  pk: pace.deskOf(provider, channel, sender),
  writes: 1 / pace.drawnTogether,
  reads: 0,
});

/** What is touched, and how often. */
export const flowsOf = (load: Load, steps: Steps): readonly Flow[] => [
  ...STEPS.filter((name) => rateOf(load, name) > 0).map((name) => ({
    perSecond: rateOf(load, name),
    touches: [...steps[name].touches, ...(name === 'send' && load.sender !== undefined ? [atDesk(load.sender)] : [])],
  })),
  ...(load.runs === undefined ? [] : [{ perSecond: load.runs.perSecond, touches: ofRun }]),
];

/** One invocation with so many records, in milliseconds. */
export const batchMs = (first: number, records: number): number => first + (records - 1) * duration.each;

export const FUNCTIONS = {
  accept: 'events/accept-event',
  advance: 'journeys/advance-journey',
  send: 'channels/send-message',
  receipt: 'inbound/receive-receipt',
  due: 'journeys/do-due',
  run: 'journeys/advance-run, await-outcome',
} as const;

/** Invocations at once, by function: how many come a second, times how long one takes. */
export const concurrencyOf = (load: Load): Readonly<Record<string, number>> => {
  const filled = (size: number): number => (load.alone === true ? 1 : size);
  const of = (name: 'advance' | 'send' | 'receipt'): number => {
    const size = filled(batch[name]);
    return ((rateOf(load, name) / size) * batchMs(duration[name], size)) / 1_000;
  };
  const posted = filled(batch.accept);
  const all = {
    [FUNCTIONS.accept]: (requestsOf(load) * batchMs(duration.accept, posted)) / 1_000,
    [FUNCTIONS.advance]: of('advance'),
    [FUNCTIONS.send]: of('send'),
    [FUNCTIONS.receipt]: of('receipt'),
    [FUNCTIONS.due]: ((rateOf(load, 'due') + rateOf(load, 'start')) * duration.dueRow) / lanes / 1_000,
    [FUNCTIONS.run]: ((load.runs?.perSecond ?? 0) * run.transitions * duration.advance) / 1_000,
  };
  return Object.fromEntries(Object.entries(all).filter(([, at]) => at > 0));
};
