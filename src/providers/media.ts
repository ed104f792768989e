import type { MediaPort } from '#inbound/media.ts';
import type { Environment, Fetcher, Fetching, FetchingFrom } from '#providers/provider.ts';

/** What the providers of a stage have of what people sent; each is asked in its own way, made when it is first needed. */
export const mediaOf = (
  fetching: Readonly<Partial<Record<string, Fetching>>>,
  environment: Environment,
  from: FetchingFrom,
): MediaPort => {
  const made = new Map<string, Fetcher>();
  const fetcherOf = (name: string): Fetcher => {
    const fetcher = made.get(name) ?? fetching[name]?.(environment, from);
    if (fetcher === undefined) throw new Error(`nothing is fetched from ${name}`);
    made.set(name, fetcher);
    return fetcher;
  };
  return {
    fetch: (provider, ref) => fetcherOf(provider).fetch(ref),
    forget: async (provider, ref) => fetcherOf(provider).forget?.(ref),
  };
};
