import { setImmediate as turn } from 'node:timers/promises';
import { topics as published } from '#providers/read-source.ts';
import type { TopicName } from '#providers/registry.ts';
import type { Activity } from './activity.ts';
import type { Clock } from './clock.ts';
import type { FunctionName } from './functions.ts';
import { log } from './log.ts';
import { createQueue, type Queued } from './queue.ts';
import { snsEvent } from './sns-event.ts';
import { failuresOf, sqsEvent } from './sqs-event.ts';
import type { State } from './state.ts';

export interface QueuesOptions {
  readonly state: State;
  readonly clock: Clock;
  readonly activity: Activity;
  readonly newId: () => string;
  readonly invoke: (name: FunctionName, event: unknown) => Promise<unknown>;
}

/** What a provider hands over stands in the clear, so it is not kept for longer; see lib/constructs/inbound.ts. */
const dayMs = 86_400_000;

/** How often a message is delivered before it goes to the dead letters. */
const MAX_TRIES = 5;

/** As lib/constructs/webhooks.ts has it: every five minutes for two hours, and a day in all. */
const webhookRetries = { maxTries: 24, patience: [300], deadFor: dayMs - 24 * 300_000 };

/** As lib/constructs/portions.ts has it: hidden for six times three minutes, tried eight times. */
const portionRetries = { maxTries: 8, patience: [1_080] };

/** As lib/constructs/listening.ts has it: five tries, two minutes apart, and a day in all. */
const heardRetries = { maxTries: 5, patience: [120], deadFor: dayMs - 5 * 120_000 };

interface Size {
  readonly batch: number;
  readonly concurrency: number;
  readonly deadFor?: number;
  readonly maxTries?: number;
  readonly patience?: readonly number[];
}

/** Every queue and topic of production, with the function it feeds. */
export const createQueues = ({ state, clock, activity, newId, invoke }: QueuesOptions) => {
  const queue = (
    name: string,
    { maxTries = MAX_TRIES, ...size }: Size,
    deliver: (batch: readonly Queued[]) => Promise<readonly string[]>,
  ) => {
    const failed = (of: string, id: string, tries: number, error: unknown): void => {
      log.error(`${of} ${id}: try ${tries} of ${maxTries} failed`, error);
    };
    const keptQueues = { waiting: state.kept<Queued>(`queue:${name}`), dead: state.kept<Queued>(`dead:${name}`) };
    return createQueue({ name, ...size, maxTries, ...keptQueues, clock, activity, newId, deliver, failed });
  };
  const deliverTo = async (name: string, handler: FunctionName, batch: readonly Queued[]) => {
    const answer = await invoke(handler, sqsEvent(name, batch, clock.now()));
    return failuresOf(
      answer,
      batch.map(({ id }) => id),
    );
  };
  const worker = (name: string, handler: FunctionName, size: Size) =>
    queue(name, size, (batch) => deliverTo(name, handler, batch));
  const outbox = (name: string) => worker(name, 'channels/send-message', { batch: 10, concurrency: 2 });
  const topic = (name: string, handler: FunctionName) =>
    queue(name, { batch: 1, concurrency: 8, deadFor: dayMs }, async (batch) => {
      for (const { id, body, sentAt } of batch) await invoke(handler, snsEvent(name, id, body, new Date(sentAt)));
      return [];
    });

  const topics = Object.fromEntries(
    Object.entries(published()).map(([name, { taker }]) => [name, topic(name, taker as FunctionName)]),
  ) as Record<TopicName, ReturnType<typeof topic>>;

  return {
    marketing: outbox('marketing'),
    transactional: outbox('transactional'),
    ...topics,
    posted: topic('posted', 'inbound/take-webhook'),
    webhooks: worker('webhooks', 'journeys/deliver-webhook', { batch: 10, concurrency: 5, ...webhookRetries }),
    heard: worker('heard', 'events/hear-event', { batch: 10, concurrency: 5, ...heardRetries }),
    due: queue('due', { batch: 1, concurrency: 4, ...portionRetries }, async (batch) => {
      await turn();
      return deliverTo('due', 'journeys/do-due', batch);
    }),
    rules: queue('rules', { batch: 1, concurrency: 1 }, async (batch) => {
      for (const { body } of batch) {
        const event = JSON.parse(body) as object;
        await invoke('reconcile' in event ? 'permission/reconcile-opt-outs' : 'journeys/scan-due', event);
      }
      return [];
    }),
  };
};
export type Queues = ReturnType<typeof createQueues>;
