import type { Parsed, Receipt } from '#inbound/shapes.ts';
import type { Provider, RawRequest, Source, TopicSource } from '#providers/provider.ts';
import { providerId } from '#providers/provider-id.ts';
import { PROVIDERS, type TopicName } from '#providers/registry.ts';

/** Whoever tells us something: a provider, or a help desk, which carries nothing. */
export type Told = Pick<Provider, 'sources' | 'ids' | 'unreachable'>;

/** A source and whose it is. */
export interface Sourced {
  readonly name: string;
  readonly provider: Told;
  readonly source: Source;
}

export type Sources = ReadonlyMap<string, Sourced>;

/** Every source of some providers, by its name. */
export const sourcesOf = (providers: Readonly<Record<string, Told>>): Sources =>
  new Map(
    Object.entries(providers).flatMap(([name, provider]) =>
      Object.entries(provider.sources).map(([called, source]) => [called, { name, provider, source }] as const),
    ),
  );

const isUnreachable = ({ unreachable = [] }: Told, { state, code }: Receipt): boolean =>
  state === 'failed' && code !== undefined && unreachable.includes(code);

/** What a source handed over in our shapes, with ids as they stand in our rows. Never throws. */
export const readFrom = ({ name, provider, source }: Sourced, text: string, at: string, query?: string): Parsed => {
  const parsed = source.read(text, at, query);
  if (!parsed.ok) return parsed;
  const receipts = parsed.receipts.map((one) => ({
    ...one,
    providerId: providerId(name, provider, one.providerId),
    ...(isUnreachable(provider, one) && { unreachable: true as const }),
  }));
  const choices = parsed.choices?.map((one) =>
    one.providerId === undefined ? one : { ...one, providerId: providerId(name, provider, one.providerId) },
  );
  const templates = parsed.templates?.map((one) => ({ ...one, provider: name }));
  const replies = parsed.replies.map((one) => (one.media === undefined ? one : { ...one, keptBy: name }));
  return { ...parsed, replies, receipts, ...(choices !== undefined && { choices }), ...(templates && { templates }) };
};

/** Every topic that a provider publishes to. */
export const topics = (): Readonly<Record<TopicName, TopicSource>> =>
  Object.fromEntries(
    [...sourcesOf(PROVIDERS)].flatMap(([called, { source }]) => (source.by === 'topic' ? [[called, source]] : [])),
  ) as Readonly<Record<TopicName, TopicSource>>;

/** Reads what came by a topic. Never throws for what it cannot read: that is said, with its place. */
export type ReadTopic = (topic: TopicName, text: string, at: string) => Parsed;

/** A reader of all topics. Made where it is used: at the top of a module it would stand in every function's bundle. */
export const topicReader = (): ReadTopic => {
  const sources = sourcesOf(PROVIDERS);
  return (called, text, at) => {
    const sourced = sources.get(called);
    if (sourced === undefined) throw new Error(`nobody publishes ${called}`);
    return readFrom(sourced, text, at);
  };
};

/** Whether a request proves that the provider of a source sent it; not before a secret is known, and of nothing else is a word looked at. */
export const isGenuine = (source: Source, request: RawRequest, secrets: readonly string[], now: Date): boolean =>
  source.by === 'webhook' && secrets.length > 0 && source.isGenuine(request, secrets, now);
