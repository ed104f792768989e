import { randomUUID } from 'node:crypto';
import { monotonicFactory } from 'ulid';
import { daySeals } from '#runtime/day-seals.ts';
import { memorySealKeys } from '#store/memory/seal-keys.ts';
import type { PostingVendor } from '../phone/model.ts';
import { createPhone } from '../phone/phone.ts';
import { createActivity } from './activity.ts';
import { localArrivals } from './attachments.ts';
import { createClock } from './clock.ts';
import { createEmbeddedExecutions } from './embedded-executions.ts';
import { invoke, type FunctionName } from './functions.ts';
import { log } from './log.ts';
import { functionOf, readMachine } from './machine.ts';
import { createCodes } from './codes.ts';
import { media } from './media.ts';
import { createQueues } from './queues.ts';
import { createMinutely } from './minutely.ts';
import { carriedBy, postTo } from './posting.ts';
import { createRules } from './rules.ts';
import { failuresOf } from './sqs-event.ts';
import type { State } from './state.ts';
import { createSweep } from './sweep-expired.ts';
import { createStream, type StreamEntry } from './stream.ts';
import { streamEvents } from './stream-event.ts';

export interface PartsOptions {
  readonly programmeDir: string;
  readonly addressOf: (phone: string) => string;
  readonly pace: number | undefined;
  /** Who carries what it can before AWS does. */
  readonly by: PostingVendor | undefined;
  /** Where this machine answers. */
  readonly url: string;
  readonly real: (() => number) | undefined;
}

/** Everything AWS would run besides the functions, in process and on one clock. */
export const createParts = (
  state: State,
  { programmeDir, addressOf, pace, by, url, real = Date.now }: PartsOptions,
) => {
  const activity = createActivity();
  const offset = state.kept<number>('clock');
  const clock = createClock({
    real,
    offset: offset.entries()[0]?.[1] ?? 0,
    keep: (ms) => {
      offset.put('offset', ms);
    },
    settle: async () => {
      do {
        await activity.idle();
        await phone.idle();
      } while (activity.busy());
    },
  });
  const ulid = monotonicFactory();
  const newId = (): string => ulid(clock.now().getTime());
  /** Nothing is begun for as long as nothing can be kept. */
  const run = async (name: FunctionName, event: unknown): Promise<unknown> => {
    if (state.stuck() !== undefined) await state.written();
    return invoke(name, event);
  };
  const queues = createQueues({ state, clock, activity, newId, invoke: run });
  const arrivals = localArrivals();
  const codes = createCodes(state.kept<string>('codes'));
  const phone = createPhone({
    publish: (topic, message) => {
      queues[topic === 'mail' ? 'posted' : topic].send([message]);
      return Promise.resolve();
    },
    post: postTo(url),
    webhooks: `${url}/webhooks`,
    carries: carriedBy(by),
    kept: state.written,
    now: clock.now,
    pace,
    after: (ms, run) => clock.at(clock.now().getTime() + ms, run),
    media: media(programmeDir, codes.picture),
    arrivals: { bucket: arrivals.port.bucket, folder: arrivals.port.folder, put: arrivals.put },
  });

  const eventsOf = streamEvents(addressOf);
  const stream = createStream({
    lanes: 4,
    batch: 100,
    maxTries: 5,
    waiting: state.kept<StreamEntry>('stream'),
    dead: state.kept<StreamEntry>('dead:stream'),
    clock,
    activity,
    deliver: async (batch) => {
      const answer = await run('journeys/advance-journey', eventsOf(batch));
      return failuresOf(
        answer,
        batch.map(({ id }) => id),
      );
    },
    failed: (id, tries, error) => {
      log.error(`stream ${id}: try ${tries} failed`, error);
    },
  });

  const seals = daySeals(memorySealKeys(state.tables), clock.now);
  const executions = createEmbeddedExecutions(readMachine(), {
    seals,
    kept: state.kept('executions'),
    clock,
    activity,
    services: {
      invoke: (arn, payload) => run(functionOf(arn) as FunctionName, payload),
      sendMessage: (queue, body) => {
        queues[queue as 'marketing' | 'transactional'].send([body]);
      },
    },
    newToken: randomUUID,
    failed: ({ name, state: at, fault }) => {
      log.error(`execution ${name} failed in ${at}: ${fault?.error ?? ''} ${fault?.cause ?? ''}`);
    },
  });
  const sweep = createSweep(state.tables);
  const rules = createRules(clock, state.kept<number>('rules'), (rule) => {
    queues.rules.send([JSON.stringify(rule === 'reconcile' ? { reconcile: 'opt-outs' } : { scan: rule })]);
    if (rule === 'daily') void sweep(clock.now()).then(state.rewrite);
  });

  const minutely = createMinutely(state.tables, clock, () => {
    queues.rules.send([JSON.stringify({ scan: 'minutely' })]);
  });

  return {
    activity,
    arrivals: arrivals.port,
    clock,
    newId,
    queues,
    phone,
    stream,
    executions,
    rules,
    minutely,
    seals,
    codes,
  };
};
export type Parts = ReturnType<typeof createParts>;
