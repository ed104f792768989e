import * as z from 'zod';
import type { Fact } from '#words/fact.ts';
import { fromBus } from '#events/from-bus.ts';
import { topicReader, topics } from '#providers/read-source.ts';
import type { TopicName } from '#providers/registry.ts';
import { firstIssue } from '#words/issue.ts';
import { actions } from './actions.ts';
import { jsonOf, type LocalRoute } from './local-api.ts';
import type { Queue } from './queue.ts';
import { Refusal } from './refusal.ts';
import type { ExecutionView } from './embedded-executions.ts';
import type { Timeline } from './timeline.ts';
import type { Watchers } from './watchers.ts';

export interface LocalRoutesOptions {
  readonly state: () => Promise<unknown>;
  readonly ways: () => Promise<unknown>;
  readonly find: (text: string) => Promise<readonly unknown[]>;
  readonly move: (body: unknown) => Promise<unknown>;
  readonly act: (id: string, memberId: string) => Promise<string>;
  readonly timeline: Timeline;
  readonly watchers: Watchers;
  readonly executions: () => readonly ExecutionView[];
  readonly dead: () => unknown;
  readonly facts: () => readonly Fact[];
  readonly topics: Readonly<Record<TopicName, Queue>>;
  readonly heard: Queue;
  readonly newId: () => string;
  readonly now: () => Date;
}

/** An event as somebody puts it on a bus; EventBridge gives it an id and a time. */
const OnBus = z.object({ source: z.string(), 'detail-type': z.string(), detail: z.record(z.string(), z.json()) });

const names = Object.keys(topics()) as TopicName[];
const readTopic = topicReader();
const Topic = z.enum(names, `expected one of ${names.join(', ')}`);
const Act = z.strictObject({ memberId: z.string() });

const limitOf = (url: URL): number => {
  const text = url.searchParams.get('limit') ?? '500';
  if (!/^\d{1,6}$/.test(text)) throw new Refusal(400, 'expected a whole number', 'limit');
  return Number(text);
};

const always =
  (body: () => unknown): LocalRoute =>
  async () => [200, await body()];

/** What the runner answers about itself, and how it is moved. */
export const localRoutes = (options: LocalRoutesOptions): Readonly<Record<string, LocalRoute>> => ({
  'GET /local/state': always(options.state),
  'GET /local/members': async ({ url }) => [200, await options.find(url.searchParams.get('q') ?? '')],
  'GET /local/ways': always(options.ways),
  'GET /local/actions': always(() => actions.map(({ id, label, hint }) => ({ id, label, hint }))),
  'GET /local/executions': always(options.executions),
  'GET /local/dlq': always(options.dead),
  'GET /local/bus': always(options.facts),
  'GET /local/timeline': ({ url }) => Promise.resolve([200, options.timeline.latest(limitOf(url))]),
  'GET /local/timeline/stream': async ({ response }) => {
    await options.watchers.watch(response);
    return 'answered';
  },
  'POST /local/bus': ({ text }) => {
    const event = { id: options.newId(), time: options.now().toISOString(), ...jsonOf(OnBus.loose(), text) };
    options.heard.send([JSON.stringify(fromBus(event))]);
    return Promise.resolve([202, { accepted: true }]);
  },
  'POST /local/clock': async ({ text }) => [200, await options.move(jsonOf(z.unknown(), text))],
  'POST /local/actions/*': async ({ id, text }) => {
    const { memberId } = jsonOf(Act, text);
    return [202, { text: await options.act(id, memberId) }];
  },
  'POST /local/topics/*': ({ id, text }) => {
    const topic = Topic.safeParse(id);
    if (!topic.success) throw new Refusal(404, firstIssue(topic.error).reason, 'topic');
    const parsed = readTopic(topic.data, text, options.now().toISOString());
    if (!parsed.ok) throw new Refusal(400, parsed.reason, parsed.path);
    options.topics[topic.data].send([text]);
    return Promise.resolve([202, { accepted: true }]);
  },
});
